import { Field, ProgressBar } from "@fluentui/react-components";
import type { ReactElement } from "react";

/** Says what is being waited for. */
export function Waiting({ label }: { label: string }): ReactElement {
  return (
    <Field label={label}>
      <ProgressBar />
    </Field>
  );
}
