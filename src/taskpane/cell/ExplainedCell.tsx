import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { rewrite, undone, type Rewriting } from "../../features/mend/mend";
import { wordsOf } from "../../model/wordsOf";
import { addressOf, cellName } from "../../workbook/address";
import { asksUkauto } from "../../workbook/formulas/formula";
import type { Cell, WorkbookPort } from "../../workbook/port";
import type { Message } from "../parts/message";
import { Notice } from "../parts/Notice";
import { useGoTo } from "../parts/useGoTo";
import { Waiting } from "../parts/Waiting";
import { useHost } from "../useHost";
import { CallCard } from "./CallCard";
import { FrozenCard } from "./FrozenCard";
import { useExplanation, type Round } from "./useExplanation";

const useStyles = makeStyles({
  view: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "12px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase400 },
});

/** One cell: each UKAUTO call in its formula, explained, and what can be done about it. */
export function ExplainedCell({ selection }: { selection: Cell }): ReactElement {
  const styles = useStyles();
  const { calculator, works } = useHost();
  const [round, setRound] = useState<Round>({ number: 0 });
  const [message, setMessage] = useState<Message>();
  const { goTo, lost } = useGoTo();
  const { explanation, problem } = useExplanation(selection, round);
  if (problem !== undefined) return <Notice message={{ intent: "error", text: problem }} />;
  if (!explanation) return <Waiting label={`Reading ${cellName(selection)}`} />;
  const { cell, calls, blocked } = explanation;
  const attempt = async (
    label: string,
    what: string,
    act: (port: WorkbookPort) => Promise<Message | undefined>
  ): Promise<void> => {
    try {
      setMessage(await works.change(label, act));
    } catch (error) {
      setMessage({ intent: "error", text: `${what}: ${wordsOf(error)}` });
    }
    setRound(({ number, fresh }) => ({ number: number + 1, fresh }));
  };
  const recalculate = (): Promise<void> =>
    attempt("Recalculating", `${cellName(cell)} could not be recalculated`, async (port) => {
      const since = calculator.newestCall();
      const open = await port.recalculate([cell]);
      if (open.length) throw new Error("Excel has not answered it yet. Try again in a moment.");
      setRound(({ number }) => ({ number, fresh: { address: addressOf(cell), since } }));
      return undefined;
    });
  const change = (rewriting: Rewriting, told: string): Promise<void> =>
    attempt("Changing a cell", `${addressOf(rewriting.at)} could not be changed`, async (port) => {
      await rewrite(port, rewriting);
      const undo = (): void => void undoChange(rewriting);
      return { intent: "success", text: told, act: { label: "Undo", run: undo } };
    });
  const undoChange = (rewriting: Rewriting): Promise<void> =>
    attempt("Undoing", `${addressOf(rewriting.at)} could not be put back`, async (port) => {
      await rewrite(port, undone(rewriting));
      return { intent: "success", text: `${addressOf(rewriting.at)} is as it was.` };
    });
  return (
    <div className={styles.view}>
      <h2 className={styles.title}>{addressOf(selection)}</h2>
      {selection.spilledFrom && (
        <Text>
          Spilled from {cellName(selection.spilledFrom)}.{" "}
          <Button size="small" onClick={() => goTo(selection.spilledFrom ?? selection)}>
            Go there
          </Button>
        </Text>
      )}
      <Notice message={message ?? lost} />
      {blocked && <Notice message={{ intent: "warning", text: `${blocked}.` }} />}
      {!asksUkauto(cell.formula) && (
        <FrozenCard
          cell={cell}
          otherwise={
            <Text>
              This cell calls no UKAUTO function. Select one that does, or build a formula in the
              Functions view.
            </Text>
          }
        />
      )}
      {calls.map(({ explained, mend, later }) => (
        <CallCard
          key={`${explained.call.start} ${explained.askedWith ?? ""}`}
          cell={cell}
          explained={explained}
          isBlocked={blocked !== undefined}
          onRecalculate={() => void recalculate()}
          mend={mend}
          later={later}
          onMend={(each) =>
            void change(each, `${addressOf(each.at)} has ${each.to} instead of ${each.from}.`)
          }
          onLater={(each) => void change(each, `${addressOf(each.at)} uses the later figure.`)}
          onGo={goTo}
        />
      ))}
    </div>
  );
}
