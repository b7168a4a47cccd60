import fc from "fast-check";
import { compareEditions, isEditionName, isFromTheFuture, monthOf } from "../../src/model/edition";

const names = fc
  .tuple(
    fc.integer({ min: 1000, max: 2999 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 0, max: 9999 })
  )
  .map(([year, month, correction]) => ({
    name: `${year}-${String(month).padStart(2, "0")}${correction ? `.${correction}` : ""}`,
    order: (year * 12 + month) * 10_000 + correction,
  }));

describe("the name of an edition", () => {
  test.each(["2026-11", "2026-11.1", "2026-12.10", "1999-01.9999"])("%s is one", (name) => {
    expect(isEditionName(name)).toBe(true);
  });

  test.each([
    "",
    "2026",
    "2026-00",
    "2026-13",
    "2026-1",
    "2026-11.0",
    "2026-11.01",
    "2026-11.",
    "2026-11.10000",
    "2026-11-01",
    "3026-11",
    "2026-11\n",
    " 2026-11",
    "২০২৬-১১",
  ])("%j is none", (name) => {
    expect(isEditionName(name)).toBe(false);
  });

  test("of a correction is of the month of the edition that it corrects", () => {
    expect([monthOf("2026-11"), monthOf("2026-11.12")]).toEqual(["2026-11", "2026-11"]);
  });
});

describe("editions in order", () => {
  test("stand by month, then by correction, by number and not by letter", () => {
    const mixed = ["2026-11.10", "2027-01", "2026-11", "2026-11.9", "2026-12", "2026-11.1"];
    expect(mixed.sort(compareEditions)).toEqual([
      "2026-11",
      "2026-11.1",
      "2026-11.9",
      "2026-11.10",
      "2026-12",
      "2027-01",
    ]);
  });

  test("any two compare as their months and numbers do", () => {
    fc.assert(
      fc.property(names, names, (one, other) => {
        expect(isEditionName(one.name)).toBe(true);
        expect(Math.sign(compareEditions(one.name, other.name))).toBe(
          Math.sign(one.order - other.order)
        );
      })
    );
  });
});

describe("an edition beside the clock", () => {
  const now = new Date("2026-11-30T23:59:59Z");

  test.each(["1000-01", "2026-11", "2026-12.3", "2027-01", "2027-01.9999"])(
    "%s is not from the future in November 2026",
    (edition) => {
      expect(isFromTheFuture(edition, now)).toBe(false);
    }
  );

  test.each(["2027-02", "2027-02.1", "2999-12", "no edition", ""])(
    "%s is more than two months ahead in November 2026",
    (edition) => {
      expect(isFromTheFuture(edition, now)).toBe(true);
    }
  );

  test("two months are counted over the end of a year", () => {
    const december = new Date("2026-12-01T00:00:00Z");
    expect(isFromTheFuture("2027-02", december)).toBe(false);
    expect(isFromTheFuture("2027-03", december)).toBe(true);
  });

  test("is refused by a clock that shows no time", () => {
    expect(isFromTheFuture("2026-11", new Date(NaN))).toBe(true);
  });
});
