import { inBatches } from "../../workbook/batches";
import type { Cell, Obstacle, Work, WorkbookPort } from "../../workbook/port";
import { readBlocks } from "../../workbook/readBlocks";
import { cellsReachingUkauto } from "../../workbook/ukautoCells";
import type { Delay } from "./delay";
import { blockOfCell, frozenAtOnce } from "./drawUp";
import { freeze, planFreeze } from "./freeze";
import type { Answering } from "./origin";
import { mostCells } from "./receipt";

/** In a copy no cell has to wait, since the original keeps the formula of a cell that shows #SPILL!. */
const asShown: Delay = () => undefined;

/**
 * Freezes every formula of a copy of a workbook that reaches UKAUTO, and the others that are given, with receipts and
 * marks as in any freeze. No UKAUTO formula is left. Returns the cells that became values without a receipt, and why.
 */
export async function freezeCopy(
  copy: WorkbookPort,
  others: readonly Cell[],
  answering: Answering,
  work?: Work
): Promise<Obstacle[]> {
  const plan = await planFreeze(copy, "workbook", work, asShown);
  const small = others.filter((cell) => {
    const { rows, columns } = blockOfCell(cell);
    return rows * columns <= mostCells;
  });
  const all = { ...plan, cells: [...plan.cells, ...small] };
  const { left } = await freeze(copy, all, answering, work, asShown);
  await inBatches(await cellsReachingUkauto(copy, "workbook"), frozenAtOnce, work, async (part) => {
    const blocks = await readBlocks(copy, part.map(blockOfCell));
    await copy.write(
      part.map(({ sheet, row, column }, place) => {
        const cells = (blocks[place] ?? []).map((each) => each.map(({ value }) => value));
        return { sheet, row, column, cells, text: true };
      })
    );
  });
  return [...plan.obstacles, ...left];
}
