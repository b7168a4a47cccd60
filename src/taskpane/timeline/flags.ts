/** A name above the picture, on a line that leads down to its mark. */
export interface Flag {
  readonly id: string;
  readonly text: string;
  /** Where its line stands. */
  readonly x: number;
}

export interface PlacedFlag extends Flag {
  /** Counted from the top. */
  readonly tier: number;
  /** The edges of the text. */
  readonly from: number;
  readonly to: number;
}

/** Between a line and its text, and at least between two texts. */
export const flagGap = 4;

/** The most places tried for each number of tiers. With more names than a reader could take in, the best found by then stands. */
const mostTries = 4000;

/**
 * Puts each name right or left of its line, in as few tiers as will do and at most `tiers`. No two names meet,
 * and no line runs behind a name unless there is no room otherwise. Names that do not fit are left out; their
 * marks can still be read.
 */
export function placeFlags(
  flags: readonly Flag[],
  width: number,
  tiers: number,
  widthOf: (text: string) => number
): PlacedFlag[] {
  const inOrder = [...flags].sort((one, other) => one.x - other.x);
  let best: readonly PlacedFlag[] = [];
  for (const disturb of [meetOrCross, meet]) {
    for (let count = 1; count <= tiers && best.length < flags.length; count++) {
      const places = inOrder.map((flag) => placesOf(flag, width, count, widthOf));
      const found = mostPlaced(places, disturb);
      if (found.length > best.length) best = found;
    }
  }
  return [...best];
}

/** The places that a name may take, the highest first. */
function placesOf(
  flag: Flag,
  width: number,
  tiers: number,
  widthOf: (text: string) => number
): PlacedFlag[] {
  const room = widthOf(flag.text);
  const sides = [
    { from: flag.x + flagGap, to: flag.x + flagGap + room },
    { from: flag.x - flagGap - room, to: flag.x - flagGap },
  ].filter(({ from, to }) => from >= 0 && to <= width);
  return Array.from({ length: tiers }, (_, tier) =>
    sides.map((side) => ({ ...flag, ...side, tier }))
  ).flat();
}

/** Tries the places of one name after the other, and goes back where a later one finds none. */
function mostPlaced(
  places: readonly (readonly PlacedFlag[])[],
  disturb: (one: PlacedFlag, other: PlacedFlag) => boolean
): readonly PlacedFlag[] {
  let best: readonly PlacedFlag[] = [];
  let tries = 0;
  const place = (at: number, placed: readonly PlacedFlag[]): void => {
    if (placed.length > best.length) best = placed;
    if (best.length === places.length || placed.length + places.length - at <= best.length) return;
    for (const each of places[at] ?? []) {
      if (tries++ > mostTries) return;
      if (placed.every((other) => !disturb(each, other))) place(at + 1, [...placed, each]);
    }
    place(at + 1, placed);
  };
  place(0, []);
  return best;
}

function meetOrCross(one: PlacedFlag, other: PlacedFlag): boolean {
  const [upper, lower] = one.tier < other.tier ? [one, other] : [other, one];
  const level = one.tier === other.tier;
  return meet(one, other) || crosses(upper, lower) || (level && crosses(lower, upper));
}

function meet(one: PlacedFlag, other: PlacedFlag): boolean {
  return one.tier === other.tier && one.from < other.to + flagGap && other.from < one.to + flagGap;
}

/** Whether the line of the one runs through the text of the other, or right beside it. */
function crosses({ x }: PlacedFlag, { from, to }: PlacedFlag): boolean {
  return x > from - flagGap / 2 && x < to + flagGap / 2;
}
