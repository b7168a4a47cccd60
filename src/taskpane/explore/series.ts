import type { MetricName } from "../../model/choices";
import type { Calculator } from "../../model/calculator";
import type { Status } from "../../model/status";

export interface Asked {
  readonly metric: MetricName;
  readonly items: readonly string[];
  readonly from: number;
  readonly to: number;
}

export interface Point {
  readonly item: string;
  readonly year: number;
  /** Undefined where nothing is on record: a gap stays a gap. */
  readonly value?: number;
  readonly status?: Status | "path";
  readonly source?: string;
}

/** The figures that were asked for, and for vehicle production the path to the target. */
export function pointsFor(asked: Asked, { calculate }: Calculator): Point[] {
  const { metric, items, from, to } = asked;
  const years = Array.from({ length: to - from + 1 }, (_, place) => from + place);
  const points = items.flatMap((item) =>
    years.map((year): Point => {
      const answer = calculate("FIGURE", [metric, item, year]);
      if (answer?.kind !== "figure") return { item, year };
      const { value, status, sources } = answer;
      return { item, year, value, status, source: sources[0]?.publisher };
    })
  );
  return metric === "production" ? [...points, ...path(years, calculate)] : points;
}

/** Whose figures these are, for the line under a picture. */
export function sourceLine(points: readonly Point[]): string {
  const names = new Set(points.flatMap(({ source }) => source ?? []));
  return `Source: ${[...names].join("; ") || "none on record"}.`;
}

/** What a picture shows, in words. */
export function inWords(asked: Asked, points: readonly Point[]): string {
  const known = points.filter(({ value }) => value !== undefined);
  const said = asked.items.map((item) => {
    const own = known.filter((point) => point.item === item);
    const [first, last] = [own[0], own[own.length - 1]];
    if (!first || !last) return `${item}: nothing on record`;
    return first === last
      ? `${item}: ${first.value?.toLocaleString("en-GB")} in ${first.year}`
      : `${item}: from ${first.value?.toLocaleString("en-GB")} in ${first.year} to ${last.value?.toLocaleString("en-GB")} in ${last.year}`;
  });
  return `${said.join("; ")}.`;
}

function path(years: readonly number[], calculate: Calculator["calculate"]): Point[] {
  return years.flatMap((year): Point[] => {
    const answer = calculate("TARGETPATH", [year, null, null, "latest"]);
    if (answer?.kind !== "figure") return [];
    return [
      {
        item: "Path to the target",
        year,
        value: answer.value,
        status: year === 2035 ? "target" : "path",
      },
    ];
  });
}
