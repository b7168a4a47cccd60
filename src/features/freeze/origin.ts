import type { Answer, Figure } from "../../model/answer";
import type { Calculator } from "../../model/calculator";
import { cite } from "../../model/citation";
import type { Metadata } from "../../model/metadata";
import { formats } from "../../model/metric";
import { addressOf } from "../../workbook/address";
import { explain, type Explained } from "../../workbook/formulas/explain";
import { firstValue } from "../../workbook/formulas/firstValue";
import type { Referable } from "../../workbook/formulas/readAhead";
import type { Cell, Value } from "../../workbook/port";
import { formatsText } from "./blockFormats";
import { checkOf } from "./checkOf";
import type { Receipt } from "./receipt";

/** What is needed to answer the calls of formulas. */
export interface Answering {
  readonly calculator: Calculator;
  readonly metadata: Metadata;
  /** The edition in use. */
  readonly edition: string;
}

/** The part of a receipt about where its values come from, with their number formats. */
export type Origin = Pick<Receipt, "format" | "formatBefore" | "citation" | "status" | "edition">;

/** The most cells of a spill whose figures are asked one by one. */
const mostFigures = 400;
const mostSources = 5;

/** Where the values of a formula's cells come from, row by row. */
export async function originOf(
  cells: readonly (readonly Cell[])[],
  reader: Referable,
  answering: Answering
): Promise<Origin> {
  const cell = cells[0]![0]!;
  const { calculator, metadata, edition } = answering;
  const calls = await explain(cell, reader, calculator, metadata);
  const [call] = calls;
  const alone = `=${call?.formula}` === cell.formula.trim();
  const shown = cells.map((row) => row.map(({ value }) => value));
  const answers = alone
    ? await answersOf(cells, call?.answer, reader, answering)
    : calls.map(({ answer }) => answer);
  const isExplained = alone
    ? answers.every((answer, place) => answer && shows(answer, shown, place))
    : isTraced(calls, cell, calculator) || isOne(answers, cell.value);
  const before = cells.map((row) => row.map(({ format }) => format));
  const written = before.map((row, at) =>
    row.map((format, place) => {
      const answer = answers[alone ? at * row.length + place : 0];
      const own = alone || isOne(answers, cell.value) ? answer : undefined;
      const isNumber = typeof shown[at]?.[place] === "number";
      return format === "General" && isNumber && own?.kind === "figure"
        ? formats[own.unit]
        : format;
    })
  );
  const [format, formatBefore] = [formatsText(written), formatsText(before)];
  return {
    // Where one of them is too long for a cell, the formats are left as they are.
    format: formatBefore && format,
    formatBefore: format && formatBefore,
    ...(isExplained
      ? { ...sourcesOf(answers), edition }
      : { citation: whyUnexplained(calls, alone, edition), status: "", edition: "" }),
  };
}

/** The answer to each cell of a block that one call fills: a table answers all at once, figures one by one. */
async function answersOf(
  cells: readonly (readonly Cell[])[],
  first: Answer | undefined,
  reader: Referable,
  { calculator, metadata }: Answering
): Promise<(Answer | undefined)[]> {
  const cell = cells[0]![0]!;
  const all = cells.flat();
  if (all.length === 1 || first?.kind === "table" || all.length > mostFigures) return [first];
  return Promise.all(
    all.map(async (at) => {
      const [one] = await explain(cell, reader, calculator, metadata, { at });
      return one?.answer;
    })
  );
}

/** Whether the value at a place of the block is the answer. */
function shows(answer: Answer, shown: readonly (readonly Value[])[], place: number): boolean {
  if (answer.kind === "table") return checkOf(answer.rows) === checkOf(shown);
  const value = shown.flat()[place];
  return value !== undefined && checkOf([[firstValue(answer) ?? ""]]) === checkOf([[value]]);
}

/** Whether the formula asks for one figure alone and the cell shows its value. */
function isOne(answers: readonly (Answer | undefined)[], value: Value): boolean {
  const [only, ...more] = answers;
  return !more.length && only?.kind === "figure" && shows(only, [[value]], 0);
}

/** Whether the cell was last calculated with these answers. */
function isTraced(calls: readonly Explained[], cell: Cell, calculator: Calculator): boolean {
  const traces = calculator.trace(addressOf(cell));
  return (
    calls.length > 0 &&
    calls.every(({ call, answer }) =>
      traces.some(
        (trace) => trace.id === call.id && answer && firstValue(trace.answer) === firstValue(answer)
      )
    )
  );
}

function sourcesOf(answers: readonly (Answer | undefined)[]): Pick<Receipt, "citation" | "status"> {
  const figures = answers.flatMap((answer): Figure[] =>
    answer?.kind === "figure" ? [answer] : []
  );
  const sources = answers.flatMap((answer) =>
    answer?.kind === "figure" || answer?.kind === "text" ? (answer.sources ?? []) : []
  );
  const distinct = [...new Map(sources.map((source) => [source.id, source])).values()];
  const failure = answers.find((answer) => answer?.kind === "failure");
  return {
    citation: distinct.length
      ? cite(distinct.slice(0, mostSources))
      : failure?.kind === "failure"
        ? failure.message
        : "",
    status: [...new Set(figures.map(({ status }) => status))].join("; "),
  };
}

/** Why a receipt has no citation. */
function whyUnexplained(calls: readonly Explained[], alone: boolean, edition: string): string {
  if (!calls.length)
    return "Not explained: the formula reaches UKAUTO through a defined name, or not at all.";
  return alone && calls[0]?.answer
    ? `Not explained: edition ${edition} answers with another value.`
    : "Not explained: what the formula asked when it was last calculated is not known.";
}
