import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "../../src/build/data/build";
import { importFile, readImportOptions, type Options } from "../../src/build/import/import";
import { Copy, realTables, swap } from "./copy";
import { DftTable } from "./dftTable";

// Each reads and checks all tables, some of them twice.
jest.setTimeout(30_000);

const copy = new Copy();
const published = "2026-10-13";

function incoming(text: string | Buffer): string {
  const file = join(copy.folder, "incoming.txt");
  writeFileSync(file, text);
  return file;
}

const imported = (kind: Options["kind"], text: string | Buffer, more: Partial<Options> = {}) =>
  importFile({
    kind,
    file: incoming(text),
    tables: copy.folder,
    published,
    status: "outturn",
    ...more,
  });

/** Lines that a table has lost and gained, in all tables but that of coverage. */
function difference(): { lost: string[]; gained: string[] } {
  const files = readdirSync(realTables).filter((file) => file !== "coverage.csv");
  const of = (folder: string) =>
    new Set(
      files.flatMap((file) =>
        readFileSync(join(folder, file), "utf8")
          .split("\n")
          .map((line) => `${file}: ${line}`)
      )
    );
  const [before, after] = [of(realTables), of(copy.folder)];
  return {
    lost: [...before].filter((line) => !after.has(line)),
    gained: [...after].filter((line) => !before.has(line)),
  };
}

const unchanged = { lost: [], gained: [] };

