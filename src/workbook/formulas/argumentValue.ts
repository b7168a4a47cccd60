import { readArgument } from "./formulaArgument";
import type { Argument } from "./formula";
import type { Block, Cell, Place, Value } from "../port";
import type { Referable } from "./readAhead";

/** Where a value is written: in the formula, from `start` to before `end`, or in a cell. */
export type Source = Pick<Argument, "start" | "end"> | Place;

/** What an argument of a formula holds, as far as it can be read without calculating. */
export type Given =
  | { readonly kind: "value"; readonly value: Value | null; readonly from?: Source }
  /** Several values, with the block of the cells where it is a range. */
  | {
      readonly kind: "grid";
      readonly rows: readonly (readonly Value[])[];
      readonly block?: Block;
    }
  | { readonly kind: "error"; readonly error: string }
  /** Something that has to be calculated; for a name or reference, why. */
  | { readonly kind: "expression"; readonly why?: string };

/** An error as a cell shows it. */
export const cellError = /^#([A-Z][A-Z_]*[!?]|N\/A|DIV\/0!)$/;

/** Whether a value is an error. */
export function isCellError(value: Value): value is string {
  return typeof value === "string" && cellError.test(value);
}

/** Reads an argument in the formula of a cell: a literal, an array constant or a reference. */
export async function given(
  { text, start, end }: Argument,
  cell: Cell,
  workbook: Referable
): Promise<Given> {
  const read = readArgument(text);
  if (read.kind === "value") return { kind: "value", value: read.value, from: { start, end } };
  if (read.kind === "array") return grid(read.rows);
  if (read.kind === "expression") return read;
  const target = await workbook.target(read.reference, cell);
  switch (target.kind) {
    case "cells":
      return grid(await workbook.values(target.block), target.block);
    case "formula": {
      const named = readArgument(target.formula);
      if (named.kind === "value") return { kind: "value", value: named.value };
      if (named.kind === "array") return grid(named.rows);
      const why = `${text} stands for a formula, which only the cell works out.`;
      return { kind: "expression", why };
    }
    case "none":
      return { kind: "expression", why: `${text} holds no cells at the moment.` };
    case "unknown":
      return { kind: "expression", why: target.why };
  }
}

/** A grid of values; a grid of one is that value. */
export function grid(rows: readonly (readonly Value[])[], block?: Block): Given {
  const [[only] = []] = rows;
  if (rows.length !== 1 || rows[0]?.length !== 1) return { kind: "grid", rows, block };
  return value(only, block);
}

/** A cell's value; an empty one is null, as functions receive it. */
export function value(shown: Value | undefined, at?: Place): Given {
  if (typeof shown === "string" && cellError.test(shown)) return { kind: "error", error: shown };
  const from = at && { sheet: at.sheet, row: at.row, column: at.column };
  return { kind: "value", value: shown === "" || shown === undefined ? null : shown, from };
}
