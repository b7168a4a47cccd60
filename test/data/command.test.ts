import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Copy, swap } from "./copy";

const copy = new Copy();

describe("npm run data", () => {
  const command = (...args: string[]): ReturnType<typeof spawnSync> =>
    spawnSync(
      "npx",
      ["tsx", "src/build/data/build.ts", "--out", join(copy.folder, "out"), ...args],
      {
        cwd: join(__dirname, "../.."),
        encoding: "utf8",
      }
    );

  test("prints edition, reach, counts, sources and lineages where all checks hold", () => {
    const { status, stdout } = command("--tables", copy.folder);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /Edition 2026-11, recorded to 2026-10-10: figures 4145, .*sources 242\./
    );
    expect(stdout).toMatch(/242 sources of \d+ lineages\. All checks hold\./);
  });

  test("makes another edition of the same tables", () => {
    expect(command("--tables", copy.folder, "--edition", "2026-12").status).toBe(0);
    const made = JSON.parse(readFileSync(join(copy.folder, "out/dataset.json"), "utf8")) as {
      edition: string;
    };
    expect(made.edition).toBe("2026-12");
  });

  test("makes a correction of an edition", () => {
    expect(command("--tables", copy.folder, "--edition", "2026-11.1").status).toBe(0);
  });

  test("names file and line of each problem, writes nothing and fails", () => {
    copy.edit("registrations-smmt-brands", swap(",Omoda,2025,SMMT,", ",Omodb,2025,SMMT,"));
    const { status, stderr } = command("--tables", copy.folder);
    expect(status).toBe(1);
    expect(stderr).toContain(
      `registrations-smmt-brands.csv:${copy.lineOf("registrations-smmt-brands", "Omodb")}  [references] There is no brand, group or subject Omodb on record. Is Omoda meant?`
    );
    expect(() => execFileSync("ls", [join(copy.folder, "out")], { stdio: "pipe" })).toThrow();
  });

  test.each<[string, () => string[], RegExp]>([
    [
      "an option that it has not",
      () => ["--table", copy.folder],
      /^Unknown option '--table'\. Use --tables FOLDER/,
    ],
    [
      "--tables without a folder",
      () => ["--tables"],
      /^Option '--tables <value>' argument missing\. Use/,
    ],
    [
      "a folder that is not there",
      () => ["--tables", `${copy.folder}/none`],
      /^--tables: .*none is not a folder/,
    ],
    [
      "an edition that is not a month",
      () => ["--edition", "2026"],
      /^--edition: "2026" is not a year and month/,
    ],
    [
      "an edition of next year's end",
      () => ["--edition", "2999-12"],
      /^--edition: 2999-12 is more than two months ahead of the clock/,
    ],
    [
      "a file to write into",
      () => ["--tables", copy.folder, "--out", copy.path("groups")],
      /^--out: .*groups\.csv is a file; name a folder/,
    ],
    [
      "a folder below a file to write into",
      () => ["--tables", copy.folder, "--out", `${copy.path("groups")}/out`],
      /^--out: .*out cannot be written to/,
    ],
  ])("answers %s with one line that says what to do", (_, args, line) => {
    const { status, stderr } = command(...args());
    expect(status).toBe(1);
    expect(String(stderr).trimEnd().split("\n")).toEqual([expect.stringMatching(line)]);
  });
});
