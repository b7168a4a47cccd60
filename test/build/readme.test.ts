import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { documents, withTables } from "../../src/build/readme";
import { callOf, shownBy } from "../formulas/matching";
import { loadBundle, readMetadata } from "./loadBundle";

const root = join(__dirname, "../..");
const readme = readFileSync(join(root, "README.md"), "utf8");

const contributing = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");

/** Every page that is written for a reader of the repository. */
const pages = [
  "README.md",
  "CONTRIBUTING.md",
  ...readdirSync(join(root, "docs")).map((file) => `docs/${file}`),
];

describe("the documents", () => {
  test.each(documents)("%s has the functions and failures that the product has", (document) => {
    const text = readFileSync(join(root, document), "utf8");
    const failures = readFileSync(join(root, "src/model/failure.ts"), "utf8");
    expect(withTables(text, readMetadata(), failures)).toBe(text);
    expect(text).toMatch(/<!-- \w+ -->/);
  });

  test("say what UKAUTO is in a README of at most 1,200 words", () => {
    expect(readme.match(/\S+/g)!.length).toBeLessThanOrEqual(1200);
  });

  test("names only commands that exist", () => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    for (const page of pages) {
      const text = readFileSync(join(root, page), "utf8");
      const named = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name ?? "");
      expect([page, named.filter((name) => !scripts[name])]).toEqual([page, []]);
    }
  });

  test("gives a reason for each dependency, and for none that is gone", () => {
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(join(root, "package.json"), "utf8")
    ) as Record<"dependencies" | "devDependencies", Record<string, string>>;
    const section = readFileSync(join(root, "docs/dependencies.md"), "utf8");
    const named = [...section.matchAll(/^\| ([^|]+) \|/gm)]
      .flatMap(([, names = ""]) => names.replace(" (mini)", "").split(", "))
      .filter((name) => name !== "package" && !name.startsWith("-"));
    expect(named.sort()).toEqual(Object.keys({ ...dependencies, ...devDependencies }).sort());
  });

  test("leads to files of the project that exist", () => {
    for (const page of pages) {
      const text = readFileSync(join(root, page), "utf8");
      const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path]) => path ?? "");
      const gone = links.filter((path) => !existsSync(join(root, dirname(page), path)));
      expect([page, gone]).toEqual([page, []]);
    }
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
    expect(commands.filter((name) => !contributing.includes(`npm run ${name}`))).toEqual([]);
  });
});
