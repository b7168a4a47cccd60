import type { Dataset, FigureRow } from "../../src/data/schema";
import type { Answer } from "../../src/model/answer";
import { answerTo } from "../../src/queries/answer";
import { brandCard } from "../../src/queries/brandCard";
import { brands } from "../../src/queries/brands";
import { event } from "../../src/queries/event";
import { gapShare } from "../../src/queries/gapShare";
import { bundledDataset } from "../../src/record/inUse";
import { recordOf, type MarketRecord } from "../../src/record/record";
import { marketShare } from "../../src/queries/marketShare";
import { overtaken } from "../../src/queries/overtaken";
import { periods } from "../../src/queries/periods";
import type { Parameters, Query } from "../../src/queries/query";
import { sales } from "../../src/queries/sales";
import { salesGrowth } from "../../src/queries/salesGrowth";
import { salesRank } from "../../src/queries/salesRank";
import { topBrands } from "../../src/queries/topBrands";
import { why } from "../../src/queries/why";
import { sold } from "../record/made";

const bundled = recordOf(bundledDataset);
const changed = (change: (dataset: Dataset) => Partial<Dataset>): MarketRecord =>
  recordOf({ ...bundledDataset, ...change(bundledDataset) });
/** The bundled edition with more registrations of Omoda, by year. */
const withOmoda = (years: [number, number][], told: Partial<FigureRow>): MarketRecord =>
  changed(({ figures: others }) => ({
    figures: [
      ...others,
      ...years.map(([year, value]) =>
        sold("Omoda", year, value, {
          sources: ["smmt-registrations-2025-12"],
          published: "2026-02",
          ...told,
        })
      ),
    ],
  }));
const ask = <P extends Parameters>(
  record: MarketRecord,
  query: Query<P>,
  ...args: unknown[]
): Answer => answerTo(query, args, record);
const rowsOf = (answer: Answer): readonly (readonly unknown[])[] =>
  answer.kind === "table" ? answer.rows : [];
const linesOf = (answer: Answer, title: string): readonly unknown[] | undefined =>
  answer.kind === "card"
    ? answer.sections.find((section) => section.title === title)?.lines.map(({ name }) => name)
    : undefined;

describe("a brand that is not on record", () => {
  const asking = { sales, marketShare, salesRank, salesGrowth, overtaken, gapShare, brandCard };
  test.each(Object.entries(asking))("is met with the nearest by %s", (_, query) =>
    expect(ask(bundled, query, "Omda")).toMatchObject({
      message: 'No brand or group "Omda". Did you mean "Omoda"?',
      mend: { argument: "brand", from: "Omda", to: "Omoda" },
    })
  );

  test("is mended in the argument that named it", () => {
    expect(ask(bundled, brands, "Chery gruop")).toMatchObject({
      mend: { argument: "group", from: "Chery gruop", to: "Chery group" },
    });
    expect(ask(bundled, periods, "registrations", "Omda")).toMatchObject({
      mend: { argument: "item", from: "Omda", to: "Omoda" },
    });
  });
});

describe("brands without a car in 2024", () => {
  const idle = ["Changan", "Chery", "Geely", "Leapmotor", "Xpeng"];

  test("share the last place, alphabetical", () => {
    const table = rowsOf(ask(bundled, topBrands, 99, 2024)).slice(-5);
    const ranks = idle.map((brand) => ask(bundled, salesRank, brand, 2024));
    const place = table[0]?.[0];
    expect(table.map((row) => row.slice(0, 3))).toEqual(idle.map((brand) => [place, brand, 0]));
    expect(ranks.map((rank) => rank.kind === "figure" && rank.value)).toEqual(
      idle.map(() => place)
    );
  });

  test("have no growth in 2025", () => {
    const table = rowsOf(ask(bundled, topBrands, 99, 2025));
    expect(idle.map((brand) => table.find((row) => row[1] === brand)?.[4])).toEqual(
      idle.map(() => "")
    );
  });
});

describe("the table of a count", () => {
  test("that has none on record says so", () => {
    const empty = changed(() => ({ figures: [], coverage: [] }));
    expect(ask(empty, topBrands, 3, 2025)).toMatchObject({
      message: "SMMT has no table of brands for 2025. On record: none.",
    });
    expect(ask(empty, periods, "registrations", "Omoda")).toMatchObject({
      message: "No year is on record for Omoda (SMMT); UKAUTO.BRANDS() lists the brands.",
    });
  });
});

