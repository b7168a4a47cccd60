import type { Answer } from "../../model/answer";
import type { Calculator } from "../../model/calculator";
import type { Count } from "../../model/choices";
import { isFailure } from "../../model/failure";
import { inThousands } from "../../model/number";
import type { Status } from "../../model/status";
import { shownFigure } from "../parts/values";
import { measureNamed, type Measure } from "./measures";

export interface Asked {
  /** The name of a measure. */
  readonly measure: string;
  readonly items: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly count: Count;
}

export interface Point {
  readonly item: string;
  readonly year: number;
  /** Undefined where nothing is on record: a gap stays a gap. */
  readonly value?: number;
  /** The value as its number format shows it. */
  readonly shown?: string;
  readonly status?: Status;
  readonly source?: string;
  /** Why there is no value. */
  readonly missing?: string;
}

export interface Series {
  readonly measure: Measure;
  readonly points: readonly Point[];
  /** The way from the newest outturn to the target, its last point the target itself. */
  readonly path: readonly Point[];
  /** Forecasts that the briefing quotes and an outturn has since replaced. */
  readonly quoted: readonly Point[];
}

export const pathName = "Path to the target";

/** The figures that were asked for, and for vehicle production the path to the target. */
export function seriesFor(asked: Asked, { calculate }: Calculator): Series {
  const measure = measureNamed(asked.measure);
  const years = yearsOf(asked);
  const ask = (item: string, year: number, id: string, args: readonly unknown[]): Point =>
    toPoint(item, year, calculate(id, args));
  const points = asked.items.flatMap((item) =>
    years.map((year) => ask(item, year, ...measure.call(item, year, asked.count)))
  );
  if (measure.name !== "production") return { measure, points, path: [], quoted: [] };
  const path = years
    .map((year) => ask(pathName, year, "TARGETPATH", [year, null, null, "latest"]))
    .filter(isKnown);
  const quoted = points
    .map(({ item, year }) => ask(item, year, "PRODUCTION", [year, null, "briefing"]))
    .filter(({ status, year }) => status === "forecast" && isOutturn(points, year));
  return { measure, points, path, quoted };
}

export function yearsOf({ from, to }: Pick<Asked, "from" | "to">): number[] {
  return Array.from({ length: to - from + 1 }, (_, place) => from + place);
}

export function isKnown(point: Point): point is Point & { value: number; shown: string } {
  return point.value !== undefined;
}

/** Whose figures these are, for the line under a picture. */
export function sourceLine({ points, path, quoted }: Series): string {
  const names = new Set([...points, ...quoted, ...path].flatMap(({ source }) => source ?? []));
  return names.size ? `Source: ${[...names].join("; ")}.` : "";
}

/** What a picture shows, in words. */
export function inWords(asked: Asked, { points, path, quoted }: Series): string {
  const said = asked.items.map((item) => {
    const own = points.filter((point) => point.item === item).filter(isKnown);
    const [first, last] = [own[0], own[own.length - 1]];
    if (!first || !last) return `${item}: nothing on record`;
    return first === last
      ? `${item}: ${first.shown} in ${first.year}`
      : `${item}: ${first.shown} in ${first.year}, ${last.shown} in ${last.year}`;
  });
  const forecasts = quoted.map(
    ({ shown, year }) => `the briefing quotes a forecast of ${shown} for ${year}`
  );
  const target = path[path.length - 1];
  const goal = target?.value
    ? [`the path leads to ${inThousands(target.value)} in ${target.year}`]
    : [];
  return `${[...said, ...forecasts, ...goal].join("; ")}.`;
}

function toPoint(item: string, year: number, answer: Answer | undefined): Point {
  if (isFailure(answer)) return { item, year, missing: answer.message };
  if (answer?.kind !== "figure") return { item, year };
  const { value, status, sources } = answer;
  return { item, year, value, shown: shownFigure(answer), status, source: sources[0]?.publisher };
}

function isOutturn(points: readonly Point[], year: number): boolean {
  return points.some((point) => point.year === year && point.status === "outturn");
}