describe("npm run import -- dft", () => {
  const table = (): DftTable => new DftTable(realTables);

  test("writes nothing where the record has all of the file", async () => {
    const { done, lines } = await imported("dft", table().text());
    expect(done).toBe(true);
    expect(lines).toEqual([
      "DfT: 2,312 figures read, 0 new, 0 changed.",
      "The tables have all of this already; nothing was written.",
    ]);
    expect(difference()).toEqual(unchanged);
  });

  test("adds the rows of a new quarter and nothing else, and lets the stretches reach it", async () => {
    const file = table();
    file.addQuarter("2026-Q2", "2026-Q1");
    const { done, lines } = await imported("dft", file.text());
    expect(done).toBe(true);
    expect(lines).toContain("New: 2026-Q2.");
    expect(lines[lines.length - 1]).toMatch(/^All checks hold\./);
    const { lost, gained } = difference();
    expect(lost).toEqual([]);
    expect(gained).toHaveLength(81);
    expect(gained.filter((line) => !line.includes("2026-Q2"))).toEqual([
      expect.stringMatching(
        /^sources\.csv: dft-veh0160-gb-2026-q2,Department for Transport,.*to 2026 quarter 2",.*,2026-10-13,primary,,OGL-3\.0,whole,/
      ),
    ]);
    const { dataset } = build(copy.folder);
    expect(dataset?.figures).toHaveLength(4145 + 80);
    expect(
      dataset?.figures.find(({ subject, period }) => subject === "hybrid" && period === "2026-Q2")
    ).toMatchObject({
      value: 216786,
      published,
      note: "Mild hybrids are in it.",
      status: "outturn",
    });
    const stretches = dataset?.coverage.filter(({ count }) => count === "DfT");
    expect(stretches?.map(({ to }) => to)).toEqual(["2026-Q2", "2026-Q2", "2026-Q2", "2026-Q2"]);
  });

  test("says the same when it is run again", async () => {
    const file = table();
    file.addQuarter("2026-Q2", "2026-Q1");
    await imported("dft", file.text());
    const before = difference();
    const { lines } = await imported("dft", file.text());
    expect(lines).toContain("The tables have all of this already; nothing was written.");
    expect(difference()).toEqual(before);
  });

  test("enters a changed figure as a correction with its own date; the earlier row stays", async () => {
    const file = table();
    const [name, cars] = [...file.rows].find(([row]) => row.startsWith("TOYOTA|"))!;
    file.rows.get(name)!.set("2026-Q1", (cars.get("2026-Q1") ?? 0) + 10);
    const { lines } = await imported("dft", file.text());
    expect(lines).toContain("Changed: Toyota in 2026-Q1, 29,627, 29,617 before.");
    expect(lines).toContain("Changed: Total market in 2026-Q1, 617,904, 617,894 before.");
    const { lost, gained } = difference();
    expect(lost).toEqual([]);
    expect(gained).toContainEqual(
      expect.stringMatching(
        /^registrations-dft-brands\.csv: registrations,Toyota,2026-Q1,DfT,29627,.*,dft-veh0160-gb-2026-q1,2026-10-13,/
      )
    );
  });

  test.each<[string, (text: string) => string, RegExp]>([
    [
      "a make under another name",
      (text) => text.replace(/^Cars,KIA,/gm, "Cars,KIA MOTORS,"),
      /^To decide: KIA is gone from the file: if DfT has renamed Kia, put the new spelling beside the old one/,
    ],
    [
      "a model that is not on record",
      (text) => text.replace(/,JAECOO 5 TRIM,/g, ",JAECOO 8 NOBLE,"),
      /^To decide: JAECOO 8 NOBLE is a new model of Jaecoo: add it to subjects\.csv/,
    ],
    [
      "a fuel that is not on record",
      (text) => text.replace(/,Gas,/g, ",Ammonia,"),
      /^To decide: "ammonia" is a new fuel: put it among the spellings/,
    ],
  ])("leaves %s to a person, and writes nothing", async (_, change, question) => {
    const { done, lines } = await imported("dft", change(table().text()));
    expect(done).toBe(false);
    expect(lines).toContainEqual(expect.stringMatching(question));
    expect(lines[lines.length - 1]).toBe("Nothing was written.");
    expect(difference()).toEqual(unchanged);
  });

  test("names a new make that is not a brand, and counts it among the rest", async () => {
    const file = table();
    file.addQuarter("2026-Q2", "2026-Q1");
    file.rows.set("NEWCOMER|NEWCOMER ONE|Petrol", new Map([["2026-Q2", 7]]));
    const { lines } = await imported("dft", file.text());
    expect(lines).toContain(
      "NEWCOMER is a new make, with 7 cars in a quarter: it counts in Other makes (DfT)."
    );
    expect(copy.problems()).toEqual([]);
  });

  test("names a quarter and a figure that are gone, and leaves them on record", async () => {
    const file = table();
    for (const cars of file.rows.values()) cars.delete("2001-Q1");
    for (const [name, cars] of file.rows) if (name.startsWith("FISKER|")) cars.delete("2024-Q1");
    const { lines } = await imported("dft", file.text());
    expect(lines).toContain("Gone from the file: 2001-Q1. The figures on record stay as they are.");
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^Gone from the file: Fisker in 2024-Q1, \d+\. The figure on record stays/
      )
    );
    expect(difference().lost).toEqual([]);
  });

  test("reads a table with the column LicenceStatus, and counts marked cells as none", async () => {
    const columns = ["BodyType", "Make", "GenModel", "Model", "Fuel", "LicenceStatus"];
    const text = table()
      .text(columns)
      .replace(/,0(?=\r)/, ",[c]");
    const { lines } = await imported("dft", text);
    expect(lines).toContain("Cells that are marked as not available count as none: 1.");
    expect(difference()).toEqual(unchanged);
  });

  test("reads a table of tens of thousands of rows in little memory", async () => {
    const lines = table().text().split("\r\n");
    const vans = lines[lines.length - 2]!;
    const text = [...lines.slice(0, -1), ...Array<string>(40_000).fill(vans), ""].join("\r\n");
    expect(text.length).toBeGreaterThan(20e6);
    const file = incoming(text);
    const before = process.memoryUsage().heapUsed;
    const { done } = await importFile({
      kind: "dft",
      file,
      tables: copy.folder,
      published,
      status: "outturn",
    });
    expect(done).toBe(true);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(300e6);
  }, 60_000);

  test.each<[string, (text: string) => string | Buffer, RegExp]>([
    [
      "a table without a column",
      (text) => text.replace("GenModel", "Generation"),
      /has no column GenModel\. DfT's VEH0160 has BodyType, Make, GenModel/,
    ],
    [
      "a table without quarters",
      (text) => text.replace(/,20\d\d Q\d/g, ""),
      /has no column of a quarter\./,
    ],
    [
      "a quarter twice",
      (text) => text.replace("2025 Q4", "2025 Q3"),
      /has two columns of 2025-Q3\./,
    ],
    [
      "another encoding",
      (text) => Buffer.from(text.replace("TRIM", "TR\u00cfM"), "latin1"),
      /is not utf-8\. Give its encoding, for example --encoding windows-1252\./,
    ],
    ["an empty file", () => "", /is empty\./],
    ["a header alone", (text) => text.split("\r\n")[0]!, /has no row of cars\./],
    [
      "a number that is none",
      (text) => text.replace(/,(\d+)\r\n/, ",many\r\n"),
      /line 2: "many" is not a number of cars\./,
    ],
    [
      "the table of all licensed vehicles",
      (text) =>
        text.replace(",Fuel,", ",Fuel,LicenceStatus,").replace(/^(Cars,([^,]*,){4})/gm, "$1SORN,"),
      /cars off the road are in the table of all licensed vehicles, VEH0120/,
    ],
    [
      "quotes that are not closed",
      (text) => text.replace("Cars,", '"Cars,'),
      /is not a CSV table: /,
    ],
  ])("refuses %s in a sentence", async (_, change, message) => {
    await expect(imported("dft", change(table().text()))).rejects.toThrow(message);
    expect(difference()).toEqual(unchanged);
  });

  test("reads another encoding where it is named", async () => {
    const text = table()
      .text()
      .replace(/SMALL MAKES/g, "CITRO\u00cbN & CO");
    const { done } = await imported("dft", Buffer.from(text, "latin1"), {
      encoding: "windows-1252",
    });
    expect(done).toBe(true);
    await expect(imported("dft", text, { encoding: "morse" })).rejects.toThrow(
      /"morse" is not a known encoding/
    );
  });
});

