import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Mend, Rewriting, Unmendable } from "../../features/mend/mend";
import type { Explained } from "../../workbook/formulas/explain";
import type { Cell, Place } from "../../workbook/port";
import { Panel } from "../parts/Panel";
import { AnswerFacts } from "./AnswerFacts";
import { LaterFigure } from "./LaterFigure";
import { Mending } from "./Mending";
import { References } from "./References";

const useStyles = makeStyles({
  card: { rowGap: "8px" },
  formula: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
    margin: 0,
    color: tokens.colorNeutralForeground2,
  },
});

interface Props {
  readonly cell: Cell;
  readonly explained: Explained;
  /** Whether the cell has no room for what it would spill. */
  readonly isBlocked?: boolean;
  readonly mend?: Mend | Unmendable;
  /** How the formula can take a later figure than its own, or why it cannot. */
  readonly later?: Rewriting | Unmendable;
  readonly onMend: (mend: Mend) => void;
  readonly onLater: (rewriting: Rewriting) => void;
  readonly onGo: (place: Place) => void;
  readonly onRecalculate: () => void;
}

/** One UKAUTO call: any later figure, its value, working, status, source, definition and rivals, or why it has no value. */
export function CallCard({
  cell,
  explained,
  isBlocked,
  mend,
  later,
  onMend,
  onLater,
  onGo,
  onRecalculate,
}: Props): ReactElement {
  const styles = useStyles();
  const { answer, formula, askedWith, unanswered, why, more } = explained;
  return (
    <Panel className={styles.card} data-call={explained.call.id}>
      {answer?.kind === "figure" && answer.later && (
        <LaterFigure said={answer.later.remark} later={later} onLater={onLater} onGo={onGo} />
      )}
      <p className={styles.formula}>{formula}</p>
      <References cell={cell} explained={explained} onGo={onGo} />
      {askedWith && <Text>Asked with {askedWith}, one call for each cell.</Text>}
      {unanswered && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{unanswered}</MessageBarBody>
        </MessageBar>
      )}
      {!answer && !unanswered && (
        <>
          <Text>
            {why ?? "An argument is worked out by the cell itself."} What the cell asked with it is
            not known. Selecting a cell never calculates it.
          </Text>
          <div>
            <Button size="small" onClick={onRecalculate}>
              Recalculate this cell
            </Button>
          </div>
        </>
      )}
      {answer && (
        <AnswerFacts answer={answer} cell={cell} explained={explained} isBlocked={isBlocked} />
      )}
      {mend && <Mending mend={mend} of={explained} onMend={onMend} onGo={onGo} />}
      {more && <Text>and {more} more calls like this one, for the other cells of the range.</Text>}
    </Panel>
  );
}
