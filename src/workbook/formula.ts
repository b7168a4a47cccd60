import { tokenize } from "excel-formula-tokenizer";

/** A call of a UKAUTO function inside a formula. */
export interface UkautoCall {
  /** The function's id, such as "SALES". */
  readonly id: string;
  /** Each argument as written, with the place of its text in the formula. */
  readonly args: readonly Argument[];
  /** From the "U" of UKAUTO to behind the closing bracket. */
  readonly start: number;
  readonly end: number;
}

export interface Argument {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A cell whose formula calls UKAUTO. */
export const callsUkauto = /UKAUTO\.[A-Z]/i;

/** An argument that is one value: a literal, a reference, or neither. */
export type Read =
  | { readonly kind: "value"; readonly value: string | number | boolean | null }
  | { readonly kind: "reference"; readonly reference: string }
  | { readonly kind: "array"; readonly rows: readonly (readonly (string | number)[])[] }
  | { readonly kind: "expression" };

/** Every call of UKAUTO in a formula, outer ones before the ones inside them. */
export function ukautoCalls(formula: string): UkautoCall[] {
  const calls: UkautoCall[] = [];
  const masked = withoutTexts(formula);
  for (const match of masked.matchAll(/\bUKAUTO\.([A-Z][A-Z0-9.]*)\s*\(/gi)) {
    const open = match.index + match[0].length;
    const { args, end } = argumentsFrom(formula, masked, open);
    calls.push({ id: (match[1] ?? "").toUpperCase(), args, start: match.index, end });
  }
  return calls;
}

/** What an argument is, as far as it can be read without calculating it. */
export function readArgument(text: string): Read {
  const trimmed = text.trim();
  if (trimmed === "") return { kind: "value", value: null };
  const array = /^\{([^{}]*)\}$/.exec(trimmed);
  if (array) return readArray(array[1] ?? "");
  const tokens = tokenize(trimmed).filter(({ type }) => type !== "white-space");
  const [only, ...more] = tokens;
  const sign = only?.type === "operator-prefix" && more.length === 1 ? more[0] : undefined;
  if (sign?.subtype === "number")
    return { kind: "value", value: Number(`${only?.value}${sign.value}`) };
  if (!only || more.length || only.type !== "operand") return { kind: "expression" };
  switch (only.subtype) {
    case "text":
      return { kind: "value", value: trimmed.slice(1, -1).replace(/""/g, '"') };
    case "number":
      return { kind: "value", value: Number(only.value) };
    case "logical":
      return { kind: "value", value: only.value.toUpperCase() === "TRUE" };
    case "range":
      return { kind: "reference", reference: trimmed };
    default:
      return { kind: "expression" };
  }
}

/** The formula with another text for an argument; every other letter stays as it is. */
export function withArgument(
  formula: string,
  call: UkautoCall,
  place: number,
  text: string
): string {
  const there = call.args[place];
  if (there) {
    const [before, after] = blanksAround(there.text);
    return `${formula.slice(0, there.start)}${before}${text}${after}${formula.slice(there.end)}`;
  }
  const missing = ",".repeat(place - Math.max(call.args.length - 1, 0));
  const at = call.end - 1;
  return `${formula.slice(0, at)}${call.args.length ? missing : ",".repeat(place)}${text}${formula.slice(at)}`;
}

/** A value as a formula writes it. */
export function literal(value: string | number): string {
  return typeof value === "number" ? String(value) : `"${value.replace(/"/g, '""')}"`;
}

function argumentsFrom(
  formula: string,
  masked: string,
  open: number
): { args: Argument[]; end: number } {
  const args: Argument[] = [];
  let depth = 0;
  let start = open;
  for (let at = open; at < masked.length; at++) {
    const letter = masked[at];
    if (letter === "(" || letter === "{") depth++;
    else if ((letter === ")" || letter === "}") && depth > 0) depth--;
    else if (depth === 0 && (letter === "," || letter === ")")) {
      const text = formula.slice(start, at);
      if (letter === "," || args.length || text.trim()) args.push({ text, start, end: at });
      if (letter === ")") return { args, end: at + 1 };
      start = at + 1;
    }
  }
  // A formula that lacks its last bracket: the rest is the last argument.
  args.push({ text: formula.slice(start), start, end: formula.length });
  return { args, end: formula.length };
}

/** The same length with every text and every quoted worksheet name blanked, so that marks inside them don't count. */
function withoutTexts(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'(?=!)/g, (text) => "_".repeat(text.length));
}

function readArray(inside: string): Read {
  const rows = inside.split(";").map((row) => row.split(",").map((cell) => readArgument(cell)));
  const values = rows.map((row) =>
    row.flatMap((cell) => (cell.kind === "value" ? [cell.value as string | number] : []))
  );
  return { kind: "array", rows: values };
}

function blanksAround(text: string): [string, string] {
  return [/^\s*/.exec(text)?.[0] ?? "", text.trim() ? (/\s*$/.exec(text)?.[0] ?? "") : ""];
}
