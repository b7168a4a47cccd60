import type { Answer, Figure, Table } from "../model/answer";
import type { Calculator } from "../model/calculator";
import { cite, citeBriefly } from "../model/citation";
import type { Metadata } from "../model/metadata";
import { asPercent, inThousands } from "../model/number";
import { addressOf, cellName } from "../workbook/address";
import { explain, type Explained } from "../workbook/formulas/explain";
import { firstValue } from "../workbook/formulas/firstValue";
import { readAhead } from "../workbook/formulas/readAhead";
import type { Cell, Value, WorkbookPort } from "../workbook/port";

/** What a cell is, in one line: an error's message, a number's source, or where else its value comes from. */
export interface CellLine {
  readonly text: string;
  readonly error: boolean;
}

const mostCalls = 4;
const longestText = 160;
const errors: Readonly<Record<string, string>> = {
  "#DIV/0!": "The formula divides by zero. Check the number it divides by.",
  "#VALUE!": "An argument is of the wrong kind. Check what the formula is given.",
  "#N/A": "A value that the formula needs is not available. Check the cells it refers to.",
  "#NAME?": "A function or name is not known. Check its spelling.",
  "#REF!": "A reference leads to cells that are not there. Enter it again.",
  "#NUM!": "A number cannot be worked out. Check what the formula is given.",
  "#NULL!": "The ranges do not overlap. Check their addresses.",
  "#SPILL!": "The result needs cells that are not empty. Clear the cells in its way.",
  "#CALC!": "A range stands where one value is wanted. Enter one formula for each cell.",
};

/** Says what the selected cell is. Reading it calculates nothing. */
export async function cellLine(
  cell: Cell,
  workbook: WorkbookPort,
  calculator: Calculator,
  metadata: Metadata
): Promise<CellLine> {
  const from = cell.spilledFrom ? await workbook.cell(cell.spilledFrom) : cell;
  if (!from.formula) return typed(cell.value);
  const reader = await readAhead(workbook, [from]);
  const calls = await explain(from, reader, calculator, metadata, { at: cell });
  // Last come the calls that the formula alone does not show, such as those in a branch of IF.
  const traced = calls.length ? [...calculator.trace(addressOf(from))].reverse() : [];
  const answers = [...calls, ...traced].map(({ answer }) => answer);
  const { text, error } = isError(cell.value)
    ? { text: failure(cell.value, calls, answers), error: true }
    : { text: origin(cell, from, calls, answers), error: false };
  return { text: from === cell ? text : `Spilled from ${cellName(from)}  ·  ${text}`, error };
}

function typed(value: Value): CellLine {
  if (value === "") return { text: "Empty", error: false };
  if (isError(value)) return { text: `${value}, typed in as a value`, error: true };
  if (typeof value === "number") return { text: `Number ${value}, no formula`, error: false };
  if (typeof value === "boolean")
    return { text: `${String(value).toUpperCase()}, no formula`, error: false };
  return { text: `Text "${shortened(value)}", no formula`, error: false };
}

function failure(
  error: string,
  calls: readonly Explained[],
  answers: readonly (Answer | undefined)[]
): string {
  const failed = answers.find((answer) => answer?.kind === "failure" && answer.error === error);
  if (failed?.kind === "failure") return `${error}  ${failed.message}`;
  const table = answers.find((answer) => answer?.kind === "table");
  if (error === "#SPILL!" && table?.kind === "table")
    return `${error}  The table needs ${size(table)}. Clear the cells in its way.`;
  const unanswered = calls.find((call) => call.unanswered)?.unanswered;
  return (
    unanswered ??
    `${error}  ${errors[error] ?? "The formula gives an error. Check what it is given."}`
  );
}

/** Where a value that is not an error comes from. */
function origin(
  cell: Cell,
  from: Cell,
  calls: readonly Explained[],
  answers: readonly (Answer | undefined)[]
): string {
  const shown = answers.find(
    (answer) => answer && answer.kind !== "table" && firstValue(answer) === cell.value
  );
  const [call, ...more] = calls;
  if (!call) return `Formula ${shortened(from.formula)}, with no UKAUTO function`;
  if (shown) return words(shown) || `Answered by ${call.formula}`;
  const isAlone = !more.length && `=${call.formula}` === from.formula.trim();
  if (isAlone && call.answer?.kind === "table") return inTable(call.answer, call, cell, from);
  if (isAlone && call.answer && firstValue(call.answer) !== cell.value)
    return `The edition in use answers ${String(firstValue(call.answer))}. Refresh the workbook in the pane.`;
  const told = calls.flatMap(brief);
  return told.length
    ? `Worked out from ${told.slice(0, mostCalls).join("; ")}${rest(told.length - mostCalls)}`
    : "Worked out with UKAUTO from arguments that only a calculation can give. Recalculate it under This cell in the pane.";
}

function rest(number: number): string {
  return number > 0 ? ` and ${number} more` : "";
}

function inTable(table: Table, { formula }: Explained, cell: Cell, from: Cell): string {
  const [row, column] = [cell.row - from.row, cell.column - from.column];
  const name = table.header && row > 0 ? table.rows[0]?.[column] : undefined;
  const label = row > 0 && column > 0 ? table.rows[row]?.[0] : undefined;
  const place = [name, label].filter((each) => each !== undefined && each !== "").join(", ");
  return `${place ? `${place}  ·  ` : ""}Table of ${size(table)} from ${formula}`;
}

function size({ rows }: Table): string {
  return `${rows.length} rows of ${rows[0]?.length ?? 0} columns`;
}

/** One of several calls: its formula, its answer and the source. */
function brief({ formula, answer }: Explained): string[] {
  if (!answer || answer.kind === "card") return [];
  if (answer.kind === "table") return [`${formula}: ${size(answer)}`];
  if (answer.kind === "failure") return [`${formula}: ${answer.error} ${answer.message}`];
  const source = citeBriefly(answer.sources ?? []);
  const value = answer.kind === "figure" ? asNumber(answer) : answer.value;
  return [`${formula} = ${value}${source ? ` (${source})` : ""}`];
}

function asNumber({ value, unit }: Figure): string {
  return unit === "share" || unit === "growth" ? asPercent(value) : inThousands(value);
}

function words(answer: Answer): string {
  switch (answer.kind) {
    case "figure":
      return [
        `${answer.status}, ${answer.period}`,
        cite(answer.sources.slice(0, 3)),
        answer.working,
        answer.note,
      ]
        .filter(Boolean)
        .join("  ·  ");
    case "text":
      return answer.sources?.length ? cite(answer.sources.slice(0, 3)) : "";
    case "card":
      return answer.sections
        .map(
          ({ title, lines }) =>
            `${title}: ${lines.map(({ name, value }) => `${name} ${value}`).join(", ")}`
        )
        .join("  ·  ");
    default:
      return "";
  }
}

function isError(value: Value): value is string {
  return typeof value === "string" && /^#[A-Z]+(\/\w|\d)*[!?]?$/.test(value);
}

function shortened(text: string): string {
  return text.length > longestText ? `${text.slice(0, longestText)} ...` : text;
}
