import fc from "fast-check";
import groups from "../../../src/data/searchWords.json";
import { choices } from "../../../src/model/choices";
import { recordInUse } from "../../../src/record/inUse";
import { monthOf } from "../../../src/taskpane/timeline/axis";
import {
  eventsFor,
  noFilters,
  setFilters,
  stretchText,
  type Filters,
} from "../../../src/taskpane/timeline/filters";
import { lanes } from "../../../src/taskpane/timeline/lanes";

const index = recordInUse();
const all = index.dataset.events;
const found = (filters: Partial<Filters>): string[] =>
  eventsFor(index, { ...noFilters, ...filters }).map(({ id }) => id);
const searched = (search: string): string[] => found({ search });

describe("search", () => {
  const trade = [
    "eu-provisional-duties",
    "eu-duties-vote",
    "uk-declines-tariffs",
    "eu-definitive-duties",
    "eu-minimum-price-guidance",
  ];

  test.each(["tariff", "tariffs", "Tariff", "duty", "duties", "tarif"])(
    "finds the trade events by %s",
    (word) => {
      expect(searched(word)).toEqual(expect.arrayContaining(trade));
    }
  );

  test.each([
    ["plant", "factory"],
    ["EV", "electric"],
    ["cyber", "hack"],
    ["CEO", "boss"],
  ])("takes %s and %s for the same", (one, other) => {
    expect(searched(one)).toEqual(searched(other));
    expect(searched(one).length).toBeGreaterThan(0);
    expect(searched(one).length).toBeLessThan(all.length);
  });

  test.each(groups.map((group) => [group.join(", "), group] as const))(
    "finds an event by any of %s, and by each of them the same",
    (_, group) => {
      const byEach = group.map((word) => searched(word).join(" "));
      expect(byEach[0]).not.toBe("");
      expect(
        new Set(group.filter((word) => !word.includes(" ")).map((word) => searched(word).join(" ")))
          .size
      ).toBe(1);
    }
  );

  test("takes a short word whole: EV is no part of another word", () => {
    expect(searched("EV")).not.toContain("balaji-named");
    expect(searched("ev")).toContain("eu-definitive-duties");
  });

  test("wants every word, whatever their order, case and accents", () => {
    expect(searched("cyber confirms")).toEqual(["jlr-attack-disclosed"]);
    expect(searched("CONFIRMS  cybér")).toEqual(["jlr-attack-disclosed"]);
    expect(searched("2,020,520")).toEqual(searched("2020520"));
    expect(searched("2020520")).toEqual(["smmt-registrations-2025"]);
    expect(searched("P.B. Balaji")).toEqual(searched("balaji"));
    expect(searched("no such thing")).toEqual([]);
    expect(searched("   ")).toHaveLength(all.length);
  });

  test("takes any text without a fault, and a longer search never finds more", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.string({ maxLength: 10 }), (one, other) => {
        const few = searched(`${one} ${other}`);
        expect(searched(one)).toEqual(expect.arrayContaining(few));
      })
    );
  });
});

describe("filters", () => {
  test("show the partnership of JLR and Chery alone, from 2012", () => {
    const story = eventsFor(index, { ...noFilters, lanes: ["partnership"] });
    expect(story[0]?.date.slice(0, 4)).toBe("2012");
    expect(story.map(({ id }) => id)).toContain("freelander-letter-of-intent");
    expect(story.map(({ id }) => id)).not.toContain("jlr-attack-detected");
  });

  test("of one kind add up, of two kinds narrow down", () => {
    const themes = found({ themes: ["trade", "policy"] });
    expect(themes).toEqual(
      expect.arrayContaining([...found({ themes: ["trade"] }), ...found({ themes: ["policy"] })])
    );
    const both = found({ parties: ["jlr", "european-union"] });
    expect(both).toHaveLength(
      new Set([...found({ parties: ["jlr"] }), ...found({ parties: ["european-union"] })]).size
    );
    expect(found({ themes: ["trade"], parties: ["jlr"] })).toEqual([
      "uk-us-tariff-deal-in-force",
      "starmer-china-visit",
    ]);
  });

  test("keep what overlaps a stretch, and every event is in one lane", () => {
    const autumn = { from: monthOf("2025-10"), to: monthOf("2025-12") };
    expect(found({ stretch: autumn })).toContain("jlr-production-stops");
    expect(found({ stretch: autumn })).not.toContain("jlr-attack-disclosed");
    expect(lanes.flatMap((lane) => found({ lanes: [lane] })).sort()).toEqual(
      all.map(({ id }) => id).sort()
    );
  });

  test("that are set have a tag each, which takes away that one", () => {
    const filters: Filters = {
      lanes: ["JLR"],
      themes: [choices.theme[0], choices.theme[5]],
      parties: ["jlr"],
      stretch: { from: monthOf("2024-01"), to: monthOf("2025-12") },
      search: " boss ",
    };
    const tags = setFilters(index, filters);
    expect(tags.map(({ text }) => text)).toEqual([
      "JLR",
      choices.theme[0],
      choices.theme[5],
      "Jaguar Land Rover (JLR)",
      "2024 to 2025",
      "“boss”",
    ]);
    expect(tags[1]?.without).toEqual({ ...filters, themes: [choices.theme[5]] });
    expect(tags.reduce((left) => setFilters(index, left)[0]!.without, filters)).toEqual(noFilters);
  });

  test("say a stretch in years where it is whole ones, else in months", () => {
    expect(stretchText({ from: monthOf("2024-01"), to: monthOf("2024-12") })).toBe("2024");
    expect(stretchText({ from: monthOf("2024-04"), to: monthOf("2025-12") })).toBe(
      "April 2024 to December 2025"
    );
  });
});
