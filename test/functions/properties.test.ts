import fc from "fast-check";
import { failures } from "../../src/model/failure";
import { whenDataTypes } from "../../src/functions/lib/toCell";
import { mostBytes } from "../../src/functions/lib/properties";
import { recordInUse } from "../../src/record/inUse";
import { faultOf, faultOfError } from "../fuzz/shape";
import { metadata } from "../workbook/functionsForWorkbooks";
import { callFunction, sourceFunctions } from "./sourceFunctions";

const brands = recordInUse()
  .subjects.filter(({ kind }) => kind === "brand")
  .map(({ name }) => name);
const groups = recordInUse().subjects.filter(({ kind }) => kind === "group");
const brand = fc.constantFrom(...brands);
const year = fc.integer({ min: 2018, max: 2027 });
const source = fc.constantFrom("SMMT", "DfT");
const errors = new Set<string>([...Object.values(failures), "#NUM!", "#NULL!", "#NAME?", "#REF!"]);
const ask = (id: string, ...args: unknown[]): unknown => {
  try {
    return callFunction(id, args);
  } catch (error) {
    const { code } = error as { code?: string };
    if (!code || !errors.has(code)) throw error;
    return code;
  }
};
const isNumber = (value: unknown): value is number => typeof value === "number";
const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025];
/** Each count with what it has: the brands of a year, and the years of a brand, of which some car was registered. */
const counted = ["SMMT", "DfT"].flatMap((by) =>
  years.flatMap((of) =>
    brands.flatMap((name) => {
      const sold = ask("SALES", name, of, by);
      return isNumber(sold) && sold > 0 ? [{ name, of, by }] : [];
    })
  )
);

