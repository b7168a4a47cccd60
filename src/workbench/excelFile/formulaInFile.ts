import { parse, tokenize } from "@borgar/fx/xlsx";
import type { Contents } from "../../workbook/copy";
import { asksUkauto, callsOf, type Call } from "../../workbook/formulas/formula";
import { tokensOf, type Token } from "../../workbook/formulas/tokens";
import { legible, readReference } from "../../workbook/reference";
import { mayFillMany, nameInFile, takesRange } from "./functionNames";

/** How many arguments a function takes. */
export interface Arity {
  readonly least: number;
  readonly most: number;
}

/** What formulas of a workbook may name. Worksheets and defined names are in small letters, functions in capitals. */
export interface Known {
  readonly functions: ReadonlyMap<string, Arity>;
  readonly sheets: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/** A formula as an Excel file holds it. */
export interface FormulaInFile {
  /** Without "=". */
  readonly text: string;
  /** Whether its answer may be many cells. Excel would otherwise take one cell of each range in it, as old versions did. */
  readonly isArray: boolean;
}

/** The longest formula that Excel takes, in characters. */
const longest = 8_192;
/** Errors that a formula of a file may name. */
const knownErrors = new Set(["#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!"]);
/** Characters that XML cannot hold, and text that a file would take for one of them. */
const unwritable = /[\0-\x08\x0b-\x1f\ufffe\uffff]|_x[0-9a-f]{4}_/i;

export function knownIn({ sheets, names }: Contents, functions: ReadonlyMap<string, Arity>): Known {
  return {
    functions,
    sheets: new Set(sheets.map(({ name }) => name.toLowerCase())),
    names: new Set(names.map(({ name }) => name.toLowerCase())),
  };
}

/**
 * A formula for an Excel file. Excel calls a whole file damaged if it cannot read one formula of it. A formula
 * that is not certain to be read therefore gives undefined, and its cell keeps only the value.
 */
export function formulaInFile(formula: string, known: Known): FormulaInFile | undefined {
  if (!isWhole(formula)) return undefined;
  const calls = callsOf(formula);
  if (!calls.every((call) => takes(call, known))) return undefined;
  const ranges = wholeRanges(calls);
  let isArray = calls.some(({ name }) => mayFillMany(name.toUpperCase()));
  const written: string[] = [];
  for (const token of tokensOf(formula).slice(1)) {
    const text = pieceInFile(token, known);
    if (text === undefined) return undefined;
    written.push(text);
    isArray ||= mayBeMany(token) && !ranges.has(token.start);
  }
  const text = written.join("");
  return text.length > longest ? undefined : { text, isArray };
}

/** What a defined name stands for, as a file holds it. UKAUTO calls stay in it, so that the workbook can be thawed. */
export function nameFormulaInFile(formula: string, known: Known): string | undefined {
  if (asksUkauto(formula)) return isWhole(formula) ? formula.slice(1) : undefined;
  return formulaInFile(formula, known)?.text;
}

function isWhole(formula: string): boolean {
  if (unwritable.test(formula)) return false;
  try {
    parse(tokenize(legible(formula)));
    return true;
  } catch {
    return false;
  }
}

function takes({ name, args }: Call, { functions }: Known): boolean {
  const arity = functions.get(name.toUpperCase());
  return arity !== undefined && args.length >= arity.least && args.length <= arity.most;
}

function pieceInFile({ kind, text }: Token, known: Known): string | undefined {
  switch (kind) {
    case "function":
      return nameInFile(text.toUpperCase());
    case "reference":
    case "name":
      return isKnown(text, known) ? text : undefined;
    case "operator":
      // A file writes "A1#" and "@A1" as functions that few programs read.
      return text === "#" || text === "@" ? undefined : text;
    case "other":
      return knownErrors.has(text.toUpperCase()) ? text.toUpperCase() : undefined;
    case "prefix":
      return undefined;
    default:
      return text;
  }
}

function isKnown(text: string, { sheets, names }: Known): boolean {
  const reference = readReference(text);
  if (reference?.kind !== "cells" && reference?.kind !== "name") return false;
  if (reference.spills) return false;
  const { sheet } = reference;
  if (sheet !== undefined && !sheets.has(sheet.toLowerCase())) return false;
  return reference.kind === "cells" || names.has(reference.name.toLowerCase());
}

/** Where the ranges and array constants start that functions take as a whole. */
function wholeRanges(calls: readonly Call[]): ReadonlySet<number> {
  return new Set(
    calls.flatMap(({ name, args }) =>
      args.flatMap(({ text, start }, place) =>
        takesRange(name.toUpperCase(), place) && isOneRange(text) ? [start] : []
      )
    )
  );
}

function isOneRange(argument: string): boolean {
  return readReference(argument) !== undefined || /^\{[^{}]*\}$/.test(argument);
}

/** Whether a piece may stand for more than one cell. */
function mayBeMany({ kind, text }: Token): boolean {
  if (kind === "name") return true;
  if (kind === "operator") return text === "{";
  const reference = kind === "reference" ? readReference(text) : undefined;
  return reference?.kind === "cells" && reference.rows * reference.columns > 1;
}
