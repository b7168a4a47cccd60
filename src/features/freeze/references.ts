import { tokenize, tokenTypes } from "@borgar/fx";
import { blockOf, lettersOf, linesOf, quoted } from "../../workbook/address";
import type { Block } from "../../workbook/port";

/** A block that a formula refers to, and where in its text. */
export interface Reference {
  readonly block: Block;
  readonly text: string;
  readonly start: number;
}

/** The blocks that a formula refers to, in its order. Names, tables and other workbooks are left out: Excel looks them up by name. */
export function referencesIn(formula: string, sheet: string): Reference[] {
  const found: Reference[] = [];
  let end = 0;
  for (const { type, value } of tokenize(formula, { mergeRefs: true })) {
    const start = end;
    end += value.length;
    if (type !== tokenTypes.REF_RANGE && type !== tokenTypes.REF_BEAM) continue;
    const block = blockOf(value, sheet) ?? linesOf(value, sheet);
    if (block && !block.sheet.includes("[")) found.push({ block, text: value, start });
  }
  return found;
}

/**
 * The formula as it has to read in a cell of another worksheet or after what it refers to has moved: each
 * reference names its block of now, fixed rows and columns stay fixed. What did not move stays to the letter.
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
  return `${quoted(now.sheet)}!${cells}`;
}

/** The cells of a block in the manner of a text such as "B$3", "A1:C9", "$A:$C" or "2:3". */
function cellsOf(text: string, { row, column, rows, columns }: Block): string {
  const [first = "", last] = text.split(":");
  const corner = (manner: string, atRow: number, atColumn: number): string => {
    const [, fixedColumn = "", letters = "", fixedRow = "", digits = ""] =
      /^(\$?)([A-Z]*)(\$?)(\d*)$/i.exec(manner) ?? [];
    // In "$2" the only sign stands before the row.
    const [signs, rowSign] = letters ? [fixedColumn, fixedRow] : ["", fixedColumn || fixedRow];
    return `${letters && signs + lettersOf(atColumn)}${digits && `${rowSign}${atRow + 1}`}`;
  };
  const start = corner(first, row, column);
  const isOne = last === undefined && rows === 1 && columns === 1;
  if (isOne) return start;
  return `${start}:${corner(last ?? first, row + rows - 1, column + columns - 1)}`;
}
