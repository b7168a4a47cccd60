import { Button, Field, ProgressBar } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Running } from "./works";

/** How far a long work has come, and a way to stop it. */
export function WorkProgress({
  running: { label, done, total },
  onStop,
}: {
  running: Running;
  onStop: () => void;
}): ReactElement {
  return (
    <Field label={`${label}${total ? `: ${done} of ${total}` : ""}`}>
      <ProgressBar value={total ? done / total : undefined} />
      <div>
        <Button size="small" onClick={onStop}>
          Cancel
        </Button>
      </div>
    </Field>
  );
}
