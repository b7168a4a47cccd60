import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { Copy, swap } from "./copy";

const copy = new Copy();

describe("the bytes of a table", () => {
  test("name the line that is not UTF-8", () => {
    const line = copy.lineOf("sources", "El Periódico");
    const bytes = readFileSync(copy.path("sources"));
    const at = bytes.indexOf("El Peri") + "El Peri".length;
    writeFileSync(
      copy.path("sources"),
      Buffer.concat([bytes.subarray(0, at), Buffer.from([0xf3]), bytes.subarray(at + 2)])
    );
    expect(copy.told()).toEqual([`sources.csv:${line} [bytes] The line is not UTF-8.`]);
  });

  test.each<[string, string, (text: string) => string, string]>([
    [
      "have no byte order mark",
      "groups",
      (text) => `\ufeff${text}`,
      "groups.csv:1 [bytes] The file must be UTF-8 without a byte order mark.",
    ],
    [
      "have no quotes but where they are needed",
      "groups",
      swap("SAIC,", '"SAIC",'),
      "groups.csv:10 [bytes] The line must be written SAIC,SAIC Motor,,,",
    ],
    [
      "have no control characters",
      "groups",
      swap("SAIC,", "SAIC,\u0007"),
      "groups.csv:10 [bytes] The line holds a control character.",
    ],
    [
      "have a cell in one line",
      "groups",
      swap("SAIC,SAIC Motor", 'SAIC,"SAIC\nMotor"'),
      "groups.csv:10 [bytes] A cell must be one line.",
    ],
    [
      "have no empty lines in between",
      "groups",
      swap("SAIC,", "\nSAIC,"),
      "groups.csv:10 [shape] The row has 1 cells; the header has 5.",
    ],
  ])("%s", (_, file, change, line) => {
    copy.edit(file, change);
    expect(copy.told()).toContainEqual(line);
  });

  test("have quotes that are closed", () => {
    copy.edit("groups", swap("SAIC,", '"SAIC,'));
    const told = copy.told();
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^groups\.csv:\d+ \[shape\] .*quote/i);
  });
});

describe("a table", () => {
  test("that is missing is the only thing named", () => {
    rmSync(copy.path("organisations"));
    expect(copy.told()).toEqual(["organisations.csv:1 [bytes] The table is missing."]);
  });

  test("that is a folder is named as one", () => {
    rmSync(copy.path("figures"));
    mkdirSync(copy.path("figures"));
    expect(copy.told()).toEqual([
      "figures.csv:1 [bytes] It is a folder; the table must be a file.",
    ]);
  });
});
