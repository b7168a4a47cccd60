import type { Records, TableName } from "../../data/records";
import { choices } from "../../model/choices";
import { metrics } from "../../model/metric";
import type { Flaws } from "../../data/rules/rule";
import { readCsv, type CsvRow, type Problem } from "./csv";
import { shapeMessage } from "../../data/shapeMessage";
import type { Column } from "./columns";
import { tableNames, tables } from "./tables";

/** A row as its file has it. */
export interface Placed extends CsvRow {
  readonly file: string;
}

/** The tables as rows of their shapes, each with its place and its cells; notes have no shape. */
export interface Read {
  readonly records: Records;
  readonly rows: Readonly<Record<TableName, readonly Placed[]>>;
  readonly flaws: Flaws;
  readonly problems: readonly Problem[];
}

/** Reads every table of a folder; a row that does not have its shape is reported and left out, except for its id. */
export function readTables(folder: string): Read {
  const records: Record<string, unknown[]> = {};
  const rows: Record<string, Placed[]> = {};
  const problems: Problem[] = [];
  const unread = new Set<TableName>();
  const broken: Partial<Record<TableName, string[]>> = {};
  for (const name of tableNames) {
    const { columns, sortedBy, shape, files } = tables[name];
    const names = columns.map((column) => column.name);
    records[name] = [];
    rows[name] = [];
    const ids: string[] = [];
    for (const file of files) {
      const read = readCsv(folder, file, names, sortedBy);
      problems.push(...read.problems);
      const isEmpty = !read.unread && !read.rows.length && !read.broken.length;
      if (isEmpty) {
        problems.push({ file, line: 1, rule: "empty table", message: "The table has no row." });
      }
      if (read.unread || isEmpty) unread.add(name);
      ids.push(...read.broken);
      for (const row of read.rows) {
        const result = shape.safeParse(toObject(row, columns), { reportInput: true });
        if (result.success) {
          records[name].push(result.data);
          rows[name].push({ file, ...row });
          continue;
        }
        for (const issue of result.error.issues) {
          problems.push({ file, line: row.line, rule: "shape", message: shapeMessage(issue) });
        }
        ids.push(row.cells[names[0] ?? ""] ?? "");
      }
    }
    if (ids.length) broken[name] = ids;
  }
  return {
    records: records as unknown as Records,
    rows: rows as unknown as Read["rows"],
    flaws: { unread, broken },
    problems,
  };
}

/** Columns whose list is there even if the cell is empty. */
const always = new Set(["sources", "parties", "concerns"]);

/** An empty cell means not known, and is left out. */
function toObject(row: CsvRow, columns: readonly Column[]): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  for (const { name, type, aside } of columns) {
    const cell = row.cells[name] ?? "";
    if (aside) continue;
    if (type === "list") {
      const list = cell.split("|").filter(Boolean);
      if (list.length || always.has(name)) object[name] = list;
    } else if (type === "unit") {
      // The unit is the metric's, unless the outlook of a market is a share of it.
      if (cell === "share" && unitOf(row) !== "share") object[name] = cell;
    } else if (cell !== "") {
      object[name] = read(cell, type);
    }
  }
  return object;
}

/** The unit of the row's metric; undefined where it names none. */
export function unitOf({ cells }: CsvRow): string | undefined {
  const metric = choices.metric.find((name) => name === cells.metric);
  return metric && metrics[metric].unit;
}

function read(cell: string, type: Column["type"]): unknown {
  switch (type) {
    case "integer":
    case "number":
      return /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell;
    case "mark":
      return cell === "yes" || cell;
    case "lists":
      return cell === "all" ? cell : cell.split("|").filter(Boolean);
    default:
      return cell;
  }
}
