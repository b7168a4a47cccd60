import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { withTables } from "../../src/build/readme";
import { callOf, shownBy } from "../formulas/matching";
import { loadBundle, readMetadata } from "./loadBundle";

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

  test("gives a reason for each dependency, and for none that is gone", () => {
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(join(root, "package.json"), "utf8")
    ) as Record<"dependencies" | "devDependencies", Record<string, string>>;
    const section = readme.slice(readme.indexOf("## Dependencies and why")).split("\n## ")[0] ?? "";
    const named = [...section.matchAll(/^\| ([^|]+) \|/gm)]
      .flatMap(([, names = ""]) => names.replace(" (mini)", "").split(", "))
      .filter((name) => name !== "package" && !name.startsWith("-"));
    expect(named.sort()).toEqual(Object.keys({ ...dependencies, ...devDependencies }).sort());
  });

  test("leads to files of the project that exist", () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path]) => path ?? "");
    expect(links.length).toBeGreaterThan(4);
    expect(links.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  test("shows of each formula what the built functions answer", () => {
    const bundle = loadBundle();
    const shown = [...readme.matchAll(/^ {4}(=UKAUTO\.\S+)\s+(\S+)/gm)];
    expect(shown.length).toBe(3);
    for (const [, formula = "", value = ""] of shown) {
      const { id, args } = callOf(formula);
      const answer = shownBy(() => bundle.call(id, args));
      const text =
        typeof answer === "number"
          ? answer.toLocaleString("en-GB")
          : (answer as { error: string }).error;
      expect([formula, text]).toEqual([formula, value]);
    }
  });

  test("names every command that a developer runs", () => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    // These are steps of npm test, which runs them all.
    const steps = [
      "types",
      "lint",
      "format",
      "unit",
      "bundle",
      "browser",
      "build:workbench",
      "test",
      "start",
    ];
    const commands = Object.keys(scripts).filter((name) => !steps.includes(name));
    expect(commands.filter((name) => !readme.includes(`npm run ${name}`))).toEqual([]);
  });
});
