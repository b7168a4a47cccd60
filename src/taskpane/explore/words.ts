import type { Figure } from "../../model/answer";
import { months } from "../../model/date";
import { inThousands, list } from "../../model/number";
import { parsePeriod, periodText, yearOf, type Period } from "../../model/period";
import { shownFigure } from "../parts/values";
import { mostBars, mostLines } from "./asked";
import { path } from "./measures";
import { passingOf } from "./passing";
import { publishersOf, type Line, type Series } from "./series";

const byFrequency = { year: "by year", half: "by half", quarter: "by quarter", month: "by month" };

/** The year of a period and the part of it that the period is, such as Q3; a year has no part. */
export function periodParts(period: Period): { readonly part?: string; readonly year: string } {
  const year = String(yearOf(period));
  switch (period.frequency) {
    case "month":
      return { year, part: months[period.firstMonth % 12]?.slice(0, 3) };
    case "quarter":
      return { year, part: `Q${(period.firstMonth % 12) / 3 + 1}` };
    case "half":
      return { year, part: `H${(period.firstMonth % 12) / 6 + 1}` };
    default:
      return { year };
  }
}

/** "2025", "H1 2025", "Q3 2025", "Aug 2025". */
export function shortPeriod(period: Period): string {
  const { part, year } = periodParts(period);
  return part === undefined ? year : `${part} ${year}`;
}

/** What is shown, how often, from when to when on record, and whose count; a comparison has its own years. */
export function subtitleOf(series: Series): string {
  const { asked, lines } = series;
  const main = lines.filter(({ beside }) => !beside);
  const source = main[0]?.measure.items === "subjects" ? `, ${asked.count}` : "";
  const stretch = stretchOf(main, series);
  const frequency = stretch.includes(" to ") ? `, ${byFrequency[asked.frequency]}` : "";
  const others = lines
    .filter(({ beside, figures }) => beside && figures.size)
    .map((line) => `; ${line.title}${stretchOf([line], series)}`);
  return `${capital(asked.measure)}${source}${frequency}${stretch}${others.join("")}`;
}

/** ", 2019 to 2025": the first and last period of lines that is on record; "" where none is. */
function stretchOf(lines: readonly Line[], { periods }: Series): string {
  const known = periods.filter((period) =>
    lines.some(({ figures }) => figures.has(periodText(period)))
  );
  const [first, last] = [known[0], known[known.length - 1]];
  if (!first || !last) return "";
  return first === last
    ? `, ${shortPeriod(first)}`
    : `, ${shortPeriod(first)} to ${shortPeriod(last)}`;
}

/** The title of a picture that the analyst chose. */
export function titleOf({ asked: { measure }, lines }: Series): string {
  const most = 3;
  const what = capital(measure);
  const names = lines.filter(({ beside }) => !beside).map(({ title }) => title);
  if (!names.length || names[0] === what) return what;
  const others = names.length - most;
  return `${what}: ${list(others > 1 ? [...names.slice(0, most), `${others} more`] : names)}`;
}

/** What a picture shows of note. */
export function notesOf(series: Series): string[] {
  const passing = passingOf(series);
  const base = pathBase(series);
  const against = comparisonOf(series);
  return [
    ...(passing
      ? [
          `${passing.ahead.title} has been ahead of ${passing.behind.title} in every period on record since ${shortPeriod(passing.since)}.`,
        ]
      : []),
    ...(base
      ? [
          `The path starts from ${shownFigure(base)} in ${base.period}, ${series.asked.basis === "briefing" ? "the production that the briefing quotes" : "the newest outturn"}, and grows by the same rate each year. A target is a goal, not a forecast.`,
        ]
      : []),
    ...(against ? [against] : []),
    ...emptyLines(series),
    ...(hidesLines(series) ? [`The picture has the first ${mostLines}; the table has all.`] : []),
  ];
}

/** Whether there are more lines than a picture can tell apart; bars have room for more. */
function hidesLines({ lines, periods }: Series): boolean {
  return periods.length > mostBars && lines.filter(({ beside }) => !beside).length > mostLines;
}

/** Why lines have no figures; the reasons of many would be a page. */
function emptyLines({ lines, asked }: Series): string[] {
  const empty = lines.filter(({ figures }) => !figures.size);
  const reasons = empty.flatMap(({ missing }) => missing ?? []);
  if (empty.length <= 2 && reasons.length === empty.length) return reasons;
  const names = list(empty.map(({ title }) => title));
  return [`Nothing ${byFrequency[asked.frequency]} on record here: ${names}.`];
}

/** What the marks behind figures of the table mean; "" where there are none. */
export function marksLine(series: Series): string {
  const marks = statusMarks(series);
  return marks.length ? `In the table ${list(marks)}.` : "";
}

export function sourceLine(series: Pick<Series, "lines" | "also">): string {
  const publishers = publishersOf(series);
  return publishers.length ? `Source: ${publishers.join("; ")}.` : "";
}

/** A mark behind figures that are not final, as statistical offices set it. */
export function markOf({ status }: Figure): string {
  switch (status) {
    case "provisional":
      return "p";
    case "forecast":
      return "f";
    case "estimate":
      return "e";
    default:
      return "";
  }
}

/** What a picture shows, in words. */
export function inWords(series: Series): string {
  const said = series.lines.map((line) => lineInWords(line));
  const targets = series.targets.map(
    ({ value, period }) => `a target of ${inThousands(value)} for ${period}`
  );
  return `${[...said, ...targets].join("; ")}. ${notesOf(series).join(" ")}`.trim();
}

function lineInWords({ title, figures }: Line): string {
  const known = [...figures];
  const say = ([period, figure]: [string, Figure]): string =>
    `${shownFigure(figure)} in ${spoken(period)}${figure.status === "forecast" ? " (forecast)" : ""}`;
  const [first, last] = [known[0], known[known.length - 1]];
  if (!first || !last) return `${title}: nothing on record`;
  if (first === last) return `${title}: ${say(first)}`;
  const most = known.reduce((one, other) => (other[1].value > one[1].value ? other : one));
  const between = most === first || most === last ? "" : `, most ${say(most)}`;
  return `${title}: ${say(first)}, ${say(last)}${between}`;
}

function statusMarks({ lines }: Series): string[] {
  const figures = lines.flatMap((line) => [...line.figures.values()]);
  return (["provisional", "forecast", "estimate"] as const)
    .filter((status) => figures.some((figure) => figure.status === status))
    .map(
      (status) =>
        `${status.slice(0, 1)} marks ${status === "estimate" ? "an estimate" : `a ${status} figure`}`
    );
}

/** The newest figure beside what it is compared with, where both are of one period. */
function comparisonOf({ lines, periods }: Series): string | undefined {
  const [main] = lines;
  const beside = lines.find((line) => line.beside && line.measure.name !== path.name);
  if (!main || !beside) return undefined;
  for (const period of [...periods].reverse()) {
    const [figure, other] = [main, beside].map(({ figures }) => figures.get(periodText(period)));
    if (figure && other) {
      return `${shortPeriod(period)}: ${shownFigure(figure)} against ${shownFigure(other)}.`;
    }
  }
  return undefined;
}

/** The figure that the path to the target starts from. */
function pathBase({ lines }: Series): Figure | undefined {
  const line = lines.find(({ measure }) => measure.name === path.name);
  return [...(line?.figures.values() ?? [])][0];
}

function spoken(text: string): string {
  const period = parsePeriod(text);
  return period ? shortPeriod(period) : text;
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
