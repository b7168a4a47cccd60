import type { Answer } from "../../model/answer";
import { literal } from "../../workbook/formulas/formula";
import type { Block, Value } from "../../workbook/port";
import { readReference } from "../../workbook/reference";
import type { ArgumentField } from "./fields";

/** What has been typed into the fields of a function, by parameter. */
export type Typed = Readonly<Record<string, string>>;
/** What the references among it stand for, by reference. */
export type Referred = Readonly<
  Record<string, { readonly block?: Block; readonly values: readonly (readonly Value[])[] }>
>;

/**
 * The formula for what has been typed, as it reads on a worksheet; arguments left empty at the end are left out
 * where they may be.
 */
export function formulaFor(
  name: string,
  fields: readonly ArgumentField[],
  typed: Typed,
  sheet?: string
): string {
  const args = fields.map((field) => argumentText(field, textOf(field, typed), sheet));
  const fewest = fields.filter(({ optional }) => !optional).length;
  while (args.length > fewest && args[args.length - 1] === "") args.pop();
  return `=UKAUTO.${name}(${args.join(",")})`;
}

/** What the function would be passed for what has been typed. */
export function argumentsFor(
  fields: readonly ArgumentField[],
  typed: Typed,
  referred: Referred
): unknown[] {
  return fields.map((field) => {
    const text = textOf(field, typed);
    const values = isReference(field, text) ? referred[text]?.values : undefined;
    if (field.isList) return values ?? [text ? listOf(text) : [null]];
    if (text === "") return null;
    if (values) return values[0]?.[0] ?? null;
    return isNumber(field, text) ? Number(text) : text;
  });
}

/**
 * The arguments that the function needs and that are not given. The item of a metric may stay empty if the
 * function answers without it: "UK", or the only item.
 */
export function stillNeeded(
  fields: readonly ArgumentField[],
  typed: Typed,
  answer: Answer | undefined
): string[] {
  const isMissing = answer?.kind === "failure" && answer.code === "missingArgument";
  return fields
    .filter(
      (field) =>
        !field.optional && textOf(field, typed) === "" && (field.kind !== "item" || isMissing)
    )
    .map(({ name }) => name);
}

/** The references among what has been typed. */
export function referencesIn(fields: readonly ArgumentField[], typed: Typed): string[] {
  return fields
    .map((field) => [field, textOf(field, typed)] as const)
    .flatMap(([field, text]) => (isReference(field, text) ? [text] : []));
}

function textOf({ name }: ArgumentField, typed: Typed): string {
  return (typed[name] ?? "").trim();
}

function argumentText(field: ArgumentField, text: string, sheet: string | undefined): string {
  if (text === "") return "";
  if (isReference(field, text)) return onSheet(text, sheet);
  if (field.isList) return `{${listOf(text).map(literal).join(",")}}`;
  return isNumber(field, text) ? text : literal(text);
}

function isNumber({ takesNumbers }: ArgumentField, text: string): boolean {
  return takesNumbers && /^-?\d+(\.\d+)?$/.test(text);
}

/** A cell or range. A name on offer that reads like one is the name: MG3 is a car, $MG$3 a cell. */
function isReference({ options }: ArgumentField, text: string): boolean {
  const isName = options.some(({ value }) => value.toLowerCase() === text.toLowerCase());
  return !isName && readReference(text)?.kind === "cells";
}

/** A reference to the worksheet that the formula stands on needs no worksheet before it. */
function onSheet(text: string, sheet: string | undefined): string {
  const reference = readReference(text);
  if (reference?.kind !== "cells" || reference.sheet !== sheet || !sheet) return text;
  return text.slice(text.lastIndexOf("!") + 1);
}

function listOf(text: string): (string | number)[] {
  return text
    .split(/[;,]/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
