import { Coverage } from "../../data/coverage";
import type { Records } from "../../data/records";
import type { SourceRow } from "../../data/schema";
import { byPublication } from "../../model/standing";
import { months, type IsoDate } from "../../model/date";
import { parsePeriod, type Period } from "../../model/period";
import type { Incoming } from "./incoming";
import { ImportProblem } from "./problem";
import type { Tables } from "./tables";

const file = "sources.csv";

/**
 * Adds the source of the incoming figures: a row like that of the count's newest table, with the newest period
 * of the file in its title and id, and its own publication date. Returns the id.
 */
export function newSource(
  incoming: Incoming,
  published: IsoDate,
  records: Records,
  tables: Tables
): string {
  const model = newestOf(incoming, records);
  const newest = newestPeriod(incoming);
  const stem = `${withoutPeriod(model.id)}-${slugOf(newest)}`;
  const known = tables.rows(file).find((row) => row.id === stem);
  const id = known && known.published !== published ? `${stem}-of-${published}` : stem;
  if (tables.rows(file).some((row) => row.id === id)) return id;
  const like = tables.rows(file).find((row) => row.id === model.id) ?? {};
  tables.add(file, {
    ...like,
    id,
    title: titleFor(model.title, newest),
    published,
    copy: "",
    lineage: "",
    read_as: "whole",
    briefing: "",
    kept: "",
    note: "",
  });
  return id;
}

/** The newest table that the count itself published with figures of that kind; other sources only quote them. */
function newestOf({ count, figures }: Incoming, records: Records): SourceRow {
  const coverage = new Coverage(records);
  const kinds = figures.map(({ subject }) => coverage.kindOf(subject));
  const kind = kinds.find((each) => each !== "market") ?? "market";
  const cited = new Set(
    records.figures.flatMap((row) =>
      row.count === count && coverage.kindOf(row.subject) === kind ? row.sources.slice(0, 1) : []
    )
  );
  const [newest] = records.sources
    .filter((source) => source.kind === "primary" && source.url && cited.has(source.id))
    .map((source) => ({ ...source, status: "outturn" as const }))
    .sort(byPublication);
  if (newest) return newest;
  throw new ImportProblem(
    `${file} has no table of ${count} to copy the source from: add its row to sources.csv by hand first.`
  );
}

/** "smmt-marques" for "smmt-marques-2026-09", and for "smmt-marques-2026-09-of-2026-10-07". */
function withoutPeriod(id: string): string {
  return id.replace(/-of-[\d-]+$/, "").replace(/-\d{4}(-(\d{2}|q\d))?(-\d{2})?$/, "");
}

function newestPeriod({ figures }: Incoming): Period {
  const periods = figures.flatMap(({ period }) => parsePeriod(period) ?? []);
  const newest = periods.reduce((last, period) =>
    period.lastMonth > last.lastMonth ? period : last
  );
  return newest;
}

/** "2026-q2" or "2026-10". */
function slugOf({ step, lastMonth }: Period): string {
  const year = Math.floor(lastMonth / 12);
  const month = (lastMonth % 12) + 1;
  return step === "quarter" ? `${year}-q${month / 3}` : `${year}-${String(month).padStart(2, "0")}`;
}

/** A title with another period: "to 2026 quarter 2" for "to 2026 quarter 1", "October 2026" for "September 2026". */
function titleFor(title: string, { step, lastMonth }: Period): string {
  const year = Math.floor(lastMonth / 12);
  const month = lastMonth % 12;
  return step === "quarter"
    ? title.replace(/\d{4} quarter \d/, `${year} quarter ${(month + 1) / 3}`)
    : title.replace(new RegExp(`(${months.join("|")}) \\d{4}`), `${months[month] ?? ""} ${year}`);
}
