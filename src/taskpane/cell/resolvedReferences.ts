import { addressOf, cellName } from "../../workbook/address";
import type { Explained } from "../../workbook/formulas/explain";
import { readArgument } from "../../workbook/formulas/formulaArgument";
import type { Place } from "../../workbook/port";
import { readReference } from "../../workbook/reference";

/** A reference among the arguments of a call, and what it stands for. */
export interface Resolved {
  /** The cell, or the name or range as it is written. */
  readonly name: string;
  readonly holds: string;
  /** The cell, where it is one and known. */
  readonly at?: Place;
}

const most = 4;

/** The references of a call with the values that the call was made with; none if it was not made. */
export function resolvedReferences(
  { call, args, sources }: Pick<Explained, "call" | "args" | "sources">,
  sheet: string
): Resolved[] {
  return call.args.flatMap(({ text }, place) => {
    const read = readArgument(text);
    if (read.kind !== "reference" || !(place in args)) return [];
    const source = sources[place];
    const at = source && "sheet" in source ? source : undefined;
    const isCells = readReference(read.reference)?.kind === "cells";
    const name = at && isCells ? (at.sheet === sheet ? cellName(at) : addressOf(at)) : text;
    return [{ name, holds: inWords(args[place]), ...(at ? { at } : {}) }];
  });
}

function inWords(value: unknown): string {
  const values = Array.isArray(value) ? (value.flat() as unknown[]) : [value];
  const shown = values.slice(0, most).map((each) => {
    const isShown =
      typeof each === "number" || typeof each === "boolean" || typeof each === "string";
    return isShown && each !== "" ? String(each) : "empty";
  });
  const more = values.length - shown.length;
  return more > 0 ? `${shown.join(", ")} and ${more} more` : shown.join(", ");
}
