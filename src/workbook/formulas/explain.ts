import type { Answer } from "../../model/answer";
import type { Calculator } from "../../model/calculator";
import type { FunctionMetadata, Metadata, Parameter } from "../../model/metadata";
import { addressOf, cellName } from "../address";
import { given, grid, value, type Given, type Source } from "./argumentValue";
import { firstValue } from "./firstValue";
import { callsOf, ukautoAmong, type Argument, type UkautoCall } from "./formula";
import type { Cell, Place } from "../port";
import type { Referable } from "./readAhead";
import { localsOf, meaning } from "./scope";
import { mixedUp, tracedCall, type Readable } from "./traced";

/** A call of the selected cell, explained. */
export interface Explained {
  readonly call: UkautoCall;
  /** The call as it is written in the cell. */
  readonly formula: string;
  /** The arguments' values, in the order of the function. */
  readonly args: readonly unknown[];
  /** Where the value of each argument is written; undefined for one that is worked out or has several values. */
  readonly sources: readonly (Source | undefined)[];
  readonly answer?: Answer;
  /** The edition that gave the answer, where it was read from the trace of the cell. */
  readonly edition?: string;
  /** Where a range stands for an argument of one value: the cell of it that this call was asked with. */
  readonly askedWith?: string;
  /** Why there is no answer: an error in an argument, or an argument that only a calculation can tell. */
  readonly unanswered?: string;
  /** Why an argument cannot be read, where the trace of the cell does not tell either. */
  readonly why?: string;
  /** How many more calls there are, one for each further cell of a range, that are not shown. */
  readonly more?: number;
}

export interface Explaining {
  /**
   * Whether the trace of the cell may be used for arguments that cannot be read: "none", never; "shown", only where
   * the cell shows the value of that answer; `since`, where the cell has just been calculated, any call after the
   * one of this number.
   */
  readonly traces?: "none" | "shown" | { readonly since: number };
  /** The selected cell, where the formula of another cell spilled into it. */
  readonly at?: Place;
}

/** The most calls of one formula that are explained one by one, where a range stands for a single value. */
const mostLifted = 12;

type Offset = Pick<Place, "row" | "column">;
type Grid = Extract<Given, { kind: "grid" }>;

interface Read extends Readable {
  readonly call: UkautoCall;
  readonly explained: readonly Explained[];
}

/** Every UKAUTO call of a cell with its answer, outer calls first. Asks the dataset; never calculates the cell. */
export async function explain(
  cell: Cell,
  workbook: Referable,
  calculator: Pick<Calculator, "calculate" | "trace">,
  metadata: Metadata,
  { traces = "shown", at = cell }: Explaining = {}
): Promise<Explained[]> {
  const all = callsOf(cell.formula);
  const calls = ukautoAmong(all);
  const locals = localsOf(all);
  const begun = new Map<UkautoCall, Promise<Read>>();
  const read = (call: UkautoCall): Promise<Read> => {
    const known = begun.get(call) ?? readCall(call);
    begun.set(call, known);
    return known;
  };
  const readArgument = async (written: Argument): Promise<Given> => {
    const { argument, parameter } = meaning(locals, written);
    if (parameter) return { kind: "expression", why: madeByLambda(written.text) };
    // The answer of one call may be an argument of another.
    const inner = calls.find(({ start, end }) => start === argument.start && end === argument.end);
    return inner ? answered(await read(inner)) : given(argument, cell, workbook);
  };
  const readCall = async (call: UkautoCall): Promise<Read> => {
    const arguments_ = await Promise.all(call.args.map(readArgument));
    const formula = cell.formula.slice(call.start, call.end);
    const readable = { call, id: call.id, formula, given: arguments_ };
    const known = metadata.functions.find(({ id }) => id === call.id);
    const { asked, more } = askedOf(readable, known, cell, at);
    const explained = asked.map((each, place) => ({
      ...explainedBy(readable, each, known?.parameters ?? [], calculator),
      ...(more && place === asked.length - 1 ? { more } : {}),
    }));
    return { ...readable, explained };
  };
  const every = await Promise.all(calls.map(read));
  return every.flatMap((own) => {
    const { call } = own;
    const told = own.explained.every(({ answer, unanswered }) => answer ?? unanswered);
    if (told || traces === "none") return own.explained;
    const others = every.filter((each) => each !== own);
    if (mixedUp(own, others)) return unknown(own, cannotTellApart(call.id));
    const trace = traced(own, others, cell, calculator, traces);
    if (trace) return [trace];
    return typeof traces === "object" ? unknown(own, madeNoCall) : own.explained;
  });
}

/** One call a cell where a range stands for a single value, as Excel makes them; one call otherwise. */
interface Asked {
  readonly given: readonly Given[];
  readonly askedWith?: string;
}

