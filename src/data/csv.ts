import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

export interface Problem {
  readonly file: string;
  readonly line: number;
  /** The name of the check that found it. */
  readonly rule: string;
  readonly message: string;
}

export interface CsvRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** Reads a table and checks its bytes: UTF-8, LF, a final newline, the header, the order of rows. */
export function readCsv(
  folder: string,
  file: string,
  columns: readonly string[],
  sortedBy: readonly string[]
): { rows: CsvRow[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const report = (line: number, rule: string, message: string): unknown =>
    problems.push({ file, line, rule, message });
  const path = join(folder, file);
  if (!existsSync(path)) {
    report(1, "bytes", "The table is missing.");
    return { rows: [], problems };
  }
  const bytes = readFileSync(path);
  const text = bytes.toString("utf8");
  if (!Buffer.from(text, "utf8").equals(bytes) || text.startsWith("\ufeff")) {
    report(1, "bytes", "The file must be UTF-8 without a byte order mark.");
  }
  if (text.includes("\r")) report(lineOf(text, "\r"), "bytes", "Lines must end with LF alone.");
  if (!text.endsWith("\n") || text.endsWith("\n\n")) {
    report(text.split("\n").length, "bytes", "The file must end with one newline.");
  }
  try {
    const parsed = parse(text, { info: true, relax_column_count: true }) as unknown as {
      record: string[];
      info: { lines: number };
    }[];
    const [header, ...body] = parsed;
    if (header?.record.join() !== columns.join()) {
      report(1, "bytes", `The header must be ${columns.join(",")}.`);
      return { rows: [], problems };
    }
    const rows = body.map(({ record, info }) => {
      if (record.length !== columns.length) {
        report(
          info.lines,
          "shape",
          `The row has ${record.length} cells; the header has ${columns.length}.`
        );
      }
      return {
        line: info.lines,
        cells: Object.fromEntries(columns.map((name, place) => [name, record[place] ?? ""])),
      };
    });
    checkOrder(rows, sortedBy, report);
    return { rows, problems };
  } catch (error) {
    const { message, lines } = error as Error & { lines?: number };
    report(lines ?? 1, "shape", message);
    return { rows: [], problems };
  }
}

function checkOrder(
  rows: readonly CsvRow[],
  sortedBy: readonly string[],
  report: (line: number, rule: string, message: string) => unknown
): void {
  const keyOf = (row: CsvRow): readonly string[] => sortedBy.map((name) => row.cells[name] ?? "");
  rows.forEach((row, place) => {
    const before = rows[place - 1];
    if (before && isAfter(keyOf(before), keyOf(row))) {
      report(row.line, "bytes", `Rows must be sorted by ${sortedBy.join(", ")}.`);
    }
  });
}

function isAfter(one: readonly string[], other: readonly string[]): boolean {
  const place = one.findIndex((text, at) => text !== other[at]);
  return place >= 0 && String(one[place]) > String(other[place]);
}

function lineOf(text: string, part: string): number {
  return text.slice(0, text.indexOf(part)).split("\n").length;
}
