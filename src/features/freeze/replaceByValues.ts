import type {
  Cell,
  Literal,
  Mark,
  Obstacle,
  Value,
  WorkbookPort,
  Writing,
} from "../../workbook/port";
import { readBlocks } from "../../workbook/readBlocks";
import { readFormats } from "./blockFormats";
import { checkOf } from "./checkOf";
import { blockOfCell } from "./drawUp";
import { setState, type Entry } from "./ledger";
import { marksFor } from "./marks";

/** What a freeze has done. */
export interface Frozen {
  readonly frozen: number;
  /** Cells that were not changed, and why. */
  readonly left: readonly Obstacle[];
}

/**
 * Marks the cells of planned receipts and replaces their formulas by values. A cell that is no longer as planned is
 * left alone and listed. `marked` holds the names that are in use; the new ones are added to it.
 */
export async function replaceByValues(
  workbook: WorkbookPort,
  entries: readonly Entry[],
  marked: Set<string>
): Promise<Frozen> {
  const marks = new Map<string, Mark & { readonly block: Entry["block"] }>();
  for (const mark of entries.flatMap(marksFor))
    if (!marked.has(mark.name)) marks.set(mark.name, mark);
  await workbook.mark([...marks.values()]);
  for (const name of marks.keys()) marked.add(name);
  const blocks = await readBlocks(
    workbook,
    entries.map(({ block }) => block)
  );
  const ready: Entry[] = [];
  const dropped: Entry[] = [];
  const left: Obstacle[] = [];
  const writings: Writing[] = [];
  entries.forEach((entry, place) => {
    const cells = blocks[place] ?? [];
    const reason = changeOf(entry, cells);
    if (reason) {
      const { sheet, row, column } = entry.block;
      dropped.push(entry);
      left.push({ sheet, row, column, reason });
    } else {
      ready.push(entry);
      writings.push(valuesFor(entry, cells));
    }
  });
  await workbook.write(writings);
  await setState(workbook, ready, "frozen");
  await setState(workbook, dropped, "dropped");
  if (dropped.length) await workbook.unmark(dropped.map(({ mark }) => mark));
  return { frozen: ready.length, left };
}

function changeOf(entry: Entry, cells: readonly (readonly Cell[])[]): string | undefined {
  const first = cells[0]?.[0];
  if (first?.formula !== entry.formula) return "its formula was changed meanwhile";
  if (isSingle(entry) && !first.spill) return undefined;
  const { rows, columns } = blockOfCell(first);
  const isSame =
    rows === entry.block.rows && columns === entry.block.columns && holds(entry, cells);
  return isSame ? undefined : "it was recalculated meanwhile; freeze it again";
}

function valuesFor(entry: Entry, cells: readonly (readonly Cell[])[]): Writing {
  const [format, before] = [entry.format, entry.formatBefore].map((text) =>
    readFormats(text, entry.block)
  );
  // A formula whose value changes with every calculation gets the value of its receipt.
  const values: (Value | Literal)[][] = isSingle(entry)
    ? [[entry.value]]
    : cells.map((row) => row.map(({ value }) => value));
  const formats = cells.map((row, at) =>
    row.map((_, place) => {
      const written = format?.[at]?.[place];
      return written === before?.[at]?.[place] ? undefined : written;
    })
  );
  const changes = formats.some((row) => row.some((each) => each !== undefined));
  const { sheet, row, column } = entry.block;
  return { sheet, row, column, cells: values, text: true, ...(changes ? { formats } : {}) };
}

/** Whether cells show the values of a receipt. */
export function holds({ check }: Entry, cells: readonly (readonly Cell[])[]): boolean {
  return checkOf(cells.map((row) => row.map(({ value }) => value))) === check;
}

function isSingle({ block: { rows, columns } }: Entry): boolean {
  return rows === 1 && columns === 1;
}
