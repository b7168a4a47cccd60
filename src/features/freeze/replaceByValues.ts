import { readFormats } from "./blockFormats";
import { checkOf } from "./checkOf";
import type { Cell, Literal, Obstacle, Value, WorkbookPort, Writing } from "../../workbook/port";
import { readBlocks } from "../../workbook/readBlocks";
import { placeOf } from "./receipt";
import { blockOfCell } from "./receiptFor";
import { mark, type Kept } from "./receipts";

/** What a freeze has done. */
export interface Frozen {
  readonly frozen: number;
  /** Cells that are as they were, and why. */
  readonly left: readonly Obstacle[];
}

/** Puts values in the place of formulas that have planned receipts. What is no longer as planned is left alone and told. */
export async function replaceByValues(
  workbook: WorkbookPort,
  receipts: readonly Kept[]
): Promise<Frozen> {
  const blocks = await readBlocks(
    workbook,
    receipts.map(({ block }) => block)
  );
  const ready: Kept[] = [];
  const dropped: Kept[] = [];
  const left: Obstacle[] = [];
  const writings: Writing[] = [];
  receipts.forEach((receipt, place) => {
    const cells = blocks[place] ?? [];
    const reason = changeOf(receipt, cells);
    if (reason) {
      dropped.push(receipt);
      left.push({ ...placeOf(receipt), reason });
    } else {
      ready.push(receipt);
      writings.push(valuesFor(receipt, cells));
    }
  });
  await workbook.write(writings);
  await mark(workbook, ready, "frozen");
  await mark(workbook, dropped, "dropped");
  return { frozen: ready.length, left };
}

function changeOf(receipt: Kept, cells: readonly (readonly Cell[])[]): string | undefined {
  const first = cells[0]?.[0];
  if (first?.formula !== receipt.formula) return "its formula was changed meanwhile";
  if (isSingle(receipt) && !first.spill) return undefined;
  const { rows, columns } = blockOfCell(first);
  const isSame =
    rows === receipt.block.rows && columns === receipt.block.columns && holds(receipt, cells);
  return isSame ? undefined : "it was calculated anew meanwhile; freeze it again";
}

function valuesFor(receipt: Kept, cells: readonly (readonly Cell[])[]): Writing {
  const [format, before] = [receipt.format, receipt.formatBefore].map((text) =>
    readFormats(text, receipt.block)
  );
  // A formula that gives another value at every calculation keeps the one of its receipt.
  const values: (Value | Literal)[][] = isSingle(receipt)
    ? [[receipt.value]]
    : cells.map((row) => row.map(({ value }) => value));
  const formats = cells.map((row, at) =>
    row.map((_, place) => {
      const written = format?.[at]?.[place];
      return written === before?.[at]?.[place] ? undefined : written;
    })
  );
  const changes = formats.some((row) => row.some((each) => each !== undefined));
  return { ...placeOf(receipt), cells: values, text: true, ...(changes ? { formats } : {}) };
}

/** Whether cells show the values that a receipt was written for. */
export function holds({ check }: Kept, cells: readonly (readonly Cell[])[]): boolean {
  return checkOf(cells.map((row) => row.map(({ value }) => value))) === check;
}

function isSingle({ block: { rows, columns } }: Kept): boolean {
  return rows === 1 && columns === 1;
}