describe("npm run import -- smmt", () => {
  const header = "Marque,Period,Value\n";
  const months = (...rows: [string, string, number | string][]): string =>
    header + rows.map(([name, period, value]) => `${name},${period},${value}\n`).join("");
  const monthly = [
    ["BYD", 1],
    ["Chery", 2],
    ["Citroën", 3],
    ["Fiat", 4],
    ["Honda", 5],
    ["Jeep", 6],
    ["Land Rover", 7],
    ["MG", 8],
    ["Omoda and Jaecoo", 9],
    ["SEAT", 10],
    ["Suzuki", 11],
  ] as const;

  test("adds a month of the marques that the months before have, and lets their stretch grow", async () => {
    const rows = monthly.map(([name, value]): [string, string, number] => [name, "2026-07", value]);
    const { done, lines } = await imported("smmt", months(...rows), { status: "provisional" });
    expect(done).toBe(true);
    expect(lines).toContain("New: 2026-07.");
    expect(lines[lines.length - 1]).toMatch(/^All checks hold\./);
    const { lost, gained } = difference();
    expect(lost).toEqual([]);
    expect(gained).toHaveLength(12);
    expect(gained).toContainEqual(
      expect.stringMatching(
        /^sources\.csv: smmt-marques-2026-07,SMMT,.*July 2026 and year to date",https:\/\/www\.smmt\.co\.uk\/vehicle-data\/car-registrations\/,,2026-10-13/
      )
    );
    const { dataset } = build(copy.folder);
    expect(
      dataset?.coverage.find(({ from, kind }) => from === "2026-01" && kind === "brand")?.to
    ).toBe("2026-07");
    expect(
      dataset?.figures.find(({ subject, period }) => subject === "Citroen" && period === "2026-07")
    ).toMatchObject({
      value: 3,
      status: "provisional",
    });
  });

  test("begins a stretch of all marques where they make the market of the month", async () => {
    const { figures, brands: known } = build(realTables).dataset!;
    const isBrand = (id: string): boolean => known.some((brand) => brand.id === id);
    const september = figures.filter(
      ({ count, period, sources }) =>
        count === "SMMT" && period === "2026-09" && sources[0] === "smmt-marques-2026-09"
    );
    const brands = september.filter(({ subject }) => isBrand(subject) && subject !== "Toyota");
    const market = brands.reduce((sum, { value }) => sum + value, 0);
    const text = months(
      ["Total market", "2026-10", market],
      ...brands.map(({ subject, value }): [string, string, number] => [subject, "2026-10", value])
    );
    const { lines } = await imported("smmt", text, { published: "2026-11-05" });
    expect(lines[lines.length - 1]).toMatch(/^All checks hold\./);
    expect(lines).toContain("Toyota is gone: 2026-09 has it, 2026-10 has not.");
    const row = build(copy.folder).dataset?.coverage.find(
      ({ from, kind }) => from === "2026-10" && kind === "brand"
    );
    expect(row).toMatchObject({ to: "2026-10", lists: "all" });
    expect(row?.without).toContain("Toyota");
    expect(row?.without).not.toContain("Omoda");
  });

  test("enters a changed figure as a correction, and tells which sum no longer holds", async () => {
    const { lines } = await imported("smmt", months(["Omoda", "2025", 19956]));
    expect(lines).toContain("Changed: Omoda in 2025, 19,956, 19,855 before.");
    expect(lines).toContain("What npm run data still finds, to be settled by hand:");
    expect(difference().lost).toEqual([]);
  });

  test.each<[string, string, RegExp]>([
    [
      "a marque that is not on record",
      months(["Nio", "2026-09", 5]),
      /^To decide: "Nio" is not a marque on record/,
    ],
    [
      "a marque that a stretch leaves out",
      months(["Toyota", "2026-05", 5]),
      /^To decide: In 2026-05 coverage\.csv has a stretch of SMMT that does not list Toyota/,
    ],
  ])("leaves %s to a person", async (_, text, question) => {
    const { done, lines } = await imported("smmt", text);
    expect(done).toBe(false);
    expect(lines).toContainEqual(expect.stringMatching(question));
    expect(difference()).toEqual(unchanged);
  });

  test.each<[string, string, RegExp]>([
    [
      "a period that is none",
      months(["Omoda", "Oct 2026", 5]),
      /line 2: "Oct 2026" is not a period such as 2026-10/,
    ],
    [
      "a figure twice",
      months(["Omoda", "2026-10", 5], ["omoda", "2026-10", 6]),
      /line 3: omoda is there twice for 2026-10/,
    ],
    [
      "a table without values",
      "Marque,Period\nOmoda,2026-10\n",
      /has no column value\. A table of SMMT's has the columns marque/,
    ],
    ["a header alone", header, /has no figure\./],
    ["an empty file", "", /is empty\./],
    ["half a car", months(["Omoda", "2026-10", 5.5]), /"5\.5" is not a number of cars/],
  ])("refuses %s in a sentence", async (_, text, message) => {
    await expect(imported("smmt", text)).rejects.toThrow(message);
    expect(difference()).toEqual(unchanged);
  });
});

