import type * as z from "zod/mini";
import { readCsv, type CsvRow, type Problem } from "./csv";
import type { Flaws } from "./rules/rule";
import { shapeMessage } from "./shapeMessage";
import { tableNames, tables, type Column, type Records, type TableName } from "./tables";

/** The tables as rows of their shapes, each with its line; and the notes, which have no shape. */
export interface Read {
  readonly records: Records;
  readonly lines: Readonly<Record<TableName, readonly number[]>>;
  readonly cells: Readonly<Record<TableName, readonly CsvRow[]>>;
  readonly flaws: Flaws;
  readonly problems: readonly Problem[];
}

/** Reads every table of a folder; a row that is not of its shape is reported and left out, but for its id. */
export function readTables(folder: string): Read {
  const records: Record<string, unknown[]> = {};
  const lines: Record<string, number[]> = {};
  const cells: Record<string, CsvRow[]> = {};
  const problems: Problem[] = [];
  const unread = new Set<TableName>();
  const broken: Partial<Record<TableName, string[]>> = {};
  for (const name of tableNames) {
    const { columns, sortedBy, shape } = tables[name];
    const file = `${name}.csv`;
    const names = columns.map((column) => column.name);
    const read = readCsv(folder, file, names, sortedBy);
    problems.push(...read.problems);
    const isEmpty = !read.unread && !read.rows.length && !read.broken.length;
    if (isEmpty) {
      problems.push({ file, line: 1, rule: "empty table", message: "The table has no row." });
    }
    if (read.unread || isEmpty) unread.add(name);
    const ids = [...read.broken];
    const [rows, at, kept]: [unknown[], number[], CsvRow[]] = [[], [], []];
    for (const row of read.rows) {
      const result = (shape as z.ZodMiniType).safeParse(toObject(row, columns), {
        reportInput: true,
      });
      if (result.success) {
        rows.push(result.data);
        at.push(row.line);
        kept.push(row);
        continue;
      }
      for (const issue of result.error.issues) {
        problems.push({ file, line: row.line, rule: "shape", message: shapeMessage(issue) });
      }
      ids.push(row.cells[names[0] ?? ""] ?? "");
    }
    if (ids.length) broken[name] = ids;
    records[name] = rows;
    lines[name] = at;
    cells[name] = kept;
  }
  return {
    records: records as unknown as Records,
    lines: lines as unknown as Read["lines"],
    cells: cells as unknown as Read["cells"],
    flaws: { unread, broken },
    problems,
  };
}

/** An empty cell is not known and left out; a list is always there where its shape asks for one. */
function toObject(row: CsvRow, columns: readonly Column[]): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  for (const { name, type, aside } of columns) {
    const cell = row.cells[name] ?? "";
    if (aside) continue;
    if (type === "list") {
      const list = cell.split("|").filter(Boolean);
      if (list.length || name !== "aliases") object[name] = list;
    } else if (cell !== "") {
      object[name] = read(cell, type);
    }
  }
  return object;
}

function read(cell: string, type: Column["type"]): unknown {
  if (type === "integer" || type === "number")
    return /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell;
  return type === "mark" ? cell === "yes" || cell : cell;
}
