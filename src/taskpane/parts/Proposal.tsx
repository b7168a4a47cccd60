import { Button } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { Question } from "./Question";

interface Props {
  readonly intent?: "info" | "warning";
  /** What would happen. */
  readonly children: ReactNode;
  /** The button that does it. */
  readonly act: string;
  readonly disabled?: boolean;
  readonly onAct: () => void;
  readonly onLeave: () => void;
}

/** Something to be agreed to or left alone. */
export function Proposal(props: Props): ReactElement {
  const { intent = "info", children, act, disabled, onAct, onLeave } = props;
  return (
    <Question
      intent={intent}
      answers={
        <>
          <Button size="small" appearance="primary" disabled={disabled} onClick={onAct}>
            {act}
          </Button>
          <Button size="small" onClick={onLeave}>
            Leave it
          </Button>
        </>
      }
    >
      {children}
    </Question>
  );
}
