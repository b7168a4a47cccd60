import { gzipSync } from "node:zlib";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import Ajv from "ajv";
import { callOf, expectShown, formulas, shownBy } from "../formulas/matching";
import { checkMetadata } from "../../src/build/checkMetadata";
import { dist, loadBundle, readMetadata, runtimeFile } from "./loadBundle";
import schema from "./functions.schema.json";

const contract: Record<string, string[]> = {
  SALES: ["brand", "period", "source"],
  MARKETSHARE: ["brand", "period", "source"],
  SALESRANK: ["brand", "period", "source"],
  SALESGROWTH: ["brand", "period", "basePeriod", "source"],
  PRODUCTION: ["year", "scope", "basis"],
  TARGET: ["year"],
  TARGETGAP: ["year", "basis"],
  REQUIREDGROWTH: ["year", "basis"],
  TARGETPATH: ["year", "method", "targetYear", "basis"],
  GAPSHARE: ["brand", "localShare", "period", "targetYear", "basis"],
  FIGURE: ["metric", "item", "period", "asOf"],
  SERIES: ["metric", "item", "from", "to", "frequency"],
  FIGURES: ["metric", "items", "periods", "missing"],
  TOPBRANDS: ["count", "period", "source"],
  OVERTAKEN: ["brand", "period", "source"],
  BRANDS: ["group"],
  PERIODS: ["metric", "item", "frequency"],
  MODELS: ["brand"],
  RIVALS: ["metric", "item", "period"],
  TIMELINE: ["from", "to", "theme", "party"],
  SITES: ["party"],
  CLAIMS: ["verdict"],
  SOURCE: ["metric", "item", "period"],
  STATUS: ["metric", "item", "period"],
  WHY: ["metric", "item", "period"],
  PERIOD: ["date", "frequency"],
  EVENT: ["id", "field"],
  DEALSTATUS: ["asOf", "field"],
  BRANDCARD: ["brand"],
  EDITION: [],
};

describe("functions.json", () => {
  const metadata = readMetadata();

  test("lists every function of the contract with its arguments in order", () => {
    const listed = metadata.functions.map(({ id, parameters }) => [
      id,
      parameters.map(({ name }) => name),
    ]);
    expect(Object.fromEntries(listed)).toEqual(contract);
  });

  test("fits the schema of custom functions metadata", () => {
    const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
    expect([validate(metadata), validate.errors]).toEqual([true, null]);
  });

  test("breaks none of the product's own rules", () => {
    expect(checkMetadata(metadata, loadBundle().ids)).toEqual([]);
  });

  const sales = metadata.functions.find(({ id }) => id === "SALES")!;
  test.each([
    ["an id that is there twice", { functions: [sales, sales] }, "SALES is there twice."],
    [
      "a name that reads like a cell",
      { functions: [{ ...sales, id: "ABC123", name: "ABC123" }] },
      "ABC123 reads like a cell address.",
    ],
    [
      "the name of a macro function",
      { functions: [{ ...sales, id: "ECHO", name: "ECHO" }] },
      "ECHO is the name of an Excel 4 macro function.",
    ],
    [
      "an empty description",
      { functions: [{ ...sales, description: " " }] },
      "SALES has no description.",
    ],
    [
      "a description that is cut off",
      { functions: [{ ...sales, description: "x".repeat(129) }] },
      "The description of SALES has 129 characters; at most 128 are shown.",
    ],
    [
      "an argument without a description",
      { functions: [{ ...sales, parameters: [{ name: "brand" }] }] },
      "SALES(brand) has no description.",
    ],
    [
      "a list of choices that does not exist",
      {
        functions: [
          { ...sales, parameters: [{ name: "brand", description: "b", customEnumId: "NONE" }] },
        ],
      },
      "SALES(brand) takes its choices from NONE, which is not there.",
    ],
  ])("is refused with %s", (_, broken, sentence) => {
    expect(checkMetadata(broken)).toContain(sentence);
  });

  test("is refused where a function is declared and not associated", () => {
    expect(checkMetadata({ functions: [sales] }, [])).toContain(
      "SALES is declared, but the bundle does not associate it."
    );
  });

  const namesOf = (id: string): string[] =>
    metadata.enums!.find((each) => each.id === id)!.values.map(({ name }) => name);

  test("offers the market, then groups, brands, fuels, buyers and models, each kind alphabetical", () => {
    const names = namesOf("UKAUTO.SUBJECT");
    const order = ["Total market", "Chery group", "Omoda", "Battery electric", "Jaecoo 7"];
    expect(names.filter((name) => order.includes(name))).toEqual(order);
    expect(names).toContain("Other fuels");
    expect(names.filter((name) => name.includes("not stated"))).toEqual([]);
    const omoda = metadata.enums!.find(({ id }) => id === "UKAUTO.SUBJECT")!.values;
    expect(omoda.find(({ name }) => name === "Omoda")?.tooltip).toBe("Chery group, 19,855 in 2025");
    expect(omoda.find(({ name }) => name === "Jaecoo 7")?.tooltip).toBe("Jaecoo, 26,055 in 2025");
  });

  test("takes each drop-down from the kind of the query's parameter", () => {
    const lists = metadata.functions.flatMap(({ id, parameters }) =>
      parameters.flatMap(({ name, customEnumId }) =>
        customEnumId ? [`${id}(${name}) ${customEnumId}`] : []
      )
    );
    expect(lists).toEqual(
      expect.arrayContaining([
        "SALES(brand) UKAUTO.SUBJECT",
        "MODELS(brand) UKAUTO.BRAND",
        "BRANDS(group) UKAUTO.GROUP",
        "SERIES(frequency) UKAUTO.FREQUENCY",
        "PRODUCTION(scope) UKAUTO.SCOPE",
        "EVENT(id) UKAUTO.EVENT",
        "EVENT(field) UKAUTO.EVENTFIELD",
        "DEALSTATUS(field) UKAUTO.DEALFIELD",
        "SITES(party) UKAUTO.PARTY",
      ])
    );
  });
});

