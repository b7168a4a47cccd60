import type { CellValue, Figure } from "../../model/answer";
import type { Calculator } from "../../model/calculator";
import type { Basis, Count } from "../../model/choices";
import { isFailure, type Failure } from "../../model/failure";
import {
  comparePeriods,
  firstDayOf,
  lastDayOf,
  parsePeriod,
  periodAt,
  periodText,
  yearOf,
  type Period,
} from "../../model/period";
import { usualTargetYear } from "../../model/targetYear";
import { baseYear } from "../../record/baseYear";
import type { MarketRecord } from "../../record/record";
import type { Asked } from "./asked";
import { measureNamed, path, type Measure, type Way } from "./measures";

/** One line of a picture, one row or column of its table. */
export interface Line {
  readonly title: string;
  readonly item: string;
  readonly measure: Measure;
  readonly way: Way;
  /** True for what the others are compared with. */
  readonly beside: boolean;
  /** Its figures by period; a period without one is a gap. */
  readonly figures: ReadonlyMap<string, Figure>;
  /** Why it has none, and what to ask for instead. */
  readonly missing?: string;
}

export interface Series {
  readonly asked: Asked;
  /** What its items are called where they are of one kind, such as "Brand". */
  readonly itemKind: string;
  readonly lines: readonly Line[];
  /** What further columns of the table hold. */
  readonly also: readonly Line[];
  /** The periods for which a line has a figure, in order. */
  readonly periods: readonly Period[];
  /** The periods on record, before from and to narrow them. */
  readonly reach: readonly Period[];
  /** The targets on record, where the path to one is among the lines. */
  readonly targets: readonly Figure[];
}

/** The figures that were asked for, each by the very call that an inserted formula makes. */
export function seriesOf(asked: Asked, index: MarketRecord, calculator: Calculator): Series {
  const measure = measureNamed(asked.measure);
  const lineOf = (of: Measure, item: string, beside: boolean): Line => {
    const way = { source: sourceFor(of, item, asked.count, index), basis: asked.basis };
    const title = lineTitle(of, item, beside);
    const found = figuresOf(of, item, way, asked, index, calculator);
    return { title, item, measure: of, way, beside, ...found };
  };
  const whole = [
    ...asked.items.map((item) => lineOf(measure, item, false)),
    ...asked.beside.map((each) => lineOf(measureNamed(each.measure), each.item, true)),
  ];
  const reach = periodsAmong(whole);
  const within = withinOf(asked);
  const shown = (line: Line): Line => ({
    ...line,
    figures: new Map([...line.figures].filter(([period]) => within(period))),
  });
  const hasPath = asked.beside.some((each) => each.measure === path.name);
  return {
    asked,
    itemKind: kindOf(asked.items, index),
    lines: whole.map(shown),
    also: asked.also.flatMap((name) =>
      asked.items.map((item) => shown(lineOf(measureNamed(name), item, false)))
    ),
    periods: reach.filter((period) => within(periodText(period))),
    reach,
    targets: hasPath ? targets(calculator).filter(({ period }) => within(period)) : [],
  };
}

function kindOf(items: readonly string[], index: MarketRecord): string {
  const [kind = "", ...others] = new Set(items.map((item) => index.subject(item)?.kind ?? ""));
  return others.length ? "" : `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}`;
}

/** A year is a number and any other period text, in cells as in arguments. */
export function cellOf(period: Period): CellValue {
  return period.frequency === "year" ? yearOf(period) : periodText(period);
}

/** Every period from the first to the last, those without a figure among them. */
export function sequenceOf({ periods, asked }: Pick<Series, "periods" | "asked">): Period[] {
  const [first, last] = [periods[0], periods[periods.length - 1]];
  if (!first || !last) return [];
  const all = [first];
  for (let next = first; next.firstMonth < last.firstMonth; all.push(next)) {
    next = periodAt(asked.frequency, next.lastMonth + 1);
  }
  return all;
}

/** Whose figures these are, each publisher once. */
export function publishersOf({ lines, also }: Pick<Series, "lines" | "also">): string[] {
  const figures = [...lines, ...also].flatMap((line) => [...line.figures.values()]);
  return [...new Set(figures.flatMap(({ sources }) => sources[0]?.publisher ?? []))];
}

function figuresOf(
  measure: Measure,
  item: string,
  way: Way,
  asked: Asked,
  index: MarketRecord,
  calculator: Calculator
): Pick<Line, "figures" | "missing"> {
  const figures = new Map<string, Figure>();
  const { metric } = measure;
  const periods: CellValue[] | Failure = metric
    ? onRecord(calculator, metric, way.source ? `${item}@${way.source}` : item, asked.frequency)
    : yearsOfPath(index, asked.basis);
  if (isFailure(periods)) return { figures, missing: periods.message };
  let missing: string | undefined;
  for (const period of periods) {
    const answer = calculator.calculate(...measure.call(item, period, way));
    if (answer?.kind === "figure") figures.set(String(period), answer);
    if (isFailure(answer)) missing = answer.message;
  }
  return figures.size ? { figures } : { figures, missing };
}

function onRecord({ calculate }: Calculator, ...args: readonly string[]): CellValue[] | Failure {
  const answer = calculate("PERIODS", args);
  if (isFailure(answer)) return answer;
  return answer?.kind === "table" ? answer.rows.flatMap(([cell]) => cell ?? []) : [];
}

function yearsOfPath(index: MarketRecord, basis: Basis): number[] {
  const base = baseYear(index, basis) ?? usualTargetYear;
  return Array.from({ length: usualTargetYear - base + 1 }, (_, place) => base + place);
}

/** The source is written out if the function would choose another, or would choose by the item. */
function sourceFor(
  { items }: Measure,
  item: string,
  count: Count,
  index: MarketRecord
): Count | undefined {
  if (items !== "subjects") return undefined;
  const isUsual = count === "SMMT" && index.subject(item)?.kind !== "model";
  return isUsual ? undefined : count;
}

/** What a line is called: its item, where that says it; for the whole country what is counted. */
function lineTitle({ name, items }: Measure, item: string, beside: boolean): string {
  const title = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
  if (items === "UK" && item === "UK") return title;
  return beside ? `${title}, ${item}` : item;
}

function periodsAmong(lines: readonly Line[]): Period[] {
  const texts = new Set(lines.flatMap(({ figures }) => [...figures.keys()]));
  return [...texts].flatMap((text) => parsePeriod(text) ?? []).sort(comparePeriods);
}

function withinOf({ from, to }: Asked): (period: string) => boolean {
  const [first, last] = [parsePeriod(from ?? ""), parsePeriod(to ?? "")];
  return (text) => {
    const period = parsePeriod(text);
    return (
      period !== undefined &&
      (!first || firstDayOf(period) >= firstDayOf(first)) &&
      (!last || lastDayOf(period) <= lastDayOf(last))
    );
  };
}

function targets(calculator: Calculator): Figure[] {
  const years = onRecord(calculator, "production target", "UK");
  if (isFailure(years)) return [];
  return years.flatMap((year) => {
    const answer = calculator.calculate("TARGET", [year]);
    return answer?.kind === "figure" ? [answer] : [];
  });
}
