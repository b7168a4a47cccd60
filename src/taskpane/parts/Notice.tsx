import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Message } from "./message";
import { Question } from "./Question";

const useStyles = makeStyles({
  // A live region has to be on the page before its message, and takes no room while it is empty.
  live: { ":empty": { position: "absolute" } },
});

/** The outcome of an action, read out as it appears. A warning that may be overruled is a question. */
export function Notice({ message }: { message: Message | undefined }): ReactElement {
  const styles = useStyles();
  const act = message?.act && (
    <Button size="small" onClick={message.act.run}>
      {message.act.label}
    </Button>
  );
  if (message?.intent === "warning" && act) {
    return (
      <Question key={message.text} answers={act}>
        {message.text}
      </Question>
    );
  }
  return (
    <div aria-live="polite" className={styles.live}>
      {message && (
        <MessageBar intent={message.intent} layout="multiline">
          <MessageBarBody>{message.text}</MessageBarBody>
          {act && <MessageBarActions>{act}</MessageBarActions>}
        </MessageBar>
      )}
    </div>
  );
}
