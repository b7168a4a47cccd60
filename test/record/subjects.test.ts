import fc from "fast-check";
import { brands } from "../../src/queries/brands";
import { event } from "../../src/queries/event";
import { sales } from "../../src/queries/sales";
import { sites } from "../../src/queries/sites";
import { bundledDataset } from "../../src/record/inUse";
import { recordOf } from "../../src/record/record";
import { answerOf } from "./made";

const record = recordOf(bundledDataset);
const named = (name: string): string | undefined => record.subject(name)?.name;

describe("a subject as an analyst writes it", () => {
  test.each([
    ["VW", "Volkswagen", "brand"],
    ["mercedes-benz", "Mercedes", "brand"],
    ["CITROËN", "Citroën", "brand"],
    ["Ｏｍｏｄａ", "Omoda", "brand"],
    ["Omo\u200bda", "Omoda", "brand"],
    ["\ufeffOmoda\u2009", "Omoda", "brand"],
    ["Jaguar Land Rover", "JLR", "group"],
    ["market", "Total market", "market"],
    ["UK total", "Total market", "market"],
    ["Chery", "Chery", "brand"],
    ["Chery Automobile", "Chery group", "group"],
    ["chinese owned", "Chinese-owned brands", "group"],
    ["Omoda and Jaecoo", "Omoda and Jaecoo", "group"],
    ["BEV", "Battery electric", "fuel"],
    ["EV", "Battery electric", "fuel"],
    ["electric", "Battery electric", "fuel"],
    ["PHEV", "Plug-in hybrid", "fuel"],
    ["Other fuels", "Other fuels", "fuel"],
    ["Private buyers", "Private buyers", "buyer"],
    ["jaecoo 7", "Jaecoo 7", "model"],
  ])("%s is %s, a %s", (written, name, kind) => {
    expect(record.subject(written)).toMatchObject({ name, kind });
  });

  test("is found whatever its letter case, hyphens, blanks, full stops and characters without width", () => {
    const names = record.subjects.map(({ name }) => name);
    const between = fc.constantFrom("", " ", "-", ".", "\u00a0", "\u200b", "\u2060", "\u00ad");
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.array(fc.tuple(fc.boolean(), between), { minLength: 40, maxLength: 40 }),
        (name, changes) => {
          const written = [...name]
            .map((letter, place) => {
              const [upper, gap] = changes[place] ?? [false, ""];
              return `${upper ? letter.toUpperCase() : letter.toLowerCase()}${gap}`;
            })
            .join("");
          expect(named(written)).toBe(name);
        }
      )
    );
  });

  test.each(["__proto__", "constructor", "toString", "hasOwnProperty", "", "Qwxyzpt"])(
    "is not %p",
    (name) => expect(named(name)).toBeUndefined()
  );
});

describe("a group", () => {
  test("has the members that its row, its country or their own rows say, alphabetical", () => {
    const members = (name: string) => record.subject(name)?.members?.map(({ name: of }) => of);
    expect(members("Chery group")).toEqual(["Chery", "Jaecoo", "Lepas", "Omoda"]);
    expect(members("Omoda and Jaecoo")).toEqual(["Jaecoo", "Omoda"]);
    const owned = bundledDataset.brands.filter(({ owner }) => owner === "CN");
    expect(members("Chinese-owned brands")).toHaveLength(owned.length);
  });

  test("that a source prints as one is known as such", () => {
    expect(record.printedGroups.map(({ name }) => name)).toContain("Omoda and Jaecoo");
  });
});

describe("a name that is not on record", () => {
  test("is answered with the nearest, in the argument that named it", () => {
    expect(answerOf(record, sales, "Omda")).toEqual({
      kind: "failure",
      code: "unknownName",
      error: "#N/A",
      message: 'No brand or group "Omda". Did you mean "Omoda"?',
      mend: { argument: "brand", from: "Omda", to: "Omoda" },
    });
    expect(answerOf(record, sites, "Tatta")).toMatchObject({
      mend: { argument: "party", from: "Tatta", to: "Tata" },
    });
    expect(answerOf(record, event, "Ford sells Jaguar and Landrover to Tatta")).toMatchObject({
      mend: { argument: "id" },
    });
  });

  test("is answered with where the list is, if it is near to none", () => {
    expect(answerOf(record, sales, "Qwxyzpt")).toMatchObject({
      message: 'No brand or group "Qwxyzpt". UKAUTO.BRANDS() lists the brands.',
    });
    expect(answerOf(record, brands, "x".repeat(61))).toMatchObject({
      message: `No brand or group "${"x".repeat(57)}...". UKAUTO.BRANDS() lists the brands.`,
    });
    expect(answerOf(record, sites, "Qwxyzpt")).toMatchObject({
      message: 'No party "Qwxyzpt". The Parties column of UKAUTO.TIMELINE() lists those on record.',
    });
    expect(answerOf(record, event, "Qwxyzpt")).toMatchObject({
      message: 'No event "Qwxyzpt". The Id column of UKAUTO.TIMELINE() lists the ids.',
    });
  });
});

test("each count of registrations is named once, and production has none", () => {
  expect(record.countsOf("UK")).toStrictEqual([]);
  const counts = [...record.countsOf("Total market")].sort();
  expect(counts).toEqual(["DfT", "DfT United Kingdom", "Parliament", "SMMT"]);
});

test("parties and events are found by id, name and alias", () => {
  const found = ["chery-marque", "Chery (Marque)", "CHERY BRAND"].map((name) => record.party(name));
  expect(found.map((party) => party?.id)).toEqual(Array(3).fill("chery-marque"));
  expect(record.event("tata-buys-jlr")).toBe(record.events.get("tata-buys-jlr"));
});

describe("a name that was read before", () => {
  const folding = jest.spyOn(String.prototype, "normalize");
  afterAll(() => folding.mockRestore());
  const foldings = (name: string): number => {
    folding.mockClear();
    record.subject(name);
    return folding.mock.calls.length;
  };

  test("is not folded again, until 10,000 others make room for each other", () => {
    expect([foldings("Omo\u200b\u200bda"), foldings("Omo\u200b\u200bda")]).toEqual([1, 0]);
    const fresh = recordOf(bundledDataset);
    for (let place = 0; place <= 10_000; place++) fresh.subject(`Omöda ${place}`);
    folding.mockClear();
    fresh.subject("Omöda 10000");
    expect(folding).toHaveBeenCalledTimes(0);
    fresh.subject("Omöda 0");
    expect(folding).toHaveBeenCalledTimes(1);
  });
});
