import { tokenize, tokenTypes } from "@borgar/fx";

/** A call of a UKAUTO function inside a formula. */
export interface UkautoCall {
  /** The function's id, such as "SALES". */
  readonly id: string;
  /** Each argument as written; one that was left out, as in PRODUCTION(2025,,"latest"), has the text "". */
  readonly args: readonly Argument[];
  /** From the "U" of UKAUTO to behind the closing bracket. */
  readonly start: number;
  readonly end: number;
}

/** An argument's text without the blanks around it, and its place in the formula. */
export interface Argument {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Open {
  readonly id: string | undefined;
  readonly start: number;
  readonly inside: number;
  readonly separators: number[];
}

/** A cell whose formula calls UKAUTO, or seems to: `asksUkauto` tells for certain. */
export const callsUkauto = /UKAUTO\.[A-Z]/i;

const ours = /^UKAUTO\.([A-Z][A-Z0-9._]*)$/i;

/** Whether a formula calls UKAUTO, and not only names it in a text or as a worksheet. */
export function asksUkauto(formula: string): boolean {
  return ukautoCalls(formula).length > 0;
}

/** Every call of UKAUTO in a formula, outer ones before the ones inside them; texts in quotation marks are none. */
export function ukautoCalls(formula: string): UkautoCall[] {
  if (!callsUkauto.test(formula)) return [];
  const calls: UkautoCall[] = [];
  const open: Open[] = [];
  let callee: { id: string | undefined; start: number } | undefined;
  let end = 0;
  for (const { type, value } of tokenize(formula, { mergeRefs: false })) {
    const start = end;
    end += value.length;
    if (type === tokenTypes.FUNCTION) {
      callee = { id: ours.exec(value)?.[1]?.toUpperCase(), start };
      continue;
    }
    if (value === "(" || value === "{") {
      const called = value === "(" ? callee : undefined;
      open.push({ id: called?.id, start: called?.start ?? start, inside: end, separators: [] });
    } else if (value === "," && type === tokenTypes.OPERATOR) {
      open[open.length - 1]?.separators.push(start);
    } else if (value === ")" || value === "}") {
      const closed = open.pop();
      if (closed?.id) calls.push(closedAt(formula, closed, closed.id, end));
    }
    callee = undefined;
  }
  return calls.sort((one, other) => one.start - other.start);
}

/** The formula with another text for an argument; every other letter stays as it is. */
export function withArgument(
  formula: string,
  call: UkautoCall,
  place: number,
  text: string
): string {
  const there = call.args[place];
  if (there) return formula.slice(0, there.start) + text + formula.slice(there.end);
  const written = call.args.length;
  const separators = written ? place - written + 1 : place;
  const close = call.end - 1;
  return formula.slice(0, close) + ",".repeat(separators) + text + formula.slice(close);
}

/** A value as a formula writes it. */
export function literal(value: string | number): string {
  return typeof value === "number" ? String(value) : `"${value.replace(/"/g, '""')}"`;
}

function closedAt(formula: string, open: Open, id: string, end: number): UkautoCall {
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
  return { id, args: none ? [] : args, start: open.start, end };
}
