import type * as z from "zod/mini";

/** How a cell of a column is read; a list holds several texts separated by "|". */
export type ColumnType =
  "text" | "integer" | "number" | "date" | "list" | "lists" | "mark" | "unit";

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly description: string;
  /** Checked and kept in the table, but not part of the row's shape. */
  readonly aside?: true;
}

export const column = (name: string, description: string, type: ColumnType = "text"): Column => ({
  name,
  type,
  description,
});
export const aside = (name: string, description: string): Column => ({
  ...column(name, description),
  aside: true,
});
export const id = column("id", "The name that other tables refer to.");
export const sources = column(
  "sources",
  "Ids of sources; the first is the source of the row.",
  "list"
);
export const note = aside("note", "What else is known about the row.");

/** A table: its files, what a row must be, the columns in order and those that its rows are sorted by. */
export interface Table {
  readonly files: readonly string[];
  readonly shape: z.ZodMiniType;
  readonly sortedBy: readonly string[];
  readonly columns: readonly Column[];
}
