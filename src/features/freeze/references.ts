import { tokensOf } from "../../workbook/formulas/tokens";
import type { Block } from "../../workbook/port";
import { readReference, withBlock } from "../../workbook/reference";

/** A block that a formula refers to, and where in its text. */
export interface Reference {
  readonly block: Block;
  readonly text: string;
  readonly start: number;
}

/** The blocks that a formula refers to, in its order. Names, tables and other workbooks are left out: they are looked up by name. */
export function referencesIn(formula: string, sheet: string): Reference[] {
  return tokensOf(formula).flatMap(({ kind, text, start }) => {
    const read = kind === "reference" ? readReference(text) : undefined;
    if (read?.kind !== "cells") return [];
    const { row, column, rows, columns } = read;
    return [{ block: { sheet: read.sheet ?? sheet, row, column, rows, columns }, text, start }];
  });
}

/**
 * The formula as it has to read on a worksheet where what it refers to, or the cell itself, has moved: each
 * reference names its block of now. What did not move stays to the letter.
 */
export function withBlocks(
  formula: string,
  references: readonly Reference[],
  blocks: readonly Block[],
  home: string
): string {
  // From the last reference to the first, so that the places of those still to come stay as they are.
  return references.reduceRight((moved, { block, text, start }, place) => {
    const now = blocks[place] ?? block;
    const sheet = text.includes("!") ? block.sheet : home;
    const written = isSame({ ...block, sheet }, now) ? text : withBlock(text, now, home);
    return moved.slice(0, start) + written + moved.slice(start + text.length);
  }, formula);
}

function isSame(one: Block, other: Block): boolean {
  return (
    one.sheet === other.sheet &&
    one.row === other.row &&
    one.column === other.column &&
    one.rows === other.rows &&
    one.columns === other.columns
  );
}
