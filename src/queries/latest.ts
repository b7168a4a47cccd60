import type { Entry } from "./entry";

/** Chooses among the figures of one brand and year, the latest first; undefined where none will do. */
export type Pick = (entries: readonly Entry[]) => Entry | undefined;

/** The latest figure of a question; a rival never answers one. */
export const latest: Pick = (entries) => (entries[0]?.row.rival ? undefined : entries[0]);

/** True for a figure of a whole year that is over. */
export function isFull({ row }: Entry): boolean {
  return row.status === "outturn" || row.status === "provisional";
}

/** The years whose figure in use passes the test; rivals alone are none. */
export function yearsWith(
  years: ReadonlyMap<number, readonly Entry[]>,
  test: (entry: Entry) => boolean = () => true
): number[] {
  return [...years].flatMap(([year, entries]) => {
    const entry = latest(entries);
    return entry && test(entry) ? [year] : [];
  });
}

/** The newest of some years; undefined for none. */
export function newest(years: readonly number[]): number | undefined {
  return years.length ? Math.max(...years) : undefined;
}
