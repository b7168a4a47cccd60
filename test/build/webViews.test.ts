import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "acorn";
import { Linter } from "eslint";
import compat from "eslint-plugin-compat";
import es from "eslint-plugin-es-x";
import { browserslist } from "../../package.json";
import { dist } from "./loadBundle";

/**
 * What came into the language after Safari 15.4. Its arrays have findLast already, and a lint cannot tell an
 * iterator's map from an array's: the browser test takes the iterator's away instead.
 */
const newer = (["es2023", "es2024", "es2025", "esnext"] as const)
  .flatMap((edition) => Object.keys(es.configs[`flat/no-new-in-${edition}`].rules ?? {}))
  .filter((rule) => !/-prototype-findlast|-iterator-prototype-/.test(rule));

const linter = new Linter();

/** What a web view of the age of Safari 15.4 cannot run in a script, a sentence each. */
function beyond(code: string): string[] {
  try {
    parse(code, { ecmaVersion: 2020 });
  } catch (error) {
    return [`It is no ES2020: ${(error as Error).message}`];
  }
  const findings = linter.verify(code, [
    {
      plugins: { "es-x": es, compat },
      languageOptions: { ecmaVersion: 2020, sourceType: "script" },
      linterOptions: { noInlineConfig: true },
      settings: {
        "es-x": { aggressive: true },
        targets: browserslist,
        lintAllEsApis: true,
        // React looks for the first before it uses it; where the second is missing, Explore copies text and saves pictures.
        polyfills: ["navigator.scheduling", "ClipboardItem"],
      },
      rules: Object.fromEntries(
        [...newer, "es-x/no-regexp-lookbehind-assertions", "compat/compat"].map((rule) => [
          rule,
          "error",
        ])
      ),
    },
  ]);
  const lines = code.split("\n");
  return findings.map(({ message, line, column }) => {
    const place = lines[line - 1]?.slice(Math.max(0, column - 30), column + 50) ?? "";
    return `${message} At: ${place}`;
  });
}

const scripts = readdirSync(dist).filter((name) => name.endsWith(".js"));

describe("the oldest web view, of the age of Safari 15.4,", () => {
  test.each(scripts)("parses and runs %s", (script) => {
    expect(beyond(readFileSync(join(dist, script), "utf8"))).toEqual([]);
  });

  test.each([
    ["a static block", "class A { static { A.b = 1; } }", "ES2020"],
    ["a class field", "class A { b = 1; }", "ES2020"],
    ["an assignment with ??=", "a ??= 1;", "ES2020"],
    ["a look-behind", "/(?<!a)b/.test(c);", "lookbehind"],
    ["a look-behind in a text", 'new RegExp("(?<=a)b").test(c);', "lookbehind"],
    ["a method that arrays got later", "rows.toSorted();", "toSorted"],
    ["a method that sets got later", "new Set().union(other);", "union"],
    ["a static method that came later", "Promise.withResolvers();", "withResolvers"],
    ["a canvas that came later", "new OffscreenCanvas(1, 1);", "OffscreenCanvas"],
  ])("would not run %s", (_, code, named) => {
    expect(beyond(code).join("\n")).toContain(named);
  });
});
