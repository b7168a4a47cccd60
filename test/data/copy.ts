import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { build } from "../../src/build/data/build";
import type { Problem } from "../../src/build/data/csv";
import { tables } from "../../src/build/data/tables";

export const realTables = join(__dirname, "../../src/data/tables");

/** A copy of the real tables for each test of a file, to be broken. */
export class Copy {
  folder = "";

  constructor() {
    beforeEach(() => {
      this.folder = mkdtempSync(join(tmpdir(), "ukauto-tables-"));
      cpSync(realTables, this.folder, { recursive: true });
    });
    afterEach(() => rmSync(this.folder, { recursive: true }));
  }

  path(file: string): string {
    return join(this.folder, `${file}.csv`);
  }

  edit(file: string, change: (text: string) => string): void {
    const before = readFileSync(this.path(file), "utf8");
    const after = change(before);
    if (after === before) throw new Error(`The change of ${file} changes nothing.`);
    writeFileSync(this.path(file), after);
  }

  /** Takes away each line that matches. */
  drop(file: string, pattern: RegExp): void {
    this.edit(file, (text) =>
      text
        .split("\n")
        .filter((line) => !pattern.test(line))
        .join("\n")
    );
  }

  /** Puts lines in, each where the order of the table has it. */
  add(file: string, ...lines: string[]): void {
    this.edit(file, (text) => {
      const [header = [], ...rows] = parse(`${text}${lines.join("\n")}\n`);
      const table = Object.values(tables).find(({ files }) => files.includes(`${file}.csv`));
      const places = (table?.sortedBy ?? []).map((name) => header.indexOf(name));
      rows.sort((one, other) => {
        const differs = places.find((place) => one[place] !== other[place]);
        return differs === undefined ? 0 : String(one[differs]) < String(other[differs]) ? -1 : 1;
      });
      return stringify([header, ...rows]);
    });
  }

  lineOf(file: string, part: string): number {
    const lines = readFileSync(this.path(file), "utf8").split("\n");
    return lines.findIndex((line) => line.includes(part)) + 1;
  }

  problems(): readonly Problem[] {
    return build(this.folder).problems;
  }

  /** The problems as the command prints them. */
  told(): string[] {
    return this.problems().map(
      ({ file, line, rule, message }) => `${file}:${line} [${rule}] ${message}`
    );
  }
}

export const swap = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);
