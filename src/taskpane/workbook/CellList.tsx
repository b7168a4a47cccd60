import { Input, makeStyles, Switch, Text, tokens } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import { inThousands } from "../../model/number";
import { addressOf } from "../../workbook/address";
import { isCellError } from "../../workbook/formulas/argumentValue";
import type { Cell, Extent } from "../../workbook/port";
import type { Standing } from "../../features/standing/standing";
import { Notice } from "../parts/Notice";
import { useGoTo } from "../parts/useGoTo";
import { useKept } from "../parts/useKept";
import { Waiting } from "../parts/Waiting";
import { CellItem } from "./CellItem";
import { useStandings, useUkautoCells } from "./useUkautoCells";

const useStyles = makeStyles({
  cells: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "6px" },
  filters: { display: "flex", flexWrap: "wrap", gap: "4px 8px", alignItems: "center" },
  search: { flex: "1 1 140px", minWidth: 0 },
  list: { listStyle: "none", margin: 0, padding: 0 },
  soft: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const most = 300;

/** Every UKAUTO cell of the extent with its value, status or error, to search; a click selects it. */
export function CellList({ extent, round }: { extent: Extent; round: number }): ReactElement {
  const styles = useStyles();
  const [search, setSearch] = useKept("workbook search", "");
  const [errorsOnly, setErrorsOnly] = useKept("workbook errors", false);
  const { cells, problem } = useUkautoCells(extent, round);
  const found = useMemo(
    () => (cells ?? []).filter((cell) => isWanted(cell, search, errorsOnly)),
    [cells, search, errorsOnly]
  );
  const first = useMemo(() => found.slice(0, most), [found]);
  const { standings, problem: unread } = useStandings(first);
  const { goTo, lost } = useGoTo();
  const failed = problem ?? unread;
  if (failed !== undefined) return <Notice message={{ intent: "error", text: failed }} />;
  if (!cells) return <Waiting label="Reading the UKAUTO cells" />;
  if (!cells.length) {
    return <Text>No UKAUTO cell. Build a formula in the Functions view.</Text>;
  }
  return (
    <div className={styles.cells}>
      <div className={styles.filters}>
        <Input
          type="search"
          size="small"
          className={styles.search}
          input={{ style: { minWidth: 0 } }}
          aria-label="Search UKAUTO cells"
          placeholder="Search"
          value={search}
          onChange={(_, { value }) => setSearch(value)}
        />
        <Switch
          label="Errors only"
          checked={errorsOnly}
          onChange={(_, { checked }) => setErrorsOnly(checked)}
        />
      </div>
      <Text aria-live="polite" className={styles.soft}>
        {summary(cells, found, standings)}
      </Text>
      <Notice message={lost} />
      <ul className={styles.list} aria-label="UKAUTO cells">
        {standings.map((standing) => (
          <CellItem key={addressOf(standing.cell)} standing={standing} goTo={goTo} />
        ))}
      </ul>
      {found.length > most && (
        <Text>and {inThousands(found.length - most)} more; search to see them.</Text>
      )}
    </div>
  );
}

function isWanted(cell: Cell, search: string, errorsOnly: boolean): boolean {
  if (errorsOnly && !isCellError(cell.value)) return false;
  const text = `${addressOf(cell)} ${cell.formula} ${String(cell.value)}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function summary(
  cells: readonly Cell[],
  found: readonly Cell[],
  standings: readonly Standing[]
): string {
  const behind = (how: Standing["behind"]): number =>
    standings.filter((each) => each.behind === how).length;
  const parts = [
    [cells.filter(({ value }) => isCellError(value)).length, "with an error"],
    [behind("earlier edition"), "of an earlier edition"],
    [behind("not up to date"), "not up to date"],
  ] as const;
  const told = parts.flatMap(([count, what]) => (count ? `, ${count} ${what}` : []));
  const shown = found.length < cells.length ? ` ${inThousands(found.length)} shown.` : "";
  return `${inThousands(cells.length)} UKAUTO ${cells.length === 1 ? "cell" : "cells"}${told.join("")}.${shown}`;
}
