import type { Figure } from "../model/answer";
import type { Basis } from "../model/choices";
import { isFailure, type Failure } from "../model/failure";
import { periodOf } from "../model/period";
import { usualTargetYear } from "../model/targetYear";
import { baseYear } from "../record/baseYear";
import { latest } from "../record/entry";
import type { MarketRecord } from "../record/record";
import { deriveFigure, withPeriod } from "./deriveFigure";
import { noTarget } from "./noMetricFigure";
import { noBaseYear, produced } from "./production";
import { query } from "./query";

/** The stated production target for a year. */
export const target = query("TARGET", { year: "targetYear" }, (record, { year }) =>
  targetFor(record, year)
);

function targetFor(record: MarketRecord, year = usualTargetYear): Figure | Failure {
  const stated = latest(record.line("production target", "UK").at(periodOf("year", year)));
  return stated?.figure ?? noTarget(record, year);
}

/** The way from the base year's production to a target. */
export interface Path {
  readonly target: Figure;
  readonly targetYear: number;
  readonly base: Figure;
  readonly baseYear: number;
  readonly basis: Basis;
  readonly gap: number;
  /** The note that a later figure has overtaken the briefing's, where one has. */
  readonly note?: string;
}

export function pathTo(
  record: MarketRecord,
  year: number | undefined,
  basis: Basis = "briefing"
): Path | Failure {
  const stated = targetFor(record, year);
  if (isFailure(stated)) return stated;
  const from = baseYear(record, basis);
  if (from === undefined) return noBaseYear();
  const period = periodOf("year", from);
  const base = produced(record, { kind: "period", period }, undefined, basis);
  if (isFailure(base)) return base;
  const newest = latest(record.line("production", "UK").at(period))?.row.value;
  return {
    target: stated,
    targetYear: Number(stated.period),
    base,
    baseYear: from,
    basis,
    gap: stated.value - base.value,
    note: newest === base.value ? undefined : base.note,
  };
}

export function workingOf({ target: stated, base }: Path): string {
  return `${withPeriod(stated)} - ${withPeriod(base)}`;
}

/** A figure worked out from a path, with the path's note and its years. */
export function onPath(
  path: Path,
  value: number,
  details: Parameters<typeof deriveFigure>[3],
  unit: Figure["unit"]
): Figure {
  return deriveFigure(value, unit, [path.base, path.target], {
    basis: path.basis,
    note: path.note,
    later: path.base.later,
    period: `${path.baseYear} to ${path.targetYear}`,
    ...details,
  });
}
