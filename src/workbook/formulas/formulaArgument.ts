import { tokensOf, type Token } from "./tokens";
import type { Value } from "../port";

/** What an argument is by its text alone: a value, a reference, an array constant, or an expression. */
export type Read =
  | { readonly kind: "value"; readonly value: Value | null }
  | { readonly kind: "reference"; readonly reference: string }
  | { readonly kind: "array"; readonly rows: readonly (readonly Value[])[] }
  | { readonly kind: "expression" };

/** Reads an argument without calculating it. One that was left out is the value null. */
export function readArgument(text: string): Read {
  const tokens = tokensOf(text.trim()).filter(({ kind }) => kind !== "blank");
  const [first, second, ...more] = tokens;
  if (!first) return { kind: "value", value: null };
  const value = literalOf(tokens);
  if (value !== undefined) return { kind: "value", value };
  // "A2#" is what the formula in A2 spills over.
  const spills = second?.text === "#" && !more.length;
  if ((first.kind === "reference" || first.kind === "name") && (!second || spills)) {
    return { kind: "reference", reference: first.text + (spills ? "#" : "") };
  }
  return first.text === "{" ? arrayOf(tokens) : { kind: "expression" };
}

function literalOf(tokens: readonly Token[]): Value | undefined {
  const [first, second, ...more] = tokens;
  if (!first || more.length) return undefined;
  if (!second) {
    if (first.kind === "text") return first.text.slice(1, -1).replace(/""/g, '"');
    if (first.kind === "boolean") return first.text.toUpperCase() === "TRUE";
    return first.kind === "number" ? Number(first.text) : undefined;
  }
  if (second.kind === "number") {
    if (first.text === "-") return -Number(second.text);
    return first.text === "+" ? Number(second.text) : undefined;
  }
  const isPercent = first.kind === "number" && second.text === "%";
  return isPercent ? Number(first.text) / 100 : undefined;
}

function arrayOf(tokens: readonly Token[]): Read {
  if (tokens[tokens.length - 1]?.text !== "}") return { kind: "expression" };
  const rows: Value[][] = [[]];
  let cell: Token[] = [];
  for (const token of tokens.slice(1)) {
    const ends = token.kind === "operator" && [",", ";", "}"].includes(token.text);
    if (!ends) {
      cell.push(token);
      continue;
    }
    const value = literalOf(cell);
    if (value === undefined) return { kind: "expression" };
    rows[rows.length - 1]?.push(value);
    cell = [];
    if (token.text === ";") rows.push([]);
  }
  return { kind: "array", rows };
}
