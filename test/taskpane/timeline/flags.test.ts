import fc from "fast-check";
import { placeFlags, type Flag, type PlacedFlag } from "../../../src/taskpane/timeline/flags";

const widthOf = (text: string): number => text.length * 7;
const flags = fc.array(
  fc.record({
    text: fc.string({ minLength: 1, maxLength: 24 }),
    x: fc.double({ min: 0, max: 600, noNaN: true }),
  }),
  { maxLength: 12 }
);
const numbered = (list: readonly Omit<Flag, "id">[]): Flag[] =>
  list.map((flag, at) => ({ ...flag, id: String(at) }));

function faults(placed: readonly PlacedFlag[], width: number): string[] {
  return placed.flatMap((one, at) => [
    ...(one.from < 0 || one.to > width ? [`${one.text} leaves the picture`] : []),
    ...placed.flatMap((other, place) => {
      if (place === at) return [];
      const overlap = one.tier === other.tier && one.from < other.to && other.from < one.to;
      return overlap ? [`${one.text} meets ${other.text}`] : [];
    }),
  ]);
}

function struck(placed: readonly PlacedFlag[]): boolean {
  return placed.some((one) =>
    placed.some(
      (other) => one !== other && one.tier <= other.tier && one.x > other.from && one.x < other.to
    )
  );
}

describe("the names of turning points", () => {
  test("never meet and never leave the picture", () => {
    fc.assert(
      fc.property(flags, fc.integer({ min: 1, max: 5 }), (list, tiers) => {
        const placed = placeFlags(numbered(list), 600, tiers, widthOf);
        expect(faults(placed, 600)).toEqual([]);
        expect(placed.every(({ tier }) => tier < tiers)).toBe(true);
        expect(new Set(placed.map(({ id }) => id)).size).toBe(placed.length);
      })
    );
  });

  test("are all there where one tier has room, and in that tier", () => {
    const list = [0, 100, 200, 300].map((x) => ({ x, text: "ten letter" }));
    const placed = placeFlags(numbered(list), 600, 4, widthOf);
    expect(placed.map(({ tier }) => tier)).toEqual([0, 0, 0, 0]);
    expect(struck(placed)).toBe(false);
  });

  test("stand left of their lines where the right edge is near, one below the other", () => {
    const list = [
      { x: 560, text: "Talks reported" },
      { x: 580, text: "Chery turns to Nissan" },
    ];
    const placed = placeFlags(numbered(list), 600, 4, widthOf);
    expect(placed.map(({ from, to, x }) => from < x && to < x)).toEqual([true, true]);
    expect(new Set(placed.map(({ tier }) => tier)).size).toBe(2);
    expect(struck(placed)).toBe(false);
  });

  test("without room are left out, and the work ends however many there are", () => {
    const crowd = Array.from({ length: 200 }, () => ({ x: 300, text: "the same day again" }));
    const placed = placeFlags(numbered(crowd), 600, 4, widthOf);
    expect(placed.length).toBeGreaterThan(0);
    expect(faults(placed, 600)).toEqual([]);
    expect(placeFlags(numbered([{ x: 5, text: "far too long a name" }]), 60, 4, widthOf)).toEqual(
      []
    );
  });
});
