import type { Figure } from "../model/answer";
import type { Basis } from "../model/choices";
import { isFailure, type Failure } from "../model/failure";
import { periodOf } from "../model/period";
import { usualTargetYear } from "../model/targetYear";
import { baseYear } from "../record/baseYear";
import { latest } from "../record/entry";
import type { MarketRecord } from "../record/record";
import { dated, derived } from "./derived";
import { noTarget } from "./notRecorded";
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

/** The target and the production of the base year that it is measured from. */
export interface Path {
  readonly target: Figure;
  readonly targetYear: number;
  readonly base: Figure;
  readonly baseYear: number;
  readonly basis: Basis;
  readonly gap: number;
  /** That a later figure overtook the briefing's, where one did. */
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
  return `${dated(stated)} - ${dated(base)}`;
}

/** A figure worked out from a path, with its note and span. */
export function onPath(
  path: Path,
  value: number,
  told: Parameters<typeof derived>[3],
  unit: Figure["unit"]
): Figure {
  return derived(value, unit, [path.base, path.target], {
    basis: path.basis,
    note: path.note,
    later: path.base.later,
    period: `${path.baseYear} to ${path.targetYear}`,
    ...told,
  });
}
