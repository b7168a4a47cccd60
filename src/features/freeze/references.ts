import { parseA1Ref, stringifyA1Ref } from "@borgar/fx/xlsx";
import { tokensOf } from "../../workbook/formulas/tokens";
import type { Block } from "../../workbook/port";
import { blockOf } from "../../workbook/reference";

/** A block that a formula refers to, and where the reference is in its text. */
export interface Reference {
  readonly block: Block;
  readonly text: string;
  readonly start: number;
}

/** The blocks that a formula refers to, in its order. Names, tables and other workbooks are left out: Excel looks them up by name. */
export function referencesIn(formula: string, sheet: string): Reference[] {
  return tokensOf(formula).flatMap(({ kind, text, start }) => {
    const block = kind === "reference" ? blockOf(text, sheet) : undefined;
    return block ? [{ block, text, start }] : [];
  });
}

/**
 * The formula for a cell of another worksheet, or after the cells that it refers to have moved: each reference names
 * its block's present place, fixed rows and columns stay fixed. References that did not move stay as they were written.
 */
export function withBlocks(
  formula: string,
  references: readonly Reference[],
  blocks: readonly Block[],
  home: { readonly before: string; readonly now: string }
): string {
  let moved = formula;
  [...references.entries()].reverse().forEach(([place, { block, text, start }]) => {
    const now = blocks[place] ?? block;
    const written = rewritten(text, block, now, home);
    moved = moved.slice(0, start) + written + moved.slice(start + text.length);
  });
  return moved;
}

function rewritten(
  text: string,
  before: Block,
  now: Block,
  home: { readonly before: string; readonly now: string }
): string {
  const edge = text.lastIndexOf("!");
  const isSame =
    before.row === now.row &&
    before.column === now.column &&
    before.rows === now.rows &&
    before.columns === now.columns;
  const cells = isSame ? text.slice(edge + 1) : cellsOf(text.slice(edge + 1), now);
  if (edge < 0 && now.sheet === home.now) return cells;
  if (edge >= 0 && now.sheet === before.sheet) return text.slice(0, edge + 1) + cells;
  return stringifyA1Ref({ sheetName: now.sheet, name: "" }) + cells;
}

/** The cells of a block, written in the style of a text such as "B$3", "A1:C9", "$A:$C" or "2:3". */
function cellsOf(text: string, { row, column, rows, columns }: Block): string {
  const parsed = parseA1Ref(text);
  if (!parsed || !("range" in parsed)) return text;
  const { range } = parsed;
  const [inRows, inColumns] = [range.top !== null, range.left !== null];
  const now = {
    ...range,
    top: inRows ? row : null,
    bottom: inRows ? row + rows - 1 : null,
    left: inColumns ? column : null,
    right: inColumns ? column + columns - 1 : null,
  };
  const cells = stringifyA1Ref({ range: now });
  if (cells.includes(":") || !text.includes(":")) return cells;
  // A range that has shrunk to one cell stays a range, as in Excel.
  const { $bottom, $right } = range;
  return `${cells}:${stringifyA1Ref({ range: { ...now, $top: $bottom, $left: $right } })}`;
}
