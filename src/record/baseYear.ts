import type { Basis } from "../model/choices";
import { yearOf, type Period } from "../model/period";
import { latest, type Entry } from "./entry";
import type { MarketRecord } from "./record";

/** The base year of the target functions: that of the briefing's figure, or the newest with an outturn. */
export function baseYear(record: MarketRecord, basis: Basis): number | undefined {
  if (basis === "briefing") return briefingYear(record);
  return newestYear(record, (entries, period) => {
    return period.frequency === "year" && latest(entries)?.row.status === "outturn";
  });
}

/** The year that the briefing's figure is for. */
export function briefingYear(record: MarketRecord): number | undefined {
  return newestYear(record, (entries) => entries.some((entry) => isQuoted(record, entry)));
}

/** Whether the briefing quotes a figure; a rival never answers for it. */
export function isQuoted(record: MarketRecord, { row }: Entry): boolean {
  return !row.rival && row.sources.some((id) => record.sources.get(id)?.briefing);
}

/** The newest year of vehicle production whose figures pass a test. */
function newestYear(
  record: MarketRecord,
  test: (entries: readonly Entry[], period: Period) => boolean
): number | undefined {
  const line = record.line("production", "UK");
  const years = line.periods.filter((period) => test(line.at(period), period)).map(yearOf);
  return years.length ? Math.max(...years) : undefined;
}
