import { addA1RangeBounds, parseA1Ref, parseStructRef } from "@borgar/fx/xlsx";
import type { Block } from "./port";

/** Cells by their address. The worksheet is the formula's own where none is written. */
export interface CellsReference extends Omit<Block, "sheet"> {
  readonly kind: "cells";
  readonly sheet?: string;
  /** Whole columns or rows, such as "A:C" or "2:3". */
  readonly isWhole: boolean;
  /** Whether it means the same cells in every place: each part of it has a "$". */
  readonly isFixed: boolean;
  /** "A2#": what the formula in that cell spills over. */
  readonly spills: boolean;
}

export interface NameReference {
  readonly kind: "name";
  readonly name: string;
  readonly sheet?: string;
  readonly spills: boolean;
}

/** A part of a table: Fleet[Sales], Fleet[@Sales], [@[Sales 2025]], Fleet[#All]. */
export interface TableReference {
  readonly kind: "table";
  /** "" for the table that the formula is in. */
  readonly table: string;
  readonly columns: readonly string[];
  readonly sections: readonly string[];
}

/** What a reference names, by its text alone. */
export type Reference =
  | CellsReference
  | NameReference
  | TableReference
  /** Something in another workbook. */
  | { readonly kind: "elsewhere" };

/**
 * Reads a reference such as "B3", "'My sheet'!$B$3:C9", "A:A", "A2#", "Fleet[@Sales]" or a name. What lies beyond the
 * last row or column is a name, as in Excel: YTD2025. Undefined for anything else.
 */
export function readReference(text: string): Reference | undefined {
  const spills = text.endsWith("#");
  const plain = legible(spills ? text.slice(0, -1) : text).trim();
  const part = plain.includes("[") ? parseStructRef(plain) : undefined;
  if (part) {
    const { workbookName, sheetName, table = "", columns = [], sections = [] } = part;
    if (spills) return undefined;
    // A table's name needs no worksheet before it; a prefix means another workbook.
    return workbookName || sheetName
      ? { kind: "elsewhere" }
      : { kind: "table", table, columns, sections };
  }
  const parsed = parseA1Ref(plain);
  if (parsed?.workbookName) return { kind: "elsewhere" };
  if (!parsed || plain.includes("[")) return undefined;
  const sheet = parsed.sheetName || undefined;
  if ("name" in parsed) return { kind: "name", name: parsed.name, sheet, spills };
  const { range } = parsed;
  if (range.trim) return undefined;
  const isWhole = range.top === null || range.left === null;
  const { top, left, bottom, right } = addA1RangeBounds({ ...range });
  const rows = [range.$top, range.$bottom];
  const columns = [range.$left, range.$right];
  const fixed = range.top === null ? columns : range.left === null ? rows : [...rows, ...columns];
  return {
    kind: "cells",
    sheet,
    row: top ?? 0,
    column: left ?? 0,
    rows: (bottom ?? 0) - (top ?? 0) + 1,
    columns: (right ?? 0) - (left ?? 0) + 1,
    isWhole,
    isFixed: fixed.every(Boolean),
    spills,
  };
}

/** The block that an address names, on the given worksheet where it names none; undefined for anything else. */
export function blockOf(text: string, sheet: string): Block | undefined {
  const reference = readReference(text);
  if (reference?.kind !== "cells" || reference.spills) return undefined;
  const { row, column, rows, columns } = reference;
  return { sheet: reference.sheet ?? sheet, row, column, rows, columns };
}

/**
 * The text with question marks for the colons of a quoted prefix such as 'C:\books\[Data.xlsx]Sheet1'!, because the
 * library cannot read a path with a colon. No worksheet's name may hold either sign.
 */
export function legible(text: string): string {
  if (!text.includes("'") || !text.includes(":")) return text;
  return text.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'(?=!)/g, (part) =>
    part.startsWith("'") ? part.replace(/:/g, "?") : part
  );
}
