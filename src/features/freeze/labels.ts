import { overlap } from "../../workbook/overlap";
import type { Block, Mark, Value, WorkbookReader } from "../../workbook/port";
import { followsCell } from "./marks";
import { cellNumber } from "../../workbook/sheetSize";

/** The typed cells that label a cell, each list with the nearest first. */
export interface Labels {
  readonly left: readonly string[];
  readonly above: readonly string[];
  /** Filled only where no typed cell is on the left. */
  readonly right: readonly string[];
}

/** How many rows and columns away a label is looked for: far enough for the headings of long columns. */
const [farthestRow, farthestColumn] = [20_000, 300];
const mostLabels = 6;
const mostLetters = 80;
/** Rows or columns with a gap of at most this are read together, gap included. */
const smallGap = 8;

/** The filled cells in the rows and columns of blocks: typed values, undefined for a formula or a frozen cell. */
interface Grid {
  readonly cells: ReadonlyMap<number, Value | undefined>;
  readonly lastColumn: number;
}

/** The labels of each block's first cell. A formula is not a label, nor is a cell that is frozen or about to be. */
export async function labelsOf(
  workbook: WorkbookReader,
  blocks: readonly Block[],
  marks: readonly Mark[],
  planned: readonly Block[] = []
): Promise<Labels[]> {
  const marked = marks.flatMap(({ name, block }) => (followsCell(name) && block ? [block] : []));
  const frozen = [...marked, ...planned];
  const grids = new Map<string, Grid>();
  for (const sheet of new Set(blocks.map((block) => block.sheet))) {
    const own = blocks.filter((block) => block.sheet === sheet);
    const covered = frozen.filter((block) => block.sheet === sheet);
    grids.set(sheet, await typedAround(workbook, sheet, own, covered));
  }
  const looks = new Map(
    [...grids].map(([sheet, grid]) => [
      sheet,
      {
        left: along(grid, 0, -1, farthestColumn),
        above: along(grid, -1, 0, farthestRow),
        right: along(grid, 0, 1, farthestColumn),
      },
    ])
  );
  return blocks.map(({ sheet, row, column, columns }) => {
    const look = looks.get(sheet);
    const left = look?.left(row, column) ?? [];
    const right = left.length ? [] : (look?.right(row, column + columns - 1) ?? []);
    return { left, above: look?.above(row, column) ?? [], right };
  });
}

/**
 * Whether labels are still the same: the nearest on the left and above have not changed, and no other was replaced.
 * Labels further away may be gone, and there may be new ones between them.
 */
export function stillStand(then: Labels, now: Labels): boolean {
  const near = ([first]: readonly string[], [other]: readonly string[]): boolean =>
    first === undefined || first === other;
  return (
    near(then.left, now.left) &&
    near(then.above, now.above) &&
    isPart(then.left, now.left) &&
    isPart(then.above, now.above) &&
    isPart(then.right, now.right)
  );
}

/** Whether the longer list holds all of the shorter one, in the same order. */
function isPart(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  let found = 0;
  for (const label of long) if (label === short[found]) found++;
  return found === short.length;
}

/**
 * A search from a cell in one direction for typed cells: the nearest, and those beyond it up to the first empty cell.
 * Results are remembered for the cells passed on the way, so that a long column is searched once.
 */
function along(
  { cells: grid, lastColumn }: Grid,
  down: number,
  across: number,
  farthest: number
): (row: number, column: number) => readonly string[] {
  const step = down * cellNumber(1, 0) + across;
  const nearest = new Map<number, number | undefined>();
  const runs = new Map<number, readonly string[]>();
  const runFrom = (first: number, most: number): readonly string[] => {
    const labels: string[] = [];
    for (let at = first; grid.has(at) && labels.length < most; at += step) {
      const value = grid.get(at);
      if (value !== undefined) labels.push(labelText(value));
    }
    return labels;
  };
  return (row, column) => {
    const start = cellNumber(row, column);
    const end = down ? column : cellNumber(row, across < 0 ? 0 : lastColumn);
    const passed: number[] = [];
    let at = start;
    let found: number | undefined;
    while (step > 0 ? at < end : at > end) {
      if (nearest.has(at)) {
        found = nearest.get(at);
        break;
      }
      passed.push(at);
      at += step;
      if (grid.get(at) === undefined) continue;
      found = at;
      break;
    }
    for (const each of passed) nearest.set(each, found);
    if (found === undefined || Math.abs(found - start) > farthest * Math.abs(step)) return [];
    const run = runs.get(found) ?? runFrom(found, mostLabels);
    runs.set(found, run);
    return run;
  };
}

async function typedAround(
  workbook: WorkbookReader,
  sheet: string,
  blocks: readonly Block[],
  frozen: readonly Block[]
): Promise<Grid> {
  const used = await workbook.used(sheet);
  if (!used) return { cells: new Map(), lastColumn: 0 };
  const rows = spans(blocks.map(({ row }) => row));
  const columns = spans(blocks.map(({ column }) => column));
  const asked = [
    ...rows.map(([first, last]) => ({ ...used, row: first, rows: last - first + 1 })),
    ...columns.map(([first, last]) => ({ ...used, column: first, columns: last - first + 1 })),
  ].flatMap((block) => overlap(near(block, blocks), used) ?? []);
  const cells = new Map<number, Value | undefined>();
  const typed = await workbook.typed(asked);
  asked.forEach(({ row, column }, which) =>
    typed[which]?.forEach((values, at) =>
      values.forEach((value, place) => {
        if (value !== "") cells.set(cellNumber(row + at, column + place), value);
      })
    )
  );
  for (const { row, column, rows: height, columns: width } of frozen)
    for (let at = 0; at < height; at++)
      for (let place = 0; place < width; place++)
        cells.set(cellNumber(row + at, column + place), undefined);
  const lastBlock = Math.max(...blocks.map(({ column, columns: width }) => column + width - 1));
  return { cells, lastColumn: Math.max(used.column + used.columns - 1, lastBlock) };
}

/** The part of a block that lies near enough to any of the cells. */
function near(block: Block, cells: readonly Block[]): Block {
  const [top, bottom] = edges(cells.map(({ row }) => row));
  const [left] = edges(cells.map(({ column }) => column));
  const [, right] = edges(cells.map(({ column, columns }) => column + columns - 1));
  const reach = {
    sheet: block.sheet,
    row: Math.max(0, top - farthestRow),
    column: Math.max(0, left - farthestColumn),
  };
  return (
    overlap(block, {
      ...reach,
      rows: bottom - reach.row + 1,
      columns: right + farthestColumn - reach.column + 1,
    }) ?? { ...block, rows: 0 }
  );
}

/** The first and last number of each run of numbers that are close together. */
function spans(numbers: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const each of [...new Set(numbers)].sort((one, other) => one - other)) {
    const last = found[found.length - 1];
    if (last && each - last[1] <= smallGap) last[1] = each;
    else found.push([each, each]);
  }
  return found;
}

function edges(numbers: readonly number[]): [number, number] {
  return numbers.reduce(
    ([least, most], each): [number, number] => [Math.min(least, each), Math.max(most, each)],
    [Infinity, 0]
  );
}

/** The text of a label. Of a number 15 digits count, as many as a file keeps. */
function labelText(value: Value): string {
  const text = typeof value === "number" ? String(Number(value.toPrecision(15))) : String(value);
  return text.slice(0, mostLetters);
}
