import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "../../src/build/data/build";
import { bundledDataset, use } from "../../src/record/inUse";
import { recordOf } from "../../src/record/record";
import { shownBy } from "../formulas/matching";
import { callFunction } from "./sourceFunctions";

const shown = (id: string, args: unknown[]): unknown => shownBy(() => callFunction(id, args));

describe("a row removed from the tables", () => {
  const folder = mkdtempSync(join(tmpdir(), "ukauto-removed-"));
  afterAll(() => {
    rmSync(folder, { recursive: true });
    use(recordOf(bundledDataset));
  });

  test("turns its formula to #N/A after a rebuild, and leaves the others", () => {
    expect(shown("PRODUCTION", [2007, "cars"])).toEqual(expect.any(Number));
    const before = shown("PRODUCTION", [2006, "cars"]);
    cpSync(join(__dirname, "../../src/data/tables"), folder, { recursive: true });
    const figures = join(folder, "figures.csv");
    const lines = readFileSync(figures, "utf8").split("\n");
    const left = lines.filter((line) => !line.startsWith("car production,UK,2007,"));
    expect(left.length).toBeLessThan(lines.length);
    writeFileSync(figures, left.join("\n"));
    const { dataset, problems } = build(folder);
    expect(problems).toEqual([]);
    use(recordOf(dataset!));
    expect(shown("PRODUCTION", [2007, "cars"])).toMatchObject({
      error: "#N/A",
      message: expect.stringContaining("2007") as unknown,
    });
    expect(shown("PRODUCTION", [2006, "cars"])).toBe(before);
  });
});
