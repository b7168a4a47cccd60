import { tokenize, tokenTypes } from "@borgar/fx/xlsx";
import { legible } from "../reference";

/** A piece of a formula, with its place in it. A reference with its worksheet is one piece. */
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

/** The pieces of a formula or of a part of one. Joined, they give exactly the same text. */
export function tokensOf(formula: string): Token[] {
  let end = 0;
  return tokenize(legible(formula)).map(({ type, value }) => {
    const start = end;
    end += value.length;
    return { kind: kinds[type] ?? "other", text: formula.slice(start, end), start, end };
  });
}