describe("the command", () => {
  test.each<[string[], RegExp]>([
    [[], /^Use npm run import -- dft FILE/],
    [["dvla", "file.csv"], /^Use npm run import/],
    [["dft"], /^Use npm run import/],
    [["dft", "one.csv", "two.csv"], /^Use npm run import/],
    [["dft", "file.csv", "--date", "2026"], /^Unknown option '--date'\. Use npm run import/],
    [["dft", "file.csv", "--published", "soon"], /^--published: "soon" is not a date/],
    [
      ["dft", "file.csv", "--status", "forecast"],
      /^--status: "forecast" is neither outturn nor provisional/,
    ],
  ])("given %j says how it is used", (args, message) => {
    expect(readImportOptions(args, new Date())).toEqual(expect.stringMatching(message));
  });

  test("takes today for the day of publication where none is given", () => {
    const now = new Date("2026-11-27T12:00:00Z");
    expect(readImportOptions(["dft", "file.csv"], now)).toMatchObject({ published: "2026-11-27" });
  });

  test("fails with one line for a file that is not there, and for tables that do not hold their shapes", async () => {
    const { status, stderr } = spawnSync(
      "npx",
      ["tsx", "src/build/import/import.ts", "dft", "none.csv", "--tables", copy.folder],
      { cwd: join(__dirname, "../.."), encoding: "utf8" }
    );
    expect([status, stderr.trim()]).toEqual([
      1,
      expect.stringMatching(/^none\.csv is not a file\. .* Nothing was written\.$/),
    ]);
    copy.edit("groups", swap("SAIC,", "SAIC"));
    await expect(imported("dft", "x")).rejects.toThrow(/run npm run data and mend them first/);
  });
});
