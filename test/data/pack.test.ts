import fc from "fast-check";
import { pack, unpack } from "../../src/data/pack";
import { datasetShape, type Dataset, type FigureRow } from "../../src/data/schema";
import { build } from "../../src/build/data/build";
import { choices } from "../../src/model/choices";
import { monthsIn, periodAt, periodOf, periodText, rangeOf } from "../../src/model/period";
import { statuses } from "../../src/model/status";
import { realTables } from "./copy";

const bundled = build(realTables).dataset!;

/** A dataset written to its file and read again. */
const copied = (dataset: Dataset): Dataset =>
  unpack(JSON.parse(JSON.stringify(pack(dataset))) as ReturnType<typeof pack>);

/** Ids of every form that the shapes allow, those that end in a hyphen, a date or a bracket among them. */
const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_ .,&()-]{0,12}(-|-2026-01|\))?$/);
const ids = fc.uniqueArray(id, { minLength: 1, maxLength: 8 });
const text = fc.string({ minLength: 1, maxLength: 30, unit: "grapheme-ascii" });
const optional = <T, K extends string>(key: K, value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined }).map((each) => (each === undefined ? {} : { [key]: each }));
const years = fc.integer({ min: 1000, max: 2998 });
const period = fc.oneof(
  years.map((year) => periodText(periodOf("year", year))),
  fc.tuple(years, fc.nat(3)).map(([year, at]) => periodText(periodOf("quarter", year, at + 1))),
  fc.tuple(years, fc.nat(11)).map(([year, at]) => periodText(periodOf("month", year, at + 1))),
  years.map((year) => periodText(rangeOf(periodOf("month", year, 2), periodOf("month", year, 7))!))
);

const figure = (sources: readonly string[]): fc.Arbitrary<FigureRow> =>
  fc
    .tuple(
      fc.record({
        metric: fc.constantFrom(...choices.metric),
        subject: id,
        period,
        value: fc.oneof(fc.constant(0), fc.constant(-0.5), fc.integer({ min: 0, max: 1e9 })),
        status: fc.constantFrom(...statuses),
        geography: text,
        sources: fc.subarray([...sources], { minLength: 1 }),
      }),
      optional("count", fc.constantFrom("SMMT", "DfT")),
      optional("unit", fc.constant("share")),
      optional("published", fc.constantFrom("2025", "2025-08", "2025-08-31")),
      optional("rival", fc.constant(true)),
      optional("note", text)
    )
    .map((parts) => Object.assign({}, ...parts) as FigureRow);

/** A figure, and as many like it for the periods that follow, which may reach over the end of a year. */
const stretch = (sources: readonly string[]): fc.Arbitrary<FigureRow[]> =>
  fc
    .tuple(figure(sources), fc.integer({ min: 1, max: 7 }), fc.constantFrom("month", "quarter"))
    .map(([row, length, frequency]) =>
      Array.from({ length }, (_, place) => {
        const at = periodAt(frequency, 24_300 + place * monthsIn[frequency]);
        return length === 1 ? row : { ...row, period: periodText(at), value: place };
      })
    );

const datasets: fc.Arbitrary<Dataset> = fc.tuple(ids, ids).chain(([sourceIds, partyIds]) =>
  fc
    .record({
      sources: fc.constant(sourceIds.map((each) => ({ id: each, title: "A title" }))),
      organisations: fc.constant(
        partyIds.map((each) => ({ id: each, name: each, kind: "company" }))
      ),
      figures: fc.array(stretch(sourceIds), { maxLength: 12 }).map((stretches) => stretches.flat()),
      parties: fc.subarray(partyIds, { minLength: 1 }),
    })
    .map(({ parties, ...tables }): Dataset => ({
      ...bundled,
      ...tables,
      brands: [],
      claims: [],
      relations: [],
      sites: [],
      deal: [],
      events: bundled.events.map((event) => ({
        ...event,
        parties,
        sources: sourceIds.slice(0, 2),
      })),
    }))
);

describe("the file of a dataset", () => {
  test("gives the dataset back to the last note, and in the same order", () => {
    expect(copied(bundled)).toEqual(bundled);
    expect(JSON.stringify(copied(copied(bundled)))).toBe(JSON.stringify(copied(bundled)));
  });

  test("gives back every table that passes the shapes", () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        expect(datasetShape.safeParse(dataset).success).toBe(true);
        expect(copied(dataset)).toEqual(dataset);
      }),
      { numRuns: 200 }
    );
  });

  test("gives back a source whose id ends in a hyphen before its date", () => {
    const [source] = bundled.sources;
    const sources = ["paper-", "paper-2026-01-25", "paper--"].map((each) => ({
      ...source!,
      id: each,
      published: "2026-01-25",
    }));
    const figures = bundled.figures.slice(0, 3).map((row) => ({ ...row, sources: ["paper-"] }));
    const rest = { brands: [], claims: [], relations: [], sites: [], deal: [], events: [] };
    const dataset: Dataset = { ...bundled, ...rest, sources, figures };
    expect(copied(dataset)).toEqual(dataset);
  });

  test.each<[string, (lengths: unknown[]) => void]>([
    ["longer than the values", (lengths) => lengths.push(1)],
    ["shorter than the values", (lengths) => lengths.pop()],
    ["of no figure", (lengths) => lengths.push(0)],
    ["endless", (lengths) => (lengths[0] = 1e9)],
    ["no number", (lengths) => (lengths[0] = "many")],
  ])("is refused where its series are %s", (_, change) => {
    const file = JSON.parse(JSON.stringify(pack(bundled))) as { series: { lengths: unknown[] } };
    change(file.series.lengths);
    expect(() => unpack(file)).toThrow(/values are no series of/);
  });

  test.each([-1, 0.5, 4096, "length", null])(
    "is refused where it names the source %p, which is not there",
    (place) => {
      const file = JSON.parse(JSON.stringify(pack(bundled))) as {
        events: { sources: unknown[][] };
      };
      file.events.sources[0]![0] = place;
      expect(() => unpack(file)).toThrow(/names row .*, which is not there/);
    }
  );
});
