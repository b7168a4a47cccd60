import type { Figure } from "../model/answer";
import { briefing } from "../model/citation";
import type { Basis, MetricName, Scope } from "../model/choices";
import { fail, type Failure } from "../model/failure";
import { metricOfScope } from "../model/metric";
import { inThousands, list } from "../model/number";
import type { Entry } from "./entry";
import type { Index } from "./index";
import { query } from "./query";
import { isFull, latest, newest, yearsWith } from "./latest";

/** Vehicles built in the United Kingdom. */
export const production = query(
  { year: "year", scope: "scope", basis: "basis" },
  (index, { year, scope, basis }) => produced(index, year, scope, basis)
);

export function produced(
  index: Index,
  year: number | undefined,
  scope: Scope = "vehicles",
  basis: Basis = "briefing"
): Figure | Failure {
  const metric = metricOfScope(scope);
  const asked = year ?? defaultYear(index, metric, basis);
  if (asked === undefined) return noFullYear(index, metric);
  const entries = index.figures(metric, "UK").get(asked) ?? [];
  const newestFigure = latest(entries);
  if (!newestFigure) return notProduced(index, metric, asked);
  const quoted = basis === "briefing" ? entries.find(isQuoted) : undefined;
  if (quoted) return { ...quoted.figure, basis, note: superseded(quoted, newestFigure) };
  const { figure } = newestFigure;
  if (asked !== briefingYear(index) || scope === "vehicles") return { ...figure, basis };
  const note = [`The ${figure.status} on either basis.`, figure.note].filter(Boolean).join(" ");
  return { ...figure, basis, note };
}

/** The base year of the target functions: that of the briefing's figure, or the newest with an outturn. */
export function baseYear(index: Index, basis: Basis): number | undefined {
  return basis === "briefing"
    ? briefingYear(index)
    : newest(yearsWith(index.figures("production", "UK"), isOutturn));
}

/** The newest year with an outturn or provisional figure for the metric; undefined where it has none. */
export function latestFullYearOf(index: Index, metric: MetricName): number | undefined {
  return newest(yearsWith(index.figures(metric, "UK"), isFull));
}

/** Why a production figure is not on record. */
export function notProduced(index: Index, metric: MetricName, year: number): Failure {
  const on = index.figures(metric, "UK");
  const years = yearsWith(on).sort();
  const last = years[years.length - 1];
  if (on.has(year)) {
    return fail(
      "notCovered",
      `Only rival figures are on record for ${metric} in ${year}: UKAUTO.RIVALS lists them.`
    );
  }
  if (last === undefined) return fail("notCovered", `No figure is on record for ${metric}.`);
  if (year > last) {
    return fail(
      "notCovered",
      `No ${metric} figure for ${year} is on record yet; the newest is for ${last}.`
    );
  }
  const near = [...years].sort((a, b) => Math.abs(a - year) - Math.abs(b - year)).slice(0, 2);
  return fail(
    "notCovered",
    `No ${metric} figure for ${year} is on record. The nearest ${near.length > 1 ? "years are" : "year is"} ${list(near.sort())}; UKAUTO.PERIODS("${metric}") lists all.`
  );
}

export function noFullYear(index: Index, metric: MetricName): Failure {
  const years = yearsWith(index.figures(metric, "UK")).sort();
  return fail(
    "notCovered",
    years.length
      ? `No full year is on record for ${metric}; ask for ${list(years, "or")}.`
      : `No figure is on record for ${metric}.`
  );
}

function defaultYear(index: Index, metric: MetricName, basis: Basis): number | undefined {
  const full = latestFullYearOf(index, metric);
  return basis === "briefing" && full !== undefined ? (briefingYear(index) ?? full) : full;
}

/** The year that the briefing's figure is for. */
export function briefingYear(index: Index): number | undefined {
  const years = [...index.figures("production", "UK")];
  return newest(years.flatMap(([year, entries]) => (entries.some(isQuoted) ? [year] : [])));
}

function isOutturn({ row }: Entry): boolean {
  return row.status === "outturn";
}

function isQuoted({ row }: Entry): boolean {
  return !row.rival && row.sources.includes(briefing);
}

function superseded(quoted: Entry, newestFigure: Entry): string | undefined {
  if (newestFigure === quoted) return quoted.figure.note;
  const { figure } = newestFigure;
  const more = figure.value - quoted.figure.value;
  return `${figure.sources[0]?.publisher ?? "Latest"} ${figure.status}: ${figure.value}. ${inThousands(Math.abs(more))} ${more < 0 ? "fewer" : "more"}, with basis "latest".`;
}
