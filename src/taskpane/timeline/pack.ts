/** Something with a place in a lane, in pixels from the left. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

export interface Room {
  readonly width: number;
  /** Between two things in one row. */
  readonly gap: number;
  /** How far a thing may stand from its place before it gets a row of its own. */
  readonly tolerance: number;
  /** Rows to fill before things move farther than that. */
  readonly rows: number;
}

/** The rows of one lane, filled from the top without any two things over each other. */
export class Rows {
  private readonly taken: Extent[][] = [];

  constructor(private readonly room: Room) {}

  get count(): number {
    return this.taken.length;
  }

  /** Takes the first row that is free there, and stays where it is. */
  fix(extent: Extent): number {
    let row = 0;
    while (this.taken[row]?.some((other) => this.meets(other, extent))) row++;
    this.take(row, extent);
    return row;
  }

  /** Puts something of a given width with its middle as near as possible to a place. */
  put(middle: number, width: number): { readonly row: number; readonly middle: number } {
    const { tolerance, rows } = this.room;
    let best: { row: number; middle: number; away: number } | undefined;
    for (let row = 0; row <= this.count; row++) {
      const free = this.nearest(row, middle, width);
      if (free === undefined) continue;
      const found = { row, middle: free, away: Math.abs(free - middle) };
      const isNew = row === this.count;
      if (!isNew && found.away <= tolerance) {
        best = found;
        break;
      }
      // Another row is better than a mark far from its day, up to the number of rows that the lane has room for.
      if (!best || (isNew ? row < rows && best.away > tolerance : found.away < best.away)) {
        best = found;
      }
    }
    const { row, middle: at } = best ?? { row: this.count, middle };
    this.take(row, { from: at - width / 2, to: at + width / 2 });
    return { row, middle: at };
  }

  /** The free place nearest to where it should be, or none where the row is full. */
  private nearest(row: number, middle: number, width: number): number | undefined {
    const half = width / 2;
    const [least, most] = [half, Math.max(half, this.room.width - half)];
    const { gap } = this.room;
    const taken = this.taken[row] ?? [];
    const places = [
      Math.min(most, Math.max(least, middle)),
      ...taken.flatMap(({ from, to }) => [from - gap - half, to + gap + half]),
    ];
    let best: number | undefined;
    for (const place of places) {
      if (place < least || place > most) continue;
      const extent = { from: place - half, to: place + half };
      if (taken.some((other) => this.meets(other, extent))) continue;
      if (best === undefined || Math.abs(place - middle) < Math.abs(best - middle)) best = place;
    }
    return best;
  }

  private meets(one: Extent, other: Extent): boolean {
    // Places are sums of fractions of pixels; a millionth of one is no overlap.
    const slack = this.room.gap - 1e-6;
    return one.from < other.to + slack && other.from < one.to + slack;
  }

  private take(row: number, extent: Extent): void {
    (this.taken[row] ??= []).push(extent);
  }
}
