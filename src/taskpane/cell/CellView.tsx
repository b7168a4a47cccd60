import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ReactElement } from "react";
import { addressOf, cellName } from "../../workbook/address";
import { callsUkauto, literal, withArgument } from "../../workbook/formula";
import { readArgument } from "../../workbook/formulaArgument";
import type { Cell, WorkbookPort } from "../../workbook/port";
import { useHost } from "../useHost";
import { CallCard } from "./CallCard";
import { explain, type Explained } from "../../workbook/explain";
import { Notice } from "../parts/Notice";
import type { Told } from "../parts/useInsert";
import { Waiting } from "../parts/Waiting";

const useStyles = makeStyles({
  view: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "12px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase400 },
});

/** The selected cell: each UKAUTO call in its formula, explained. Selecting never calculates. */
export function CellView(): ReactElement {
  const styles = useStyles();
  const { workbook, calculator, metadata, selection, index } = useHost();
  const [shown, setShown] = useState<{ cell: Cell; calls: Explained[] }>();
  const [round, setRound] = useState({ number: 0, fresh: "" });
  const [told, setTold] = useState<Told>();
  useEffect(() => {
    let current = true;
    if (!workbook || !selection) return;
    // Read again: since it was selected the cell may have been written or calculated.
    read(selection, workbook)
      .then(async (cell) => {
        const traces = round.fresh === addressOf(cell) ? "fresh" : "shown";
        const asking = { traces, at: selection } as const;
        const calls = await explain(cell, workbook, calculator, metadata, asking);
        if (current) setShown({ cell, calls });
      })
      .catch((error: unknown) => {
        if (current) setTold(failed("The cell could not be read", error));
      });
    return () => {
      current = false;
    };
  }, [workbook, selection, calculator, metadata, index, round]);
  const place = selection && addressOf(selection);
  useEffect(() => {
    setTold(undefined);
    setRound((before) => (before.fresh ? { ...before, fresh: "" } : before));
  }, [place]);
  if (!selection) return <Waiting label="Reading the selected cell" />;
  if (!shown) {
    return told ? <Notice told={told} /> : <Waiting label={`Reading ${cellName(selection)}`} />;
  }
  const { cell, calls } = shown;
  const attempt = async (what: string, act: () => Promise<void>): Promise<void> => {
    try {
      await act();
      setTold(undefined);
    } catch (error) {
      setTold(failed(what, error));
    }
    setRound(({ number, fresh }) => ({ number: number + 1, fresh }));
  };
  const recalculate = (): Promise<void> =>
    attempt(`${cellName(cell)} could not be recalculated`, async () => {
      await workbook?.recalculate([cell]);
      setRound(({ number }) => ({ number: number + 1, fresh: addressOf(cell) }));
    });
  const mend = (explained: Explained, to: string): Promise<void> =>
    attempt(`The formula in ${cellName(cell)} could not be changed`, async () => {
      const misspelt = misspeltArgument(explained);
      if (misspelt < 0 || !workbook) return;
      const [obstacle] = await workbook.obstacles([{ ...cell, rows: 1, columns: 1 }]);
      if (obstacle) throw new Error(`${obstacle.reason}.`);
      const formula = withArgument(cell.formula, explained.call, misspelt, literal(to));
      const { sheet, row, column } = cell;
      await workbook.write([{ sheet, row, column, cells: [[formula]] }]);
    });
  return (
    <div className={styles.view}>
      <h2 className={styles.title}>{addressOf(selection)}</h2>
      {selection.spilledFrom && (
        <Text>
          Spilled from {cellName(selection.spilledFrom)}.{" "}
          <Button
            size="small"
            onClick={() => void workbook?.select(selection.spilledFrom ?? selection)}
          >
            Go there
          </Button>
        </Text>
      )}
      <Notice told={told} />
      {!callsUkauto.test(cell.formula) && (
        <Text>
          This cell calls no UKAUTO function. Select one that does, or build a formula in the
          Functions view: for example =UKAUTO.SALES("Omoda",2025).
        </Text>
      )}
      {calls.map((explained) => (
        <CallCard
          key={`${explained.call.start} ${explained.askedWith ?? ""}`}
          explained={explained}
          onRecalculate={() => void recalculate()}
          onMend={misspeltArgument(explained) >= 0 ? (to) => void mend(explained, to) : undefined}
        />
      ))}
    </div>
  );
}

/** The place of a misspelt text that stands in the formula itself, and so can be mended there; -1 for none. */
function misspeltArgument({ call, answer }: Explained): number {
  const mend = answer?.kind === "failure" ? answer.mend : undefined;
  if (!mend) return -1;
  return call.args.findIndex(({ text }) => {
    const argument = readArgument(text);
    return argument.kind === "value" && argument.value === mend.from;
  });
}

/** The cell whose formula is explained: the selected one, or the one that spilled into it. */
async function read(selection: Cell, workbook: WorkbookPort): Promise<Cell> {
  const now = await workbook.cell(selection);
  return now.spilledFrom ? workbook.cell(now.spilledFrom) : now;
}

function failed(what: string, error: unknown): Told {
  const reason = error instanceof Error ? error.message : String(error);
  return { intent: "error", text: `${what}: ${reason} Finish editing the cell, then try again.` };
}
