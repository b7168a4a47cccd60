import { inBatches } from "./batches";
import { loadCell, loadSpills, withSpill } from "./excelCell";
import { inExcel } from "./excelRun";
import { partsBy } from "./partsBy";
import type { Block, Cell, Place, Value, Work } from "./port";

/** What one request asks for at most: Excel answers far more, but slowly and without a turn for the page. */
export const cellsAtOnce = 500;
const valuesAtOnce = 5_000;

/** Many cells in few requests; undefined for one whose worksheet is gone. */
export async function readCells(
  places: readonly Place[],
  knowsSpills: boolean,
  work?: Work
): Promise<(Cell | undefined)[]> {
  const known = await sheetNames();
  const cells: (Cell | undefined)[] = [];
  await inBatches(places, cellsAtOnce, work, (part) =>
    inExcel(async (context) => {
      const asked = part.map((place) => {
        if (!known.has(place.sheet)) return undefined;
        const range = rangeAt(context, { ...place, rows: 1, columns: 1 });
        return loadCell(place.sheet, range, knowsSpills);
      });
      await context.sync();
      cells.push(...asked.map((read) => read?.()));
    })
  );
  return cells;
}

/** The values of many blocks in few requests; undefined for one whose worksheet is gone. */
export async function readValues(
  blocks: readonly Block[],
  work?: Work
): Promise<(Value[][] | undefined)[]> {
  const known = await sheetNames();
  const values: (Value[][] | undefined)[] = [];
  const parts = partsBy(blocks, valuesAtOnce, ({ rows, columns }) => rows * columns);
  await inBatches(parts, 1, work, ([part = []]) =>
    inExcel(async (context) => {
      const ranges = part.map((block) =>
        known.has(block.sheet) ? rangeAt(context, block).load("values") : undefined
      );
      await context.sync();
      values.push(...ranges.map((range) => range?.values as Value[][] | undefined));
    })
  );
  return values;
}

/** The cells with the blocks that they spill over; cells that another one spills into are left out. */
export async function readSpills(cells: readonly Cell[], work?: Work): Promise<Cell[]> {
  const own: Cell[] = [];
  await inBatches(cells, cellsAtOnce, work && { signal: work.signal }, (part) =>
    inExcel(async (context) => {
      const asked = part.map((cell) =>
        loadSpills(rangeAt(context, { ...cell, rows: 1, columns: 1 }))
      );
      await context.sync();
      part.forEach((cell, place) => {
        const read = withSpill(cell, asked[place]);
        if (!read.spilledFrom) own.push(read);
      });
    })
  );
  return own;
}

export function rangeAt(
  context: Excel.RequestContext,
  { sheet, row, column, rows, columns }: Block
): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);
}

/** The worksheets that there are; asking a range of another one would fail all that is asked with it. */
function sheetNames(): Promise<ReadonlySet<string>> {
  return inExcel(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    return new Set(sheets.items.map(({ name }) => name));
  });
}
