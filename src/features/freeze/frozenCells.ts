import { overlap } from "../../workbook/overlap";
import type { Extent, Obstacle, Place, WorkbookReader } from "../../workbook/port";
import { readBlocks } from "../../workbook/readBlocks";
import { readLedger, type Entry, type Ledger } from "./ledger";
import { locate, type Located } from "./locate";
import { followsCell } from "./marks";
import { holds } from "./replaceByValues";

/** Counts of the formulas that are frozen, and of those whose freeze stopped halfway, with the worksheets of receipts. */
export interface FrozenCells {
  readonly frozen: number;
  readonly planned: number;
  readonly sheets: readonly string[];
  /** Rows of the worksheets of receipts that are not receipts. */
  readonly unreadable: readonly Obstacle[];
  /** Frozen cells whose receipts are no longer in the workbook. */
  readonly withoutReceipt: number;
}

export async function frozenCells(workbook: WorkbookReader): Promise<FrozenCells> {
  const { entries, unreadable, sheets } = await readLedger(workbook);
  const known = new Set(entries.map(({ mark }) => mark));
  const marks = unreadable.length ? [] : await workbook.marks();
  return {
    frozen: entries.filter(({ state }) => state === "frozen").length,
    planned: entries.filter(({ state }) => state === "planned").length,
    sheets,
    unreadable,
    withoutReceipt: marks.filter(({ name }) => followsCell(name) && !known.has(name)).length,
  };
}

/** How many frozen formulas have the values of an edition; "" where the edition is not known. */
export interface FrozenAtEdition {
  readonly edition: string;
  readonly formulas: number;
}

/** The frozen formulas of an extent, counted by edition. */
export async function frozenByEdition(
  workbook: WorkbookReader,
  extent: Extent
): Promise<FrozenAtEdition[]> {
  const { entries } = await readLedger(workbook);
  const frozen = entries.filter(({ state }) => state === "frozen");
  if (!frozen.length) return [];
  const areas = extent === "workbook" ? undefined : await workbook.areas(extent);
  const located = locate(frozen, await workbook.marks());
  const counts = new Map<string, number>();
  for (const { block, entry } of located) {
    if (areas && !areas.some((area) => overlap(area, block))) continue;
    counts.set(entry.edition, (counts.get(entry.edition) ?? 0) + 1);
  }
  return [...counts].sort().map(([edition, formulas]) => ({ edition, formulas }));
}

/** The receipt of a frozen cell, and why it no longer fits the cell where it does not. */
export interface FrozenCell {
  readonly entry: Entry;
  /** The formula as thaw would put it back. */
  readonly formula: string;
  readonly doubt?: string;
}

/** The frozen formula of a cell; undefined where it has none. */
export async function frozenAt(
  workbook: WorkbookReader,
  { entries }: Ledger,
  place: Place
): Promise<FrozenCell | undefined> {
  const frozen = entries.filter(({ state }) => state === "frozen");
  if (!frozen.length) return undefined;
  const here = { ...place, rows: 1, columns: 1 };
  const found = locate(frozen, await workbook.marks()).find(
    ({ block, isGone }: Located) => !isGone && overlap(block, here)
  );
  if (!found) return undefined;
  const [cells = []] = await readBlocks(workbook, [found.block]);
  const changed = holds(found.entry, cells) ? undefined : "its value was changed since then";
  const doubt = found.doubt ?? changed;
  return { entry: found.entry, formula: found.formula, ...(doubt ? { doubt } : {}) };
}
