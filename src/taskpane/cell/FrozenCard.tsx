import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactElement } from "react";
import { frozenAt, type FrozenCell } from "../../features/freeze/frozenCells";
import { readLedger, type Ledger } from "../../features/freeze/ledger";
import { isIsoDate, spoken } from "../../model/date";
import { wordsOf } from "../../model/wordsOf";
import { addressOf } from "../../workbook/address";
import type { Cell } from "../../workbook/port";
import { Panel } from "../parts/Panel";
import { useHost } from "../useHost";

const useStyles = makeStyles({
  card: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "4px" },
  soft: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  formula: { overflowWrap: "anywhere" },
});

interface Found {
  readonly of: string;
  readonly frozen?: FrozenCell;
  readonly problem?: string;
}

/** The receipt of a frozen cell; for any other cell, the children. */
export function FrozenCard({
  cell,
  otherwise,
}: {
  cell: Cell;
  otherwise: ReactElement;
}): ReactElement {
  const styles = useStyles();
  const found = useFrozen(cell);
  if (found?.problem) return <Text>The receipts could not be read: {found.problem}</Text>;
  if (!found?.frozen) return otherwise;
  const { entry, formula, doubt } = found.frozen;
  const date = entry.time.slice(0, 10);
  const day = isIsoDate(date) ? ` on ${spoken(date)}` : "";
  const edition = entry.edition ? ` at edition ${entry.edition}` : "";
  return (
    <Panel className={styles.card}>
      <Text weight="semibold">
        Frozen{day}
        {edition}
      </Text>
      <code className={styles.formula}>{formula}</code>
      {entry.status && <Text>{entry.status}</Text>}
      {entry.citation && <Text className={styles.soft}>{entry.citation}</Text>}
      <Text className={styles.soft}>
        {doubt === undefined
          ? "Thaw, in the Workbook view, puts the formula back."
          : `Thaw will list the formula but not put it back: ${doubt}.`}
      </Text>
    </Panel>
  );
}

/** The receipts are read once for each change of the workbook; where their cells are now, for each selection. */
function useFrozen(cell: Cell): Found | undefined {
  const { workbook, works } = useHost();
  const [found, setFound] = useState<Found>();
  const ledger = useRef<{ readonly round: number; readonly read: Promise<Ledger> }>();
  const { round } = works.state();
  const of = addressOf(cell);
  const isPlain = cell.formula === "" && cell.value !== "";
  useEffect(() => {
    let current = true;
    if (!workbook || !isPlain) return;
    if (ledger.current?.round !== round) ledger.current = { round, read: readLedger(workbook) };
    ledger.current.read
      .then((read) => frozenAt(workbook, read, cell))
      .then(
        (frozen) => {
          if (current) setFound({ of, frozen });
        },
        (error: unknown) => {
          if (current) setFound({ of, problem: wordsOf(error) });
        }
      );
    return () => {
      current = false;
    };
  }, [workbook, round, of, isPlain, cell]);
  return isPlain && found?.of === of ? found : undefined;
}
