import { inBatches } from "../../workbook/batches";
import { readAhead } from "../../workbook/formulas/readAhead";
import type { Block, Cell, Obstacle, Work, WorkbookPort } from "../../workbook/port";
import { readBlocks } from "../../workbook/readBlocks";
import { checkOf } from "./checkOf";
import { delayOf, type Delay } from "./delay";
import { labelsOf } from "./labels";
import { newSeries, none } from "./marks";
import { originOf, type Answering } from "./origin";
import type { Receipt } from "./receipt";
import { referencesIn } from "./references";

/** How many cells are read or replaced before the page may respond and Cancel is checked. */
export const frozenAtOnce = 500;

/** The block that a cell's formula fills. */
export function blockOfCell({ spill, sheet, row, column }: Cell): Block {
  return spill ?? { sheet, row, column, rows: 1, columns: 1 };
}

/** Makes the receipts of formulas, and lists the cells left out: their formula has changed, or they wait for their value. */
export async function drawUp(
  workbook: WorkbookPort,
  cells: readonly Cell[],
  time: string,
  answering: Answering,
  work?: Work,
  delay: Delay = delayOf
): Promise<{ receipts: Receipt[]; left: Obstacle[] }> {
  const marks = await workbook.marks();
  const series = newSeries(marks);
  const sheets = new Set(await workbook.sheets());
  const blocks = cells.map(blockOfCell);
  const labels = await labelsOf(workbook, blocks, marks, blocks);
  const labelsAt = new Map(cells.map((cell, place) => [cell, labels[place]]));
  const receipts: Receipt[] = [];
  const left: Obstacle[] = [];
  // No progress is reported here: it counts the formulas that are replaced, not receipts.
  await inBatches(cells, frozenAtOnce, { signal: work?.signal }, async (part) => {
    const now = await workbook.cells(part);
    const same = part.flatMap((planned, place) => {
      const cell = now[place];
      if (cell?.formula === planned.formula) return [{ cell, planned }];
      left.push(leave(planned, "its formula was changed meanwhile"));
      return [];
    });
    const spills = same.filter(({ cell }) => cell.spill);
    const spilt = await readBlocks(
      workbook,
      spills.map(({ cell }) => blockOfCell(cell))
    );
    const blockOf = new Map(spills.map(({ cell }, place) => [cell, spilt[place]]));
    const reader = await readAhead(
      workbook,
      same.map(({ cell }) => cell)
    );
    for (const { cell, planned } of same) {
      const block = blockOf.get(cell) ?? [[cell]];
      const values = block.map((row) => row.map(({ value }) => value));
      const reason = delay(cell, values);
      if (reason) {
        left.push(leave(planned, reason));
        continue;
      }
      const references = referencesIn(cell.formula, cell.sheet).map((each) =>
        sheets.has(each.block.sheet) ? series.nameOfReference(each.block) : none
      );
      receipts.push({
        state: "planned",
        block: blockOfCell(cell),
        formula: cell.formula,
        value: cell.value,
        check: checkOf(values),
        ...(await originOf(block, reader, answering)),
        time,
        mark: series.nameOf(cell.formula, references),
        references,
        labels: labelsAt.get(planned) ?? { left: [], above: [], right: [] },
      });
    }
  });
  return { receipts, left };
}

function leave({ sheet, row, column }: Cell, reason: string): Obstacle {
  return { sheet, row, column, reason };
}
