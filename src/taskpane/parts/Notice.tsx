import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Told } from "./useInsert";

/** What came of an act; read out as it appears. */
export function Notice({ told }: { told: Told | undefined }): ReactElement {
  return (
    <div aria-live="polite">
      {told && (
        <MessageBar intent={told.intent} layout="multiline">
          <MessageBarBody>{told.text}</MessageBarBody>
          {told.act && (
            <MessageBarActions>
              <Button size="small" onClick={told.act.run}>
                {told.act.label}
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
    </div>
  );
}
