import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { checkBytes } from "./csvBytes";

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

export interface CsvTable {
  readonly rows: readonly CsvRow[];
  /** The first cells of rows that have too many or too few. */
  readonly broken: readonly string[];
  /** True where no row could be read. */
  readonly unread: boolean;
  readonly problems: readonly Problem[];
}

type Say = (line: number, rule: string, message: string) => void;

/** Reads a table and checks its bytes, its header, its rows' lengths and their order. */
export function readCsv(
  folder: string,
  file: string,
  columns: readonly string[],
  sortedBy: readonly string[]
): CsvTable {
  const problems: Problem[] = [];
  const say: Say = (line, rule, message) => problems.push({ file, line, rule, message });
  const nothing = { rows: [], broken: [], unread: true, problems };
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(folder, file));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const folderThere = "It is a folder; the table must be a file.";
    say(
      1,
      "bytes",
      code === "ENOENT" ? "The table is missing." : code === "EISDIR" ? folderThere : message
    );
    return nothing;
  }
  try {
    const text = bytes.toString("utf8").replace(/^\ufeff/, "");
    const parsed = parse(text, { info: true, relax_column_count: true }) as unknown as {
      record: string[];
      info: { lines: number };
    }[];
    checkBytes(
      bytes,
      parsed.map(({ record }) => record),
      (line, message) => say(line, "bytes", message)
    );
    const [header, ...body] = parsed;
    if (header?.record.join() !== columns.join()) {
      say(1, "bytes", `The header must be ${columns.join(",")}.`);
      return nothing;
    }
    const whole = body.filter(({ record, info }) => {
      if (record.length === columns.length) return true;
      const count = `The row has ${record.length} cells; the header has ${columns.length}.`;
      say(info.lines, "shape", count);
      return false;
    });
    const rows = whole.map(({ record, info }) => ({
      line: info.lines,
      cells: Object.fromEntries(columns.map((name, place) => [name, record[place] ?? ""])),
    }));
    checkOrder(rows, sortedBy, say);
    const broken = body.filter((row) => !whole.includes(row)).map(({ record }) => record[0] ?? "");
    return { rows, broken, unread: false, problems };
  } catch (error) {
    const { message, lines } = error as Error & { lines?: number };
    say(lines ?? 1, "shape", message);
    return nothing;
  }
}

function checkOrder(rows: readonly CsvRow[], sortedBy: readonly string[], say: Say): void {
  const keyOf = (row: CsvRow): readonly string[] => sortedBy.map((name) => row.cells[name] ?? "");
  rows.forEach((row, place) => {
    const before = rows[place - 1];
    if (before && isAfter(keyOf(before), keyOf(row))) {
      say(row.line, "bytes", `Rows must be sorted by ${sortedBy.join(", ")}.`);
    }
  });
}

function isAfter(one: readonly string[], other: readonly string[]): boolean {
  const place = one.findIndex((text, at) => text !== other[at]);
  return place >= 0 && String(one[place]) > String(other[place]);
}
