import { tokenize, tokenTypes, type Token } from "@borgar/fx";
import type { Value } from "../port";

/** What an argument is, as far as its text alone tells: a value, a reference, an array constant, or neither. */
export type Read =
  | { readonly kind: "value"; readonly value: Value | null }
  | { readonly kind: "reference"; readonly reference: string }
  | { readonly kind: "array"; readonly rows: readonly (readonly Value[])[] }
  | { readonly kind: "expression" };

const references: readonly string[] = [
  tokenTypes.REF_RANGE,
  tokenTypes.REF_BEAM,
  tokenTypes.REF_NAMED,
  tokenTypes.REF_STRUCT,
];
const blanks: readonly string[] = [tokenTypes.WHITESPACE, tokenTypes.NEWLINE];

/** Reads an argument without calculating it. One that was left out is the value null. */
export function readArgument(text: string): Read {
  const tokens = tokenize(text.trim()).filter(({ type }) => !blanks.includes(type));
  const [first, second, ...more] = tokens;
  if (!first) return { kind: "value", value: null };
  const value = literalOf(tokens);
  if (value !== undefined) return { kind: "value", value };
  // "A2#" is what the formula in A2 spills over.
  const spills = second?.value === "#" && !more.length;
  if (references.includes(first.type) && (!second || spills)) {
    return { kind: "reference", reference: first.value + (spills ? "#" : "") };
  }
  return first.value === "{" ? arrayOf(tokens) : { kind: "expression" };
}

function literalOf(tokens: readonly Token[]): Value | undefined {
  const [first, second, ...more] = tokens;
  if (!first || more.length) return undefined;
  if (!second) {
    if (first.type === tokenTypes.STRING) return first.value.slice(1, -1).replace(/""/g, '"');
    if (first.type === tokenTypes.BOOLEAN) return first.value.toUpperCase() === "TRUE";
    return first.type === tokenTypes.NUMBER ? Number(first.value) : undefined;
  }
  if (second.type === tokenTypes.NUMBER) {
    if (first.value === "-") return -Number(second.value);
    return first.value === "+" ? Number(second.value) : undefined;
  }
  const isPercent = first.type === tokenTypes.NUMBER && second.value === "%";
  return isPercent ? Number(first.value) / 100 : undefined;
}

function arrayOf(tokens: readonly Token[]): Read {
  if (tokens[tokens.length - 1]?.value !== "}") return { kind: "expression" };
  const rows: Value[][] = [[]];
  let cell: Token[] = [];
  for (const token of tokens.slice(1)) {
    const ends = token.type === tokenTypes.OPERATOR && [",", ";", "}"].includes(token.value);
    if (!ends) {
      cell.push(token);
      continue;
    }
    const value = literalOf(cell);
    if (value === undefined) return { kind: "expression" };
    rows[rows.length - 1]?.push(value);
    cell = [];
    if (token.value === ";") rows.push([]);
  }
  return { kind: "array", rows };
}
