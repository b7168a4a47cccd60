import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ReactElement } from "react";
import { addressOf, cellName } from "../../workbook/address";
import { callsUkauto, literal, withArgument } from "../../workbook/formula";
import { readArgument } from "../../workbook/formulaArgument";
import type { Cell } from "../../workbook/port";
import { useHost } from "../useHost";
import { CallCard } from "./CallCard";
import { explain, type Explained } from "../../workbook/explain";
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
  const [round, setRound] = useState(0);
  useEffect(() => {
    let current = true;
    void (async () => {
      if (!workbook || !selection) return;
      const cell = selection.spilledFrom ? await workbook.cell(selection.spilledFrom) : selection;
      const calls = await explain(cell, workbook, calculator, metadata);
      if (current) setShown({ cell, calls });
    })();
    return () => {
      current = false;
    };
  }, [workbook, selection, calculator, metadata, index, round]);
  if (!selection) return <Waiting label="Reading the selected cell" />;
  if (!shown) return <Waiting label={`Reading ${cellName(selection)}`} />;
  const { cell, calls } = shown;
  const recalculate = async (): Promise<void> => {
    await workbook?.recalculate([cell]);
    setRound(round + 1);
  };
  const mend = async (explained: Explained, to: string): Promise<void> => {
    const place = explained.call.args.findIndex(({ text }) => {
      const read = readArgument(text);
      const failed = explained.answer;
      return (
        read.kind === "value" && failed?.kind === "failure" && read.value === failed.mend?.from
      );
    });
    if (place < 0 || !workbook) return;
    const formula = withArgument(cell.formula, explained.call, place, literal(to));
    await workbook.write([{ ...cell, cells: [[formula]] }]);
    setRound(round + 1);
  };
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
      {!callsUkauto.test(cell.formula) && (
        <Text>
          This cell calls no UKAUTO function. Select one that does, or build a formula in the
          Functions view: for example =UKAUTO.SALES("Omoda",2025).
        </Text>
      )}
      {calls.map((explained) => (
        <CallCard
          key={explained.call.start}
          explained={explained}
          onRecalculate={() => void recalculate()}
          onMend={canMend(explained) ? (to) => void mend(explained, to) : undefined}
        />
      ))}
    </div>
  );
}

/** A misspelt text that stands in the formula itself can be mended there; one in another cell cannot. */
function canMend({ call, answer }: Explained): boolean {
  if (answer?.kind !== "failure" || !answer.mend) return false;
  const { from } = answer.mend;
  return call.args.some(({ text }) => {
    const read = readArgument(text);
    return read.kind === "value" && read.value === from;
  });
}
