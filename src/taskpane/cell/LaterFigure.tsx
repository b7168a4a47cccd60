import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Rewriting, Unmendable } from "../../features/mend/mend";
import { addressOf } from "../../workbook/address";
import type { Place } from "../../workbook/port";

interface Props {
  /** What the later figure is. */
  readonly said: string;
  readonly later: Rewriting | Unmendable | undefined;
  readonly onLater: (rewriting: Rewriting) => void;
  readonly onGo: (place: Place) => void;
}

/** Says that there is a later figure than the one in the cell, and offers a way to it. */
export function LaterFigure({ said, later, onLater, onGo }: Props): ReactElement {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {said}. {later && "why" in later && `${addressOf(later.at)} keeps to it. ${later.why}`}
      </MessageBarBody>
      {later && (
        <MessageBarActions>
          {"why" in later ? (
            <Button size="small" onClick={() => onGo(later.at)}>
              Go to {addressOf(later.at)}
            </Button>
          ) : (
            <Button size="small" onClick={() => onLater(later)}>
              Use the later figure
            </Button>
          )}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