describe("the built runtime", () => {
  test("associates its functions as it is evaluated, asks for no chunk and leaves Excel alone", () => {
    const bundle = loadBundle();
    expect([...bundle.ids].sort()).toEqual(Object.keys(contract).sort());
    expect(bundle.asked).toEqual([]);
    expect(bundle.excelRuns()).toBe(0);
  });

  test("starts from its own edition where the kept one is damaged", () => {
    const kept = { "ukauto.edition": "{", "ukauto.dataset": "not json" };
    expect(loadBundle({ kept }).call("EDITION", [])).toBe(loadBundle().call("EDITION", []));
  });

  test("is evaluated to its end where office.js did not load", () => {
    const { ids, asked } = loadBundle({ withoutOffice: true });
    expect(ids).toEqual([]);
    expect(asked).toContain("functions.json");
  });

  const plain = loadBundle();
  const rich = loadBundle({ dataTypes: true });
  test.each(formulas.map((row) => [row.formula, row] as const))("answers %s", (formula, row) => {
    const { id, args } = callOf(formula);
    expectShown(fromOtherRealm(shownBy(() => plain.call(id, args))), row);
    expectShown(fromOtherRealm(shownBy(() => rich.call(id, args))), row);
  });

  test("keeps every answer under the size at which Excel gives up", () => {
    for (const { id } of plain.metadata.functions.filter(({ parameters }) =>
      parameters.every((each) => each.optional)
    )) {
      expect(JSON.stringify(plain.call(id, [])).length).toBeLessThan(2_000_000);
    }
  });
});

/** Arrays of the other context are not arrays of this one to the matcher. */
function fromOtherRealm(value: unknown): unknown {
  return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown);
}

describe("the budgets", () => {
  const kilobyte = 1024;
  const gzipped = (file: string): number =>
    gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
  const within = (what: string, bytes: number, most: number): void => {
    if (bytes > most)
      throw new Error(`${what}: ${bytes} bytes gzip, ${bytes - most} over the budget of ${most}.`);
  };

  test("what loads before the functions answer is at most 72 KB gzip", () => {
    within("The runtime", gzipped(runtimeFile()), 72 * kilobyte);
  });

  test("the pane as it opens is at most 220 KB gzip, without charts and the other views", () => {
    const chunks = loadBundle({ withoutOffice: true })
      .asked.filter((address) => address.endsWith(".js"))
      .map((address) => basename(address));
    expect(chunks).toContainEqual(expect.stringMatching(/^pane\./));
    expect(chunks).not.toContainEqual(expect.stringMatching(/^(charts|pane-views)/));
    within(
      "The pane",
      chunks.reduce((sum, file) => sum + gzipped(file), 0),
      220 * kilobyte
    );
  });

  test("the page asks for one script of its own before the functions answer", () => {
    const page = readFileSync(join(dist, "taskpane.html"), "utf8");
    expect([...page.matchAll(/<script[^>]*src="?([^" >]+)/g)].map(([, src]) => src)).toEqual([
      "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
      runtimeFile(),
    ]);
  });

  test("the add-in holds nothing of the workbench's spreadsheet, and no eval", () => {
    for (const file of readdirSync(dist).filter((name) => name.endsWith(".js"))) {
      expect(readFileSync(join(dist, file), "utf8")).not.toMatch(
        /univerjs|SheetJS|\beval\(|new Function\(/
      );
    }
  });

  test("runtime dependencies are few", () => {
    const { dependencies } = JSON.parse(readFileSync(join(dist, "../package.json"), "utf8")) as {
      dependencies: Record<string, string>;
    };
    expect(Object.keys(dependencies).length).toBeLessThanOrEqual(15);
    for (const version of Object.values(dependencies)) expect(version).toMatch(/^\d/);
  });
});
