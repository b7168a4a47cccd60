import type { Figure } from "../model/answer";
import type { Basis } from "../model/choices";
import { fail, isFailure, type Failure } from "../model/failure";
import { list } from "../model/number";
import { dated, derived } from "./derived";
import type { Index } from "./index";
import { baseYear, produced } from "./production";
import { query } from "./query";
import { latest } from "./latest";

export const defaultTargetYear = 2035;

/** The stated production target for a year. */
export const target = query({ year: "year" }, (index, { year }) => targetFor(index, year));

export function targetFor(index: Index, year = defaultTargetYear): Figure | Failure {
  const found = latest(index.figures("production target", "UK").get(year) ?? []);
  return found ? found.figure : noTarget(index, year);
}

/** Why there is no target for a year: those that have one. */
export function noTarget(index: Index, year: number): Failure {
  const years = [...index.figures("production target", "UK").keys()].sort();
  const others = years.length
    ? `Targets are on record for: ${list(years)}.`
    : "No target is on record.";
  return fail("noTarget", `No production target for ${year}. ${others}`);
}

/** The target and the production of the base year that it is measured from. */
export interface Path {
  readonly target: Figure;
  readonly targetYear: number;
  readonly base: Figure;
  readonly baseYear: number;
  readonly basis: Basis;
  readonly gap: number;
  /** That a later figure supersedes the briefing's, where one does. */
  readonly note?: string;
}

export function pathTo(
  index: Index,
  year: number | undefined,
  basis: Basis = "briefing"
): Path | Failure {
  const stated = targetFor(index, year);
  if (isFailure(stated)) return stated;
  const from = baseYear(index, basis);
  if (from === undefined) {
    return fail("notCovered", "No base year: no outturn of vehicle production is on record.");
  }
  const base = produced(index, from, undefined, basis);
  if (isFailure(base)) return base;
  const newest = index.figures("production", "UK").get(from)?.[0]?.figure.value;
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
    period: `${path.baseYear} to ${path.targetYear}`,
    ...told,
  });
}
