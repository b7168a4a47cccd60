import type { FunctionMetadata, Metadata, Parameter } from "../model/metadata";
import { needsSection } from "./needs";
import { policyOf } from "./policy";

export interface Example {
  readonly formula: string;
  readonly shows: string;
}

/** Worked examples of a function from its document: "@example =FORMULA   // what it shows". */
export function examplesOf(source: string): Example[] {
  return [...source.matchAll(/@example\s+(=.*?)\s*\/\/\s*(.*)/g)].map(([, formula, shows]) => ({
    formula: formula ?? "",
    shows: shows?.trim() ?? "",
  }));
}

/** The page that documents each function; the help link of a function leads to its heading. */
export function helpPage(
  metadata: Metadata,
  examples: ReadonlyMap<string, readonly Example[]>
): string {
  const functions = [...metadata.functions].sort((one, other) => (one.id < other.id ? -1 : 1));
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(false)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>UKAUTO functions</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>UKAUTO functions</h1>
<p>Registrations count new cars, by SMMT for the United Kingdom or by DfT for Great Britain. A period is a year,
half, quarter or month, as a number or text; left out, it is the latest full year. A cell without an answer says why.</p>
<nav aria-label="Functions"><ul>
${functions.map(({ id, description }) => `<li><a href="#${id}">${id}</a> ${escape(description)}</li>`).join("\n")}
</ul></nav>
${functions.map((each) => section(each, metadata, examples.get(each.id) ?? [])).join("\n")}
${needsSection}
</main>
</body>
</html>
`;
}

/** A function as it is typed: "UKAUTO.SALES(brand, [year], [source])". */
export function signatureOf({ name, parameters }: FunctionMetadata): string {
  const shown = parameters.map((each) => (each.optional ? `[${each.name}]` : each.name));
  return `UKAUTO.${name}(${shown.join(", ")})`;
}

function section(each: FunctionMetadata, metadata: Metadata, examples: readonly Example[]): string {
  const rows = each.parameters.map((parameter) => parameterRow(parameter, metadata)).join("\n");
  const table = rows
    ? `<table><thead><tr><th scope="col">Argument</th><th scope="col">What it takes</th></tr></thead><tbody>\n${rows}\n</tbody></table>`
    : "<p>It takes no argument.</p>";
  const worked = examples
    .map(({ formula, shows }) => `<p><code>${escape(formula)}</code> shows ${escape(shows)}</p>`)
    .join("\n");
  return `<section aria-labelledby="${each.id}">
<h2 id="${each.id}">${each.id}</h2>
<p class="signature"><code>${escape(signatureOf(each))}</code></p>
<p>${escape(each.description)}${each.result.dimensionality === "matrix" ? " The result spills." : ""}</p>
${table}
${worked}
</section>`;
}

function parameterRow(
  { name, optional, description, customEnumId }: Parameter,
  metadata: Metadata
): string {
  const values = metadata.enums?.find(({ id }) => id === customEnumId)?.values ?? [];
  const listed =
    values.length > 0 && values.length <= 12
      ? ` <span class="choices">${values.map((value) => escape(value.name)).join(" · ")}</span>`
      : "";
  return `<tr><th scope="row"><code>${name}</code>${optional ? " <small>may be left out</small>" : ""}</th><td>${escape(description)}${listed}</td></tr>`;
}

function escape(text = ""): string {
  const entities: Record<string, string> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
  };
  return text.replace(/[&<>"]/g, (letter) => entities[letter] ?? letter);
}

const style = `
:root { color-scheme: light dark; --ink: #1b1f23; --soft: #57606a; --line: #d0d7de; --paper: #fff; --tint: #f3f6f9; --link: #0b5cad; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ecf0; --soft: #a4b0bd; --line: #3a4450; --paper: #14181d; --tint: #1d242c; --link: #7cb8ff; } }
body { margin: 0; font: 16px/1.55 "Segoe UI", system-ui, sans-serif; color: var(--ink); background: var(--paper); }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.75rem; line-height: 1.2; } h2 { font-size: 1.25rem; margin: 2.5rem 0 .25rem; scroll-margin-top: 1rem; }
code { font: .9em/1.5 Consolas, ui-monospace, monospace; background: var(--tint); padding: .1em .3em; border-radius: 3px; overflow-wrap: anywhere; }
.signature code { background: none; padding: 0; color: var(--soft); }
a { color: var(--link); } nav ul { list-style: none; padding: 0; } nav li { padding: .2rem 0; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: .4rem .6rem .4rem 0; border-bottom: 1px solid var(--line); }
th[scope=row] { font-weight: 600; width: 9rem; } small, .choices { color: var(--soft); font-weight: 400; } .choices { display: block; }
@media (forced-colors: active) { code { border: 1px solid; } }
`;
