import { readFileSync } from "node:fs";
import { join } from "node:path";
import { withTables } from "../../src/build/readme";
import { readMetadata } from "./loadBundle";

const root = join(__dirname, "../..");
const readme = readFileSync(join(root, "README.md"), "utf8");

describe("README.md", () => {
  test("has the tables of functions and failures that the product has", () => {
    const failures = readFileSync(join(root, "src/model/failure.ts"), "utf8");
    expect(withTables(readme, readMetadata(), failures)).toBe(readme);
  });

  test("names only commands that exist", () => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    const named = [...readme.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name ?? "");
    expect(named.filter((name) => !scripts[name])).toEqual([]);
  });

  test("gives a reason for each dependency", () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      dependencies: Record<string, string>;
    };
    const missing = Object.keys(dependencies).filter(
      (name) => !readme.includes(name.replace(/^@univerjs\//, ""))
    );
    expect(missing).toEqual([]);
  });
});
