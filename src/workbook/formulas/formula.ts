import { tokensOf } from "./tokens";

/** A call of a function inside a formula. */
export interface Call {
  /** The function's name as written. */
  readonly name: string;
  /** Each argument as written; one that was left out, as in PRODUCTION(2025,,"latest"), has the text "". */
  readonly args: readonly Argument[];
  /** From the first letter of the name to just after the closing bracket. */
  readonly start: number;
  readonly end: number;
}

/** A call of a UKAUTO function. */
export interface UkautoCall extends Call {
  /** The function's id, such as "SALES". */
  readonly id: string;
}

/** An argument's text without the blanks around it, and its place in the formula. */
export interface Argument {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Open {
  readonly name: string | undefined;
  readonly start: number;
  readonly inside: number;
  readonly separators: number[];
}

/** Matches a formula that calls UKAUTO, and some that only seem to; `asksUkauto` knows for certain. */
export const callsUkauto = /UKAUTO\.[A-Z]/i;

const ours = /^UKAUTO\.([A-Z][A-Z0-9._]*)$/i;

/** Whether a formula calls UKAUTO, rather than only naming it in a text or as a worksheet. */
export function asksUkauto(formula: string): boolean {
  return ukautoCalls(formula).length > 0;
}

/** Every call of UKAUTO in a formula, outer ones before the ones inside them. Texts in quotation marks are skipped. */
export function ukautoCalls(formula: string): UkautoCall[] {
  return callsUkauto.test(formula) ? ukautoAmong(callsOf(formula)) : [];
}

/** The calls that are calls of UKAUTO. */
export function ukautoAmong(calls: readonly Call[]): UkautoCall[] {
  return calls.flatMap((call) => {
    const id = ours.exec(call.name)?.[1]?.toUpperCase();
    return id ? [{ ...call, id }] : [];
  });
}

/** Every call of a formula, outer ones before the ones inside them. */
export function callsOf(formula: string): Call[] {
  const calls: Call[] = [];
  const open: Open[] = [];
  let callee: { name: string; start: number } | undefined;
  for (const { kind, text, start, end } of tokensOf(formula)) {
    if (kind === "function") {
      callee = { name: text, start };
      continue;
    }
    if (text === "(" || text === "{") {
      const called = text === "(" ? callee : undefined;
      open.push({ name: called?.name, start: called?.start ?? start, inside: end, separators: [] });
    } else if (text === "," && kind === "operator") {
      open[open.length - 1]?.separators.push(start);
    } else if (text === ")" || text === "}") {
      const closed = open.pop();
      if (closed?.name) calls.push(closedAt(formula, closed, closed.name, end));
    }
    callee = undefined;
  }
  return calls.sort((one, other) => one.start - other.start);
}

/** The formula with another text for an argument; nothing else changes. */
export function withArgument(formula: string, call: Call, place: number, text: string): string {
  const there = call.args[place];
  if (there) return formula.slice(0, there.start) + text + formula.slice(there.end);
  const written = call.args.length;
  const separators = written ? place - written + 1 : place;
  const close = call.end - 1;
  return formula.slice(0, close) + ",".repeat(separators) + text + formula.slice(close);
}

/** The formula without an argument; where others follow, its place stays empty. */
export function withoutArgument(formula: string, call: Call, place: number): string {
  const there = call.args[place];
  if (!there) return formula;
  const isLast = place === call.args.length - 1;
  const start = isLast ? (call.args[place - 1]?.end ?? there.start) : there.start;
  return formula.slice(0, start) + formula.slice(there.end);
}

/** A value as a formula writes it. */
export function literal(value: string | number): string {
  return typeof value === "number" ? String(value) : `"${value.replace(/"/g, '""')}"`;
}

function closedAt(formula: string, open: Open, name: string, end: number): Call {
  const edges = [...open.separators, end - 1];
  let from = open.inside;
  const args = edges.map((edge) => {
    const raw = formula.slice(from, edge);
    const text = raw.trim();
    const start = text ? from + raw.indexOf(text) : from;
    from = edge + 1;
    return { text, start, end: start + text.length };
  });
  const none = args.length === 1 && args[0]?.text === "";
  return { name, args: none ? [] : args, start: open.start, end };
}
