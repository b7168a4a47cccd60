import { inBatches } from "../batches";
import { isFormula, loadCell, loadSpills, withSpill } from "./cell";
import { shownValues, withShownValues } from "./entities";
import { rangeAt } from "./range";
import { inExcel } from "./run";
import { partsBy } from "../partsBy";
import type { Block, Cell, Place, Value, Work } from "../port";

/** The most cells of one request. Excel answers larger ones too, but slowly, and the page cannot respond meanwhile. */
const cellsAtOnce = 500;
const valuesAtOnce = 5_000;
const typedAtOnce = 25_000;

/** Reads many cells in few requests; undefined for one whose worksheet is gone. */
export async function readCells(
  places: readonly Place[],
  supports: (version: string) => boolean,
  work?: Work
): Promise<(Cell | undefined)[]> {
  const known = await sheetNames();
  const cells: (Cell | undefined)[] = [];
  await inBatches(places, cellsAtOnce, work, (part) =>
    inExcel(async (context) => {
      const asked = part.map((place) => {
        if (!known.has(place.sheet)) return undefined;
        const range = rangeAt(context, { ...place, rows: 1, columns: 1 });
        return loadCell(place.sheet, range, supports("1.12"));
      });
      await context.sync();
      const read = asked.map((each) => each?.());
      const there = read.filter((cell): cell is Cell => cell !== undefined);
      const shown = (await withShownValues(context, there, supports)).values();
      cells.push(...read.map((cell) => cell && shown.next().value));
    })
  );
  return cells;
}

/** Reads the values of many blocks in few requests; undefined for one whose worksheet is gone. */
export async function readValues(
  blocks: readonly Block[],
  supports: (version: string) => boolean,
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
      const read = ranges.flatMap((range, place) => {
        const block = part[place];
        return range && block
          ? [{ values: range.values as Value[][], range: () => rangeAt(context, block) }]
          : [];
      });
      const shown = (await shownValues(context, read, supports)).values();
      values.push(...ranges.map((range) => range && shown.next().value));
    })
  );
  return values;
}

/** Reads what was typed into many blocks, in few requests; undefined for one whose worksheet is gone. */
export async function readTyped(
  blocks: readonly Block[],
  work?: Work
): Promise<((Value | undefined)[][] | undefined)[]> {
  const known = await sheetNames();
  const typed: ((Value | undefined)[][] | undefined)[] = [];
  const parts = partsBy(blocks, typedAtOnce, ({ rows, columns }) => rows * columns);
  await inBatches(parts, 1, work, ([part = []]) =>
    inExcel(async (context) => {
      const ranges = part.map((block) =>
        known.has(block.sheet) ? rangeAt(context, block).load("formulas,values") : undefined
      );
      await context.sync();
      typed.push(
        ...ranges.map((range) =>
          range?.values.map((row: Value[], at) =>
            row.map((value, place) =>
              isFormula(range.formulas[at]?.[place], value) ? undefined : value
            )
          )
        )
      );
    })
  );
  return typed;
}

/** The cells with the blocks that they spill over; cells that another cell spills into are left out. */
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

/** The names of the worksheets. Asking for a range of any other worksheet would make the whole request fail. */
function sheetNames(): Promise<ReadonlySet<string>> {
  return inExcel(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    return new Set(sheets.items.map(({ name }) => name));
  });
}
