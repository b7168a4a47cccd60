import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ReactElement } from "react";
import { wordsOf } from "../../model/wordsOf";
import { addressOf, cellName } from "../../workbook/address";
import { asksUkauto } from "../../workbook/formulas/formula";
import { readAhead } from "../../workbook/formulas/readAhead";
import type { Cell, WorkbookPort, WorkbookReader } from "../../workbook/port";
import { mendOf, undone, writeMend, type Mend, type Unmendable } from "../../features/mend/mend";
import { blockedSpill } from "../../features/health/blockedSpill";
import { useHost } from "../useHost";
import { CallCard } from "./CallCard";
import { FrozenCard } from "./FrozenCard";
import { explain, type Explained } from "../../workbook/formulas/explain";
import { Notice } from "../parts/Notice";
import { useGoTo } from "../parts/useGoTo";
import type { Message } from "../parts/message";
import { Waiting } from "../parts/Waiting";

const useStyles = makeStyles({
  view: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "12px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase400 },
});

/** Which reading of the cell is shown, and whether it has just been calculated, after the trace of a number. */
interface Round {
  readonly number: number;
  readonly fresh?: { readonly address: string; readonly since: number };
}

/** The selected cell: each UKAUTO call in its formula, explained. Selecting never calculates. */
export function CellView(): ReactElement {
  const styles = useStyles();
  const { workbook, calculator, metadata, selection, index, works } = useHost();
  const [shown, setShown] = useState<{
    of: string;
    cell: Cell;
    calls: Explained[];
    blocked?: string;
    mends: readonly (Mend | Unmendable | undefined)[];
  }>();
  const [round, setRound] = useState<Round>({ number: 0 });
  const [message, setMessage] = useState<Message>();
  const { goTo, lost } = useGoTo();
  useEffect(() => {
    let current = true;
    if (!workbook || !selection) return;
    // Read again: since it was selected the cell may have been written or calculated.
    read(selection, workbook)
      .then(async (cell) => {
        const traces = round.fresh?.address === addressOf(cell) ? round.fresh : "shown";
        const asking = { traces, at: selection } as const;
        const reader = await readAhead(workbook, [cell]);
        const calls = await explain(cell, reader, calculator, metadata, asking);
        const blocked = await blockedSpill(cell, workbook, calculator, metadata);
        const mends = await Promise.all(
          calls.map((call) => mendOf(cell, call, workbook, metadata))
        );
        if (current) setShown({ of: addressOf(selection), cell, calls, blocked, mends });
      })
      .catch((error: unknown) => {
        if (current) setMessage(failed("The cell could not be read", error));
      });
    return () => {
      current = false;
    };
  }, [workbook, selection, calculator, metadata, index, round]);
  const place = selection && addressOf(selection);
  useEffect(() => {
    setMessage(undefined);
    setRound((before) => (before.fresh ? { number: before.number } : before));
  }, [place]);
  if (!selection) return <Text>Select a cell to read what stands behind it.</Text>;
  // Until the newly selected cell has been read, the cards of the one before would be mistaken for its own.
  if (!shown || shown.of !== place) {
    return message ? (
      <Notice message={message} />
    ) : (
      <Waiting label={`Reading ${cellName(selection)}`} />
    );
  }
  const { cell, calls, blocked, mends } = shown;
  const attempt = async (
    label: string,
    what: string,
    act: (port: WorkbookPort) => Promise<Message | undefined>
  ): Promise<void> => {
    try {
      setMessage(await works.change(label, act));
    } catch (error) {
      setMessage(failed(what, error));
    }
    setRound(({ number, fresh }) => ({ number: number + 1, fresh }));
  };
  const recalculate = (): Promise<void> =>
    attempt("Recalculating", `${cellName(cell)} could not be recalculated`, async (port) => {
      const since = calculator.noted();
      const open = await port.recalculate([cell]);
      if (open.length) throw new Error("Excel has not answered it yet. Try again in a moment.");
      setRound(({ number }) => ({ number, fresh: { address: addressOf(cell), since } }));
      return undefined;
    });
  const mend = (each: Mend): Promise<void> =>
    attempt("Mending", `${addressOf(each.at)} could not be mended`, async (port) => {
      await writeMend(port, each);
      const undo = (): void => void mend(undone(each));
      return {
        intent: "success",
        text: `${addressOf(each.at)} has ${each.to} instead of ${each.from}.`,
        act: { label: "Undo", run: undo },
      };
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
              Functions view: for example =UKAUTO.SALES("Omoda",2025).
            </Text>
          }
        />
      )}
      {calls.map((explained, place) => (
        <CallCard
          key={`${explained.call.start} ${explained.askedWith ?? ""}`}
          explained={explained}
          isBlocked={blocked !== undefined}
          onRecalculate={() => void recalculate()}
          mend={mends[place]}
          onMend={(each) => void mend(each)}
          onGo={goTo}
        />
      ))}
    </div>
  );
}

/** The cell whose formula is explained: the selected one, or the one that spilled into it. */
async function read(selection: Cell, workbook: WorkbookReader): Promise<Cell> {
  const now = await workbook.cell(selection);
  return now.spilledFrom ? workbook.cell(now.spilledFrom) : now;
}

function failed(what: string, error: unknown): Message {
  return {
    intent: "error",
    text: `${what}: ${wordsOf(error)}`,
  };
}
