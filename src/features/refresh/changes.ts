import type { Calculator, TracedCall } from "../../model/calculator";
import type { Metadata } from "../../model/metadata";
import { editionInUse } from "../../editions/editionInUse";
import { addressOf } from "../../workbook/address";
import { explain, type Explained } from "../../workbook/formulas/explain";
import type { Cell, Extent, Place, Value, Work, WorkbookPort } from "../../workbook/port";
import { readAhead } from "../../workbook/formulas/readAhead";
import { reasonOf } from "./reasonOf";
import { spiltValues } from "../../workbook/spiltValues";
import { cellsReachingUkauto } from "../../workbook/ukautoCells";

const editionCall = /UKAUTO\.EDITION\(/i;
/** The most cells of one table that are listed one by one. */
const mostOfOne = 20;

/** A cell whose value changed in a refresh. */
export interface Change extends Place {
  readonly before: Value;
  readonly after: Value;
  readonly why: string;
  /** How many more cells of the same table changed, which are not listed. */
  readonly more?: number;
}

type Rows = readonly (readonly Value[])[];

/** A cell as it was before a refresh. */
export interface Remembered {
  readonly cell: Cell;
  /** The values of the block that it spills over; of the cell alone where it does not. */
  readonly values: Rows;
  readonly calls: readonly Explained[];
  readonly traced: readonly TracedCall[];
  /** The SHA-256 of the edition that was in use then. */
  readonly edition: string;
}

/** The cells that differ from what was remembered. */
export interface Changed {
  /** How many cells there are whose own formula shows something else now. */
  readonly cells: number;
  readonly changes: readonly Change[];
}

/** The UKAUTO cells of an extent, those that reach UKAUTO through a name, and every EDITION() of the workbook. */
export async function cellsToRefresh(
  workbook: WorkbookPort,
  extent: Extent,
  work?: Work
): Promise<Cell[]> {
  const own = await cellsReachingUkauto(workbook, extent, work);
  const editions = extent === "workbook" ? [] : await workbook.find("workbook", editionCall, work);
  const all = new Map([...own, ...editions].map((cell) => [addressOf(cell), cell]));
  return [...all.values()];
}

/** Remembers what the cells show now and why, before another edition answers them. */
export async function remember(
  workbook: WorkbookPort,
  cells: readonly Cell[],
  calculator: Calculator,
  metadata: Metadata,
  work?: Work
): Promise<Remembered[]> {
  const values = await spiltValues(workbook, cells, work);
  const calls = await explained(workbook, cells, calculator, metadata, work);
  const edition = editionInUse().sha256;
  return cells.map((cell, place) => ({
    cell,
    values: values[place] ?? [],
    calls: calls[place] ?? [],
    traced: [...calculator.trace(addressOf(cell))],
    edition,
  }));
}

/** The cells whose value differs now, each with the reason. One whose formula was changed meanwhile is left out. */
export async function changesSince(
  workbook: WorkbookPort,
  remembered: readonly Remembered[],
  calculator: Calculator,
  metadata: Metadata
): Promise<Changed> {
  const now = await workbook.cells(remembered.map(({ cell }) => cell));
  const values = await spiltValues(workbook, now);
  const differing = remembered.flatMap((before, place) => {
    const after = now[place];
    if (!after || after.formula !== before.cell.formula) return [];
    const rows = values[place] ?? [];
    return JSON.stringify(rows) === JSON.stringify(before.values) ? [] : [{ before, after, rows }];
  });
  const calls = await explained(
    workbook,
    differing.map(({ after }) => after),
    calculator,
    metadata
  );
  const changes = differing.flatMap(({ before, after, rows }, place) => {
    const traced = calculator.trace(addressOf(after));
    const isNew = before.edition !== editionInUse().sha256;
    const why = reasonOf(before, { calls: calls[place] ?? [], traced }, isNew);
    return changedCells(after, before.values, rows, why);
  });
  return { cells: differing.length, changes };
}

async function explained(
  workbook: WorkbookPort,
  cells: readonly Cell[],
  calculator: Calculator,
  metadata: Metadata,
  work?: Work
): Promise<Explained[][]> {
  const reader = await readAhead(workbook, cells, work);
  const calls: Explained[][] = [];
  for (const cell of cells)
    calls.push(await explain(cell, reader, calculator, metadata, { traces: "none" }));
  return calls;
}

/** The changes cell by cell; only the first ones of a large table. */
export function changedCells(
  { sheet, row, column }: Cell,
  before: Rows,
  after: Rows,
  why: string
): Change[] {
  const rows = Math.max(before.length, after.length);
  const columns = Math.max(before[0]?.length ?? 0, after[0]?.length ?? 0);
  const all: Change[] = [];
  for (let at = 0; at < rows; at++)
    for (let place = 0; place < columns; place++) {
      const [then, now] = [before[at]?.[place] ?? "", after[at]?.[place] ?? ""];
      if (then !== now)
        all.push({ sheet, row: row + at, column: column + place, before: then, after: now, why });
    }
  const more = all.length - mostOfOne;
  const [first, last] = [all.slice(0, mostOfOne - 1), all[mostOfOne - 1]];
  return more > 0 && last ? [...first, { ...last, more }] : all;
}
