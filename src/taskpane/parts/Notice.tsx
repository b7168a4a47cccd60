import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Message } from "./message";

/** What came of an act; read out as it appears. */
export function Notice({ message }: { message: Message | undefined }): ReactElement {
  return (
    <div aria-live="polite">
      {message && (
        <MessageBar intent={message.intent} layout="multiline">
          <MessageBarBody>{message.text}</MessageBarBody>
          {message.act && (
            <MessageBarActions>
              <Button size="small" onClick={message.act.run}>
                {message.act.label}
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
    </div>
  );
}
