import { tokenize, tokenTypes } from "@borgar/fx/xlsx";
import { legible } from "../reference";

/** A piece of a formula, with its place in it. A reference is one piece, its worksheet and all. */
export interface Token {
  readonly kind:
    | "function"
    | "operator"
    | "reference"
    | "name"
    | "text"
    | "number"
    | "boolean"
    | "blank"
    | "prefix"
    | "other";
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const kinds: Readonly<Record<string, Token["kind"]>> = {
  [tokenTypes.FUNCTION]: "function",
  [tokenTypes.OPERATOR]: "operator",
  [tokenTypes.REF_RANGE]: "reference",
  [tokenTypes.REF_BEAM]: "reference",
  [tokenTypes.REF_STRUCT]: "reference",
  [tokenTypes.REF_NAMED]: "name",
  [tokenTypes.STRING]: "text",
  [tokenTypes.NUMBER]: "number",
  [tokenTypes.BOOLEAN]: "boolean",
  [tokenTypes.WHITESPACE]: "blank",
  [tokenTypes.NEWLINE]: "blank",
  [tokenTypes.CONTEXT]: "prefix",
  [tokenTypes.CONTEXT_QUOTE]: "prefix",
};

/** What a formula, or a part of one, is made of. Together the pieces are the formula to the letter. */
export function tokensOf(formula: string): Token[] {
  let end = 0;
  return tokenize(legible(formula)).map(({ type, value }) => {
    const start = end;
    end += value.length;
    return { kind: kinds[type] ?? "other", text: formula.slice(start, end), start, end };
  });
}
