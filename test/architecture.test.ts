import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";

const src = join(__dirname, "../src");

/** What each folder may import, besides itself. */
const allowed: Record<string, readonly string[]> = {
  model: [],
  data: ["model"],
  record: ["model", "data"],
  queries: ["model", "data", "record"],
  functions: ["model", "data", "record", "queries"],
  editions: ["model", "data", "record", "queries"],
  workbook: ["model", "data", "record", "queries", "editions"],
  features: ["model", "data", "record", "queries", "editions", "workbook"],
  taskpane: ["model", "data", "record", "queries", "editions", "workbook", "features"],
  workbench: [
    "model",
    "data",
    "record",
    "queries",
    "functions",
    "editions",
    "workbook",
    "features",
    "taskpane",
  ],
  build: ["model", "data", "record", "queries"],
  "runtime.ts": ["model", "functions", "editions", "workbook", "features", "taskpane"],
};

const files = walk(src).filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts"));

describe("the folders", () => {
  test("import in one direction", () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((path) => path.startsWith("."))
        .map((path) => folderOf(resolve(file, "..", path)))
        .filter((to) => to !== folderOf(file) && !allowed[folderOf(file)]?.includes(to))
        .map((to) => `${relative(src, file)} imports ${to}`)
    );
    expect(wrong).toEqual([]);
  });

  test("keep the spreadsheet of the workbench out of everything else", () => {
    const users = naming(/@univerjs/).map((file) => relative(src, file));
    expect(
      users.filter((file) => !file.startsWith("workbench/") && !/^workbook\/univer\//.test(file))
    ).toEqual([]);
  });

  test("keep what writes Excel files out of everything but the page that saves them", () => {
    const users = naming(/@e965\/xlsx/).map((file) => relative(src, file));
    expect(users.filter((file) => !file.startsWith("workbench/excelFile/"))).toEqual([]);
    // It is loaded when a file is saved, not with the page.
    const early = files.filter((file) =>
      /^import (?!type).*"\.\/excelFile\//m.test(readFileSync(file, "utf8"))
    );
    expect(early.map((file) => relative(src, file))).toEqual([]);
  });

  test("name Office and Excel in the runtime and the Excel adapter alone", () => {
    const users = naming(
      /\b(Office\.(?!js)|Excel\.(run|Workbook|create|RequestContext|Range\b))/
    ).map((file) => relative(src, file));
    expect(users.filter((file) => !/^(runtime\.ts|workbook\/excel\/\w+\.ts)$/.test(file))).toEqual(
      []
    );
  });

  test("name CustomFunctions in functions/lib, the function files' types and the workbench's stand-in alone", () => {
    const users = naming(/\bCustomFunctions\./).map((file) => relative(src, file));
    expect(
      users.filter((file) => !/^(functions\/|workbench\/customFunctions\.ts|build\/)/.test(file))
    ).toEqual([]);
  });

  test("keep zod out of what loads first", () => {
    const users = naming(/from "zod/)
      .map((file) => relative(src, file))
      .filter((file) => !file.startsWith("workbench/"));
    expect(users.sort()).toEqual([
      "build/data/columns.ts",
      "data/schema.ts",
      "data/seriesShapes.ts",
      "data/values.ts",
      "editions/verify.ts",
    ]);
  });

  test("hold no barrel files and no long ones", () => {
    const barrels = files.filter((file) => /^export \* from/m.test(readFileSync(file, "utf8")));
    expect(barrels).toEqual([]);
    const long = files.filter((file) => readFileSync(file, "utf8").split("\n").length > 260);
    expect(long.map((file) => relative(src, file))).toEqual([]);
  });
});

function naming(pattern: RegExp): string[] {
  return files.filter((file) => pattern.test(withoutComments(readFileSync(file, "utf8"))));
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\/\/.*$/gm, "");
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(/(?:from|import)\s*\(?\s*(?:\/\*.*?\*\/\s*)?"([^"]+)"/g)].map(
    ([, path]) => path ?? ""
  );
}

function folderOf(path: string): string {
  const [first = ""] = relative(src, path).split("/");
  return first === "runtime" ? "runtime.ts" : first;
}

function walk(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? walk(path) : [path];
  });
}
