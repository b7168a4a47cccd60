import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { tables } from "../data/tables";
import { ImportProblem } from "./problem";

export type Cells = Readonly<Record<string, string>>;

/** The tables of a folder: rows are added or changed in memory, and all files are written together. */
export class Tables {
  private readonly files = new Map<string, { header: string[]; rows: string[][] }>();
  private readonly changed = new Set<string>();

  constructor(private readonly folder: string) {}

  rows(file: string): Cells[] {
    const { header, rows } = this.open(file);
    return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ""])));
  }

  add(file: string, cells: Cells): void {
    const { header, rows } = this.open(file);
    rows.push(header.map((name) => cells[name] ?? ""));
    this.changed.add(file);
  }

  /** Sets a column of the row that has these cells. */
  change(file: string, where: Cells, column: string, text: string): void {
    const { header, rows } = this.open(file);
    const found = rows.find((row) =>
      Object.entries(where).every(([name, cell]) => row[header.indexOf(name)] === cell)
    );
    if (!found) throw new Error(`${file} has no row of ${Object.values(where).join(", ")}.`);
    found[header.indexOf(column)] = text;
    this.changed.add(file);
  }

  /** The files that differ, each with its rows in the order of its table. */
  write(): string[] {
    const written = [...this.changed].sort();
    for (const file of written) {
      const { header, rows } = this.open(file);
      const table = Object.values(tables).find(({ files }) => files.includes(file));
      const places = (table?.sortedBy ?? []).map((name) => header.indexOf(name));
      rows.sort((one, other) => compare(one, other, places));
      writeFileSync(join(this.folder, `${file}.new`), stringify([header, ...rows]));
    }
    // The files are renamed only once all are written, so a full disk leaves the tables as they were.
    for (const file of written)
      renameSync(join(this.folder, `${file}.new`), join(this.folder, file));
    return written;
  }

  private open(file: string): { header: string[]; rows: string[][] } {
    const known = this.files.get(file);
    if (known) return known;
    const [header = [], ...rows] = parse(this.text(file));
    const opened = { header, rows };
    this.files.set(file, opened);
    return opened;
  }

  private text(file: string): string {
    try {
      return readFileSync(join(this.folder, file), "utf8");
    } catch {
      throw new ImportProblem(
        `${join(this.folder, file)} cannot be read. Name the folder of the tables.`
      );
    }
  }
}

function compare(
  one: readonly string[],
  other: readonly string[],
  places: readonly number[]
): number {
  for (const at of places) {
    const [left = "", right = ""] = [one[at], other[at]];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
