import { addressOf, blockName, cellName } from "../../workbook/address";
import { cannotWrite } from "../../workbook/cannotWrite";
import { contains } from "../../workbook/overlap";
import type {
  Block,
  ChartRequest,
  Dressing,
  Place,
  WorkbookPort,
  Writing,
} from "../../workbook/port";

/** What is to be written, starting at a cell. */
export interface Insertion {
  readonly cells: Writing["cells"];
  /** Number formats of the cells, those of a spill among them. */
  readonly formats?: Writing["formats"];
  /** The least width of each column, in characters. */
  readonly widths?: readonly (number | undefined)[];
  readonly looks?: Dressing["looks"];
  /** The room that one spilled formula takes. */
  readonly spill?: { readonly rows: number; readonly columns: number };
  /** A chart of the written block, drawn where the host has charts. */
  readonly chart?: (written: Block) => ChartRequest;
}

export type Inserted =
  | { readonly kind: "inserted"; readonly block: Block }
  /** Nothing was written; the analyst may agree to these cells being written over. */
  | { readonly kind: "filled"; readonly reason: string; readonly cells: readonly Place[] }
  /** Nothing was written, and nothing can be written there. */
  | { readonly kind: "refused"; readonly reason: string };

/** Writes from a cell on, over no filled cell except those agreed to. */
export async function insertAt(
  workbook: WorkbookPort,
  at: Place,
  { cells, formats, widths, looks, spill, chart }: Insertion,
  agreed: readonly Place[] = []
): Promise<Inserted> {
  const { sheet, row, column } = at;
  const columns = Math.max(...cells.map(({ length }) => length));
  const written = { sheet, row, column, rows: cells.length, columns };
  const block = { ...written, ...spill };
  const [obstacle] = await workbook.obstacles([block]);
  if (obstacle) return { kind: "refused", reason: cannotWrite(obstacle) };
  const filled = await workbook.filled(block);
  if (spill) {
    // What the formula in this cell spilled goes with that formula.
    const own = (await workbook.cell(at)).spill ?? { ...written, rows: 1, columns: 1 };
    const other = filled.find((cell) => !contains(own, cell));
    if (other)
      return {
        kind: "refused",
        reason: `The list needs ${spill.rows} rows and ${spill.columns} columns of empty cells, and ${cellName(other)} is filled. Select a cell with room below and to its right.`,
      };
  }
  const known = new Set(agreed.map(addressOf));
  const [first, ...more] = filled.filter((cell) => !known.has(addressOf(cell)));
  if (first) {
    const showsNothing = (await workbook.cell(first)).value === "";
    const what = showsNothing ? "holds a formula or text that shows nothing" : "is filled already";
    const rest = more.length ? `, and ${more.length} more with it` : "";
    const reason = `${cellName(first)} ${what}${rest}. Select an empty place, or replace what is there.`;
    return { kind: "filled", reason, cells: filled };
  }
  await workbook.write(
    spill && formats
      ? // The formats go first, while the cells that the formula fills are still empty.
        [
          { sheet, row, column, cells: formats.map((each) => each.map(() => undefined)), formats },
          { sheet, row, column, cells },
        ]
      : [{ sheet, row, column, cells, formats }]
  );
  if (widths) await workbook.widen(at, widths);
  if (looks) await workbook.dress({ sheet, looks });
  if (chart && workbook.charts === true) await workbook.chart(chart(written));
  return { kind: "inserted", block };
}

/** Where something was put, as a sentence names it. */
export function placeName(block: Block): string {
  return block.rows * block.columns === 1 ? addressOf(block) : blockName(block);
}