function askedOf(
  { given: all }: Readable,
  known: FunctionMetadata | undefined,
  cell: Cell,
  at: Place
): { asked: Asked[]; more?: number } {
  const parameters = known?.parameters ?? [];
  const spread = all.filter(
    (each, place): each is Grid => each.kind === "grid" && !isMatrix(parameters[place])
  );
  if (!spread.length || known?.result.dimensionality === "matrix")
    return { asked: [{ given: all }] };
  const rows = Math.max(...spread.map((each) => each.rows.length));
  const columns = Math.max(...spread.map((each) => each.rows[0]?.length ?? 0));
  const every = Array.from({ length: rows * columns }, (_, place) => ({
    row: Math.floor(place / columns),
    column: place % columns,
  }));
  const chosen = cell.spill
    ? [{ row: at.row - cell.row, column: at.column - cell.column }]
    : every.slice(0, mostLifted);
  const asked = chosen.map((offset) => ({
    given: all.map((each, place) =>
      each.kind === "grid" && !isMatrix(parameters[place]) ? oneOf(each, offset) : each
    ),
    askedWith: spread
      .map((each) => nameOf(each, offset))
      .filter(Boolean)
      .join(" and "),
  }));
  return { asked, more: cell.spill ? 0 : every.length - asked.length };
}

/** A single row or column is used for every row or column; beyond the end there is #N/A, as in Excel. */
function oneOf({ rows, block }: Grid, offset: Offset): Given {
  const at = rows.length === 1 ? 0 : offset.row;
  const place = rows[at]?.length === 1 ? 0 : offset.column;
  const shown = rows[at]?.[place];
  if (shown === undefined) return { kind: "error", error: "#N/A" };
  return value(shown, block && { ...block, row: block.row + at, column: block.column + place });
}

function nameOf({ rows, block }: Grid, offset: Offset): string {
  const [row, column] = [
    rows.length === 1 ? 0 : offset.row,
    rows[0]?.length === 1 ? 0 : offset.column,
  ];
  if (!block) return String(rows[row]?.[column] ?? "");
  return cellName({ row: block.row + row, column: block.column + column });
}

function explainedBy(
  { call, formula, given: written }: Readable & { call: UkautoCall },
  { given: all, askedWith }: Asked,
  parameters: readonly Parameter[],
  calculator: Pick<Calculator, "calculate">
): Explained {
  const sources = all.map((each) => (each.kind === "value" ? each.from : undefined));
  const base = { call, formula, sources, ...(askedWith ? { askedWith } : {}) };
  const wrong = all.findIndex(({ kind }) => kind === "error");
  const error = all[wrong];
  if (error?.kind === "error") {
    const text = call.args[wrong]?.text ?? "";
    const from = written[wrong]?.kind === "grid" && askedWith ? askedWith : text;
    return {
      ...base,
      args: [],
      unanswered: `${from} is ${error.error}, so the function is not called. Mend that first.`,
    };
  }
  const unread = all.filter((each) => each.kind === "expression");
  if (unread.length) {
    const why = unread.find((each) => each.why)?.why;
    return { ...base, args: [], ...(why ? { why } : {}) };
  }
  const args = all.map((each, place) => argumentOf(each, parameters[place]));
  return { ...base, args, answer: calculator.calculate(call.id, args) };
}

function madeByLambda(name: string): string {
  return `${name} is a parameter of LAMBDA, which only the cell works out.`;
}

function cannotTellApart(id: string): string {
  return `Several calls of ${id} in this formula take arguments that only the cell works out, so it is not known which answer belongs to which call. Put such an argument into a cell of its own and refer to that cell.`;
}

const madeNoCall =
  "The cell did not make this call when it was just calculated: a part of the formula left it out, or an argument is an error.";

function unknown({ explained }: Read, unanswered: string): Explained[] {
  return explained.map((each) => (each.answer ? each : { ...each, unanswered }));
}

function traced(
  own: Read,
  others: readonly Read[],
  cell: Cell,
  calculator: Pick<Calculator, "trace">,
  traces: "shown" | { readonly since: number }
): Explained | undefined {
  const { call, formula } = own;
  const all = calculator.trace(addressOf(cell));
  const found =
    traces === "shown"
      ? tracedCall(own, others, all, cell.value)
      : tracedCall(
          own,
          others,
          all.filter(({ number }) => number > traces.since),
          undefined
        );
  return (
    found && {
      ...{ call, formula, args: found.arguments, sources: [] },
      ...{ answer: found.answer, edition: found.edition },
    }
  );
}

/** What an inner call gives to the call around it. */
function answered({ explained }: Read): Given {
  const [only, ...more] = explained;
  const answer = more.length ? undefined : only?.answer;
  if (!answer) return { kind: "expression" };
  if (answer.kind === "failure") return { kind: "error", error: answer.error };
  return answer.kind === "table" ? grid(answer.rows) : value(firstValue(answer));
}

function argumentOf(given: Given, parameter: Parameter | undefined): unknown {
  if (given.kind === "grid") return given.rows;
  const plain = given.kind === "value" ? given.value : null;
  return isMatrix(parameter) && plain !== null ? [[plain]] : plain;
}

function isMatrix(parameter: Parameter | undefined): boolean {
  return parameter?.dimensionality === "matrix";
}
