import { tokenize, tokenTypes } from "@borgar/fx";

/** One argument as written, without the blanks around it; `start` to `end` is its place in the formula. */
export interface WrittenArgument {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** One UKAUTO call of a formula. */
export interface WrittenCall {
  /** The function's id in capitals, such as "SALES". */
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** An argument that was left out, as in PRODUCTION(2025,,"latest"), has the text "". */
  readonly arguments: readonly WrittenArgument[];
  /** How many UKAUTO calls this one stands inside. */
  readonly depth: number;
  readonly text: string;
}

interface Open {
  readonly id?: string;
  readonly start: number;
  readonly depth: number;
  readonly separators: number[];
  readonly inside: number;
}

const ours = /^(?:_xlfn\.)?UKAUTO\.([A-Z0-9_.]+)$/i;

/** A text that may hold a UKAUTO call; `callsIn` tells for certain. */
export const mayCall = /UKAUTO\./i;

/** The UKAUTO calls of a formula in the order they begin; texts within quotation marks are no calls. */
export function callsIn(formula: string): WrittenCall[] {
  if (!mayCall.test(formula)) return [];
  const found: WrittenCall[] = [];
  const open: Open[] = [];
  let offset = 0;
  let callee: { id: string | undefined; start: number } | undefined;
  for (const { type, value } of tokenize(formula, { mergeRefs: false })) {
    const start = offset;
    offset += value.length;
    if (type === tokenTypes.FUNCTION) {
      callee = { id: ours.exec(value)?.[1]?.toUpperCase(), start };
      continue;
    }
    if (type === tokenTypes.OPERATOR) {
      if (value === "(" || value === "{") {
        const depth = open.filter((outer) => outer.id).length;
        open.push({
          id: value === "(" ? callee?.id : undefined,
          start: callee?.start ?? start,
          depth,
          separators: [],
          inside: offset,
        });
      } else if (value === ",") {
        open[open.length - 1]?.separators.push(start);
      } else if (value === ")" || value === "}") {
        const closed = open.pop();
        if (closed?.id) found.push(finished(formula, closed, closed.id, offset));
      }
    }
    callee = undefined;
  }
  return found.sort((one, other) => one.start - other.start);
}

function finished(formula: string, open: Open, id: string, end: number): WrittenCall {
  const edges = [open.inside - 1, ...open.separators, end - 1];
  const written = edges.slice(1).map((edge, place) => {
    const from = (edges[place] ?? 0) + 1;
    const raw = formula.slice(from, edge);
    const text = raw.trim();
    const start = text ? from + raw.indexOf(text) : from;
    return { text, start, end: start + text.length };
  });
  const none = written.length === 1 && written[0]?.text === "";
  return {
    id,
    start: open.start,
    end,
    arguments: none ? [] : written,
    depth: open.depth,
    text: formula.slice(open.start, end),
  };
}

/** The formula with one argument of a call written anew, or appended; every other letter stays. */
export function withArgument(
  formula: string,
  call: WrittenCall,
  place: number,
  text: string
): string {
  const argument = call.arguments[place];
  if (argument) return formula.slice(0, argument.start) + text + formula.slice(argument.end);
  const written = call.arguments.length;
  const separators = written ? place - written + 1 : place;
  const close = call.end - 1;
  return formula.slice(0, close) + ",".repeat(separators) + text + formula.slice(close);
}

/** A text as a literal of a formula. */
export function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}