describe("what holds for every brand, year and source", () => {
  test.each([
    [2024, "SMMT"],
    [2025, "SMMT"],
  ])("the shares of all marques and rest rows of %s by %s add up to 1", (of, by) => {
    const listed = recordInUse().subjects.filter(({ kind }) => kind === "brand" || kind === "rest");
    const shares = listed.map(({ name }) => ask("MARKETSHARE", name, of, by)).filter(isNumber);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  test("a brand that sells more never ranks behind one that sells less", () => {
    const ranked = counted.filter(({ name, of, by }) => isNumber(ask("SALESRANK", name, of, by)));
    const pair = fc
      .constantFrom(...ranked)
      .chain((one) =>
        fc
          .constantFrom(...ranked.filter(({ of, by }) => of === one.of && by === one.by))
          .map((other) => [one, other])
      );
    fc.assert(
      fc.property(pair, (both) => {
        const [mine, theirs] = both.map(({ name, of, by }) => ask("SALES", name, of, by) as number);
        const [rank, other] = both.map(
          ({ name, of, by }) => ask("SALESRANK", name, of, by) as number
        );
        expect(Math.sign(theirs! - mine!)).toBe(Math.sign(rank! - other!));
      })
    );
  });

  test("a group is the sum of its members that have a figure, by DfT and by SMMT's full tables", () => {
    for (const { name, members = [] } of groups) {
      for (const [in_, by] of [
        [2019, "DfT"],
        [2025, "DfT"],
        ["2026-Q1", "DfT"],
        [2024, "SMMT"],
        [2025, "SMMT"],
        ["2026-09", "SMMT"],
      ] as const) {
        const parts = members.map((member) => ask("SALES", member.id, in_, by)).filter(isNumber);
        const sum = parts.reduce((total, part) => total + part, 0);
        expect([name, in_, by, ask("SALES", name, in_, by)]).toEqual([
          name,
          in_,
          by,
          parts.length ? sum : "#N/A",
        ]);
      }
    }
  });

  test("a longer period is the sum of its quarters or months wherever each of them has a figure", () => {
    const names = [...brands, "BEV", "petrol", "Total market", "Jaecoo 7", "Chery group"];
    const parts = fc.constantFrom(
      ["2025", ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"]],
      ["2025-H2", ["2025-Q3", "2025-Q4"]],
      ["2024-Q2 to 2025-Q1", ["2024-Q2", "2024-Q3", "2024-Q4", "2025-Q1"]]
    ) as fc.Arbitrary<[string, string[]]>;
    fc.assert(
      fc.property(fc.constantFrom(...names), parts, (name, [whole, quarters]) => {
        const values = quarters.map((quarter) => ask("SALES", name, quarter, "DfT"));
        if (!values.every(isNumber)) return;
        expect(ask("SALES", name, whole, "DfT")).toBe(values.reduce((sum, each) => sum + each, 0));
      })
    );
  });

  test("the fuels of a quarter or month add up to the market", () => {
    const fuels = ["BEV", "PHEV", "hybrid", "petrol", "diesel"];
    for (const [period, by, more] of [
      ["2026-Q1", "DfT", ["Other fuels"]],
      ["2001-Q1", "DfT", ["Other fuels"]],
      ["2025-06", "SMMT", []],
    ] as const) {
      const values = [...fuels, ...more]
        .map((fuel) => ask("SALES", fuel, period, by))
        .filter(isNumber);
      expect(values.reduce((sum, each) => sum + each, 0)).toBe(ask("SALES", "market", period, by));
    }
  });

  test("growth there and back again is no growth", () => {
    const pair = fc
      .constantFrom(...counted)
      .chain((one) =>
        fc
          .constantFrom(...counted.filter(({ name, by }) => name === one.name && by === one.by))
          .map(({ of }) => ({ ...one, to: of }))
      );
    fc.assert(
      fc.property(pair, ({ name, of, to, by }) => {
        const there = ask("SALESGROWTH", name, to, of, by) as number;
        const back = ask("SALESGROWTH", name, of, to, by) as number;
        expect((1 + there) * (1 + back)).toBeCloseTo(1, 9);
      })
    );
  });

  test.each(["compound", "linear"])(
    "the %s path starts at the base, ends at the target and rises",
    (method) => {
      for (const basis of ["briefing", "latest"]) {
        const path = Array.from(
          { length: 11 },
          (_, step) => ask("TARGETPATH", 2025 + step, method, 2035, basis) as number
        );
        expect(path[0]).toBe(ask("PRODUCTION", 2025, null, basis));
        expect(path[10]).toBe(ask("TARGET", 2035));
        path.slice(1).forEach((value, step) => expect(value).toBeGreaterThan(path[step]!));
      }
    }
  );

  test("an earlier date never knows more", () => {
    const day = fc
      .date({ min: new Date("2019-01-01"), max: new Date("2027-12-31"), noInvalidDate: true })
      .map((each) => each.toISOString().slice(0, 10));
    const item = fc.constantFrom(
      ["production", "UK"],
      ["registrations", "Omoda"],
      ["registrations", "Chery group"],
      ["car production", "UK"]
    );
    fc.assert(
      fc.property(item, year, day, day, ([metric, name], of, one, other) => {
        const [earlier, later] = one < other ? [one, other] : [other, one];
        if (isNumber(ask("FIGURE", metric, name, of, earlier))) {
          expect(isNumber(ask("FIGURE", metric, name, of, later))).toBe(true);
        }
      })
    );
  });

  test("a grid holds what its cells would answer one by one", () => {
    fc.assert(
      fc.property(
        fc.array(brand, { minLength: 1, maxLength: 6 }),
        fc.array(year, { minLength: 1, maxLength: 6 }),
        (items, years) => {
          const grid = ask(
            "FIGURES",
            "registrations",
            items.map((item) => [item]),
            [years]
          ) as unknown[][];
          const single = items.map((item) =>
            years.map((of) => ask("FIGURE", "registrations", item, of))
          );
          expect(grid).toEqual(
            single.map((row) => row.map((cell) => (isNumber(cell) ? cell : "")))
          );
        }
      )
    );
  });

  test("the same question is answered the same way twice", () => {
    fc.assert(
      fc.property(brand, year, source, (of, in_, by) => {
        expect(ask("SALES", of, in_, by)).toEqual(ask("SALES", of, in_, by));
      })
    );
  });
});

const anything = fc.oneof(
  brand,
  year,
  source,
  fc.constantFrom(
    "registrations",
    "production",
    "latest",
    "briefing",
    "Chery group",
    "",
    null,
    undefined,
    0,
    "__proto__",
    "constructor",
    "toString",
    NaN,
    Infinity,
    -1,
    1e300,
    true
  ),
  fc.string({ maxLength: 400 }),
  fc.double(),
  fc.array(fc.array(fc.oneof(brand, year, fc.string()), { maxLength: 3 }), { maxLength: 3 }),
  fc.record({ type: fc.constant("Double"), basicValue: fc.oneof(year, fc.double(), fc.string()) }),
  fc.object({ maxDepth: 2 })
);
describe("any argument of any type", () => {
  test.each(metadata.functions)(
    "of $id gives a value of the contract's shape or a named failure",
    (declared) => {
      const { call, parameters } = sourceFunctions.get(declared.id)!;
      const faultWith = (args: readonly unknown[]): string | undefined => {
        try {
          return faultOf(call(...args, {}), declared, false);
        } catch (error) {
          expect((error as Error).message).toMatch(/[.?]$/);
          return faultOfError(error);
        }
      };
      fc.assert(
        fc.property(fc.array(anything, { minLength: parameters, maxLength: parameters }), (args) =>
          expect(faultWith(args)).toBeUndefined()
        ),
        { numRuns: 150 }
      );
    }
  );
});

describe("a number that carries its source", () => {
  beforeAll(() => whenDataTypes(() => true));
  afterAll(() => whenDataTypes(() => false));

  test("is the same number, has Microsoft's shape, and takes at most 800 bytes", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc
            .tuple(
              fc.constantFrom("SALES", "MARKETSHARE", "SALESRANK", "SALESGROWTH"),
              fc.constantFrom(...brands, ...groups.map(({ name }) => name), "BEV", "Jaecoo 7"),
              fc.oneof(year, fc.constantFrom("2026-Q1", "TTM", "2026-YTD", "2025-08"))
            )
            .map(([id, of, in_]) => [id, of, in_] as unknown[]),
          fc.tuple(
            fc.constantFrom("PRODUCTION"),
            fc.integer({ min: 1950, max: 2026 }),
            fc.constantFrom("vehicles", "cars", "commercial"),
            fc.constantFrom("briefing", "latest")
          ) as unknown as fc.Arbitrary<unknown[]>,
          fc.tuple(
            fc.constantFrom("TARGETPATH"),
            fc.integer({ min: 2025, max: 2035 }),
            fc.constantFrom("compound", "linear")
          ) as unknown as fc.Arbitrary<unknown[]>,
          fc.tuple(
            fc.constantFrom("GAPSHARE"),
            fc.constantFrom(...groups.map(({ name }) => name)),
            fc.double({ min: 0, max: 1, noNaN: true })
          ) as unknown as fc.Arbitrary<unknown[]>
        ),
        ([id, ...args]) => {
          const rich = ask(id as string, ...args);
          if (typeof rich === "string") return;
          const value = rich as Excel.DoubleCellValue;
          expect(value.type).toBe("Double");
          expect(Buffer.byteLength(JSON.stringify(value))).toBeLessThanOrEqual(mostBytes);
          expect(Object.keys(value.properties!).slice(0, 6)).toEqual([
            "Source",
            "Status",
            "Published",
            "Period",
            "Edition",
            "Unit",
          ]);
          whenDataTypes(() => false);
          expect(ask(id as string, ...args)).toBe(value.basicValue);
          whenDataTypes(() => true);
        }
      ),
      { numRuns: 400 }
    );
  });

  test("says for 738,000 that it is a forecast, who quotes it, and what the outturn was", () => {
    const { properties } = ask("PRODUCTION", 2025) as Excel.DoubleCellValue;
    const text = JSON.stringify(properties);
    expect(text).toContain("Financial Times, 2026-01-25, as quoted in the briefing, 2026-01-28");
    expect(text).toContain("forecast");
    expect(text).toContain("Overtaken by SMMT's outturn of 764,715 (2026-01-29)");
  });

  test("is taken as its number where it comes back as an argument", () => {
    const figure = { type: "Double", basicValue: 2025, properties: {} };
    whenDataTypes(() => false);
    expect(ask("SALES", "Omoda", figure)).toBe(19855);
    whenDataTypes(() => true);
  });

  test("a card is an entity with sections for sales, place, ownership and sources", () => {
    const card = ask("BRANDCARD", "Omoda") as Excel.EntityCellValue;
    expect(card).toMatchObject({ type: "Entity", text: "Omoda" });
    const sections = card.layouts!.card!.sections!;
    expect(sections.map(({ title }) => title)).toEqual([
      "Sales (new registrations)",
      "Place in the market 2025",
      "Ownership",
      "Sources",
    ]);
    for (const section of sections) {
      for (const name of section.properties) expect(card.properties).toHaveProperty([name]);
    }
  });
});
