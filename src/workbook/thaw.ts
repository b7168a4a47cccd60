import { holdsFrozen } from "./freeze";
import { inBatches } from "./batches";
import type { Block, Extent, Obstacle, Place, Work, WorkbookPort, Writing } from "./port";
import { mark, placeOf, readReceipts, type Kept } from "./receipts";

export interface Thawed {
  readonly thawed: number;
  /** Cells that were changed since the freeze and are left as they are. */
  readonly changed: readonly (Place & { readonly formula: string })[];
  /** Cells that cannot be written. */
  readonly obstacles: readonly Obstacle[];
}

const batch = 100;

/**
 * Puts back each formula whose cells still hold the frozen values. A receipt that was planned and never
 * carried out is dropped; its formula is still there.
 */
export async function thaw(workbook: WorkbookPort, extent: Extent, work?: Work): Promise<Thawed> {
  const areas = extent === "workbook" ? undefined : await workbook.areas(extent);
  const receipts = (await readReceipts(workbook)).filter(
    ({ state, block }) =>
      (state === "frozen" || state === "planned") &&
      (!areas || areas.some((area) => overlaps(area, block)))
  );
  const obstacles = await workbook.obstacles(receipts.map(({ block }) => block));
  const blocked = new Set(obstacles.map(key));
  const changed: (Place & { formula: string })[] = [];
  let thawed = 0;
  await inBatches(
    receipts.filter(({ block }) => !blocked.has(key(block))),
    batch,
    work,
    async (part) => {
      const ready: Kept[] = [];
      const never: Kept[] = [];
      for (const receipt of part) {
        if (await holdsFrozen(workbook, receipt)) ready.push(receipt);
        else if ((await workbook.cell(receipt.block)).formula === receipt.formula)
          never.push(receipt);
        else changed.push({ ...placeOf(receipt), formula: receipt.formula });
      }
      // The rest of a block is emptied first, or the formula could not spill over it again.
      await workbook.write(ready.flatMap(({ block }) => emptied(block)));
      await workbook.write(
        ready.map((receipt) => ({
          ...placeOf(receipt),
          cells: [[receipt.formula]],
          ...(receipt.formatBefore === receipt.format ? {} : { formats: [[receipt.formatBefore]] }),
        }))
      );
      await mark(workbook, ready, "thawed");
      await mark(workbook, never, "dropped");
      thawed += ready.length;
    }
  );
  return { thawed, changed, obstacles };
}

/** How many receipts are open: formulas frozen, and formulas whose freeze stopped halfway. */
export async function openReceipts(
  workbook: WorkbookPort
): Promise<{ frozen: number; planned: number }> {
  const receipts = await readReceipts(workbook);
  const count = (state: string): number =>
    receipts.filter((receipt) => receipt.state === state).length;
  return { frozen: count("frozen"), planned: count("planned") };
}

function emptied(block: Block): Writing[] {
  if (block.rows === 1 && block.columns === 1) return [];
  const { sheet, row, column, rows, columns } = block;
  const cells = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ""));
  return [{ sheet, row, column, cells }];
}

function overlaps(one: Block, other: Block): boolean {
  return (
    one.sheet === other.sheet &&
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

function key({ sheet, row, column }: Place): string {
  return `${sheet}|${row}|${column}`;
}