describe("growth", () => {
  test.each([
    ["2026-H1", "2025-H2"],
    [2024, 2023],
    [2023, 2025],
  ])("of %s from %s is measured from that very period", (period, basePeriod) => {
    const [value, before] = [period, basePeriod].map((each) => {
      const answer = ask(bundled, sales, "Total market", each);
      return answer.kind === "figure" ? answer.value : NaN;
    }) as [number, number];
    expect(ask(bundled, salesGrowth, "Total market", period, basePeriod)).toMatchObject({
      kind: "figure",
      value: value / before - 1,
    });
  });

  test("from a base year that was asked for says no more than why that has no figure", () =>
    expect(ask(bundled, salesGrowth, "Omoda", 2025, 2023)).toMatchObject({
      message: expect.stringMatching(/^Omoda was not on sale in the UK in 2023/) as unknown,
    }));

  test("of a group tells for which year a member is missing", () => {
    expect(ask(bundled, salesGrowth, "Chery group", 2025, null, "DfT")).toMatchObject({
      note: "2025: Without Lepas. 2024: Without Chery, Lepas.",
    });
    expect(ask(bundled, salesGrowth, "Chinese owned", 2025, null, "DfT")).toMatchObject({
      note: expect.stringMatching(
        /^2025: Without Aion, Denza, Geely, Lepas\. Volvo, Polestar and Lotus are not in it: .* 2024: Without Aion, Changan, /
      ) as unknown,
    });
  });
});

test("a brand with as many cars has not been overtaken", () => {
  const level = withOmoda([[2025, 18_805]], { published: "2026-03" });
  const passed = rowsOf(ask(level, overtaken, "Omoda", 2025)).map(([name]) => name);
  expect(passed).not.toContain("Porsche");
  expect(passed).toContain("Suzuki");
});

describe("the card of a brand", () => {
  test("has every year on record", () => {
    const years = Array.from({ length: 20 }, (_, place): [number, number] => [2004 + place, 1]);
    const card = ask(withOmoda(years, { published: "2024-01" }), brandCard, "Omoda");
    expect(linesOf(card, "Sales (new registrations)")).toHaveLength(24);
  });

  test("names the source of its sales, and not those that quote it", () => {
    const quoted = withOmoda([[2025, 19_855]], {
      published: "2026-03",
      sources: ["smmt-registrations-2025-12", "dft-veh0160-gb"],
    });
    const card = ask(quoted, brandCard, "Omoda");
    expect(card).toEqual(ask(bundled, brandCard, "Omoda"));
  });

  test("names a source of its sales once", () => {
    const known = changed(({ brands: rows }) => ({
      brands: rows.map((brand) =>
        brand.id === "Omoda" ? { ...brand, sources: ["smmt-registrations-2025-12"] } : brand
      ),
    }));
    expect(linesOf(ask(known, brandCard, "Omoda"), "Sources")).toEqual(["SMMT", "DfT"]);
  });
});

describe("why a figure is what it is", () => {
  const told = (index: MarketRecord): string => {
    const answer = ask(index, why, "registrations", "Omoda", 2025);
    return answer.kind === "text" ? answer.value : "";
  };

  test("names what it supersedes, though nobody signed or dated that", () =>
    expect(
      told(withOmoda([[2025, 19_000]], { status: "estimate", sources: [], published: undefined }))
    ).toContain("It supersedes 19,000 cars (estimate, no publisher named, undated)."));

  test("names other definitions of the same count, signed or not", () =>
    expect(
      told(withOmoda([[2025, 21_000]], { count: "Parliament", rival: true, sources: [] }))
    ).toContain(
      "Also reported as 19,866 by DfT for Great Britain and 21,000 (outturn, no publisher named, Parliament). DfT's count of Great Britain can exceed SMMT's of the United Kingdom, since it holds every car that is registered for the first time: used and personal imports too."
    ));
});

test("an event whose sources have no address shows none", () =>
  expect(ask(bundled, event, "lepas-uk-announced", "url")).toMatchObject({ value: "" }));
