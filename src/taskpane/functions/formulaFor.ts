import type { Choice, FunctionMetadata, Metadata, Parameter } from "../../model/metadata";
import { literal } from "../../workbook/formulas/formula";

/** What has been typed into the fields of a function, by parameter. */
export type Typed = Readonly<Record<string, string>>;
/** The values of the references among what has been typed, by reference. */
export type Referred = Readonly<Record<string, readonly (readonly unknown[])[]>>;

/** The formula for what has been typed; arguments left empty at the end are left out where they may be. */
export function formulaFor(
  { name, parameters }: FunctionMetadata,
  typed: Typed,
  metadata: Metadata
): string {
  const args = parameters.map((parameter) =>
    argumentText(parameter, (typed[parameter.name] ?? "").trim(), metadata)
  );
  const fewest = parameters.filter(({ optional }) => !optional).length;
  while (args.length > fewest && args[args.length - 1] === "") args.pop();
  return `=UKAUTO.${name}(${args.join(",")})`;
}

/** What the function would be passed for what has been typed. */
export function argumentsFor(
  { parameters }: FunctionMetadata,
  typed: Typed,
  metadata: Metadata,
  referred: Referred
): unknown[] {
  return parameters.map((parameter) => {
    const text = (typed[parameter.name] ?? "").trim();
    const values = isReferenceTo(parameter, text, metadata) ? referred[text] : undefined;
    if (parameter.dimensionality === "matrix") return values ?? [text ? listOf(text) : [null]];
    if (text === "") return null;
    if (values) return values[0]?.[0] ?? null;
    return isNumber(parameter, text) ? Number(text) : text;
  });
}

/**
 * The argument without which the formula would be no formula: Excel takes an empty argument where one is
 * needed, but not a call with none at all.
 */
export function neededStill({ parameters }: FunctionMetadata, typed: Typed): string | undefined {
  if (Object.values(typed).some((text) => text.trim())) return undefined;
  return parameters.find(({ optional }) => !optional)?.name;
}

/** The choices of a parameter; empty where it takes any text. */
export function choicesOf(parameter: Parameter, { enums }: Metadata): readonly Choice[] {
  return enums?.find(({ id }) => id === parameter.customEnumId)?.values ?? [];
}

/** The references among what has been typed. */
export function referencesIn(
  { parameters }: FunctionMetadata,
  typed: Typed,
  metadata: Metadata
): string[] {
  return parameters.flatMap((parameter) => {
    const text = (typed[parameter.name] ?? "").trim();
    return isReferenceTo(parameter, text, metadata) ? [text] : [];
  });
}

function argumentText(parameter: Parameter, text: string, metadata: Metadata): string {
  if (text === "" || isReferenceTo(parameter, text, metadata)) return text;
  if (parameter.dimensionality === "matrix") return `{${listOf(text).map(literal).join(",")}}`;
  return isNumber(parameter, text) ? text : literal(text);
}

function isNumber({ type }: Parameter, text: string): boolean {
  return type !== "string" && /^-?\d+(\.\d+)?$/.test(text);
}

/** A cell or range, typed into a field that has no list of words to choose from. */
function isReferenceTo(parameter: Parameter, text: string, metadata: Metadata): boolean {
  return (
    !choicesOf(parameter, metadata).length &&
    /^('[^']+'!|\w+!)?\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?$/i.test(text)
  );
}

function listOf(text: string): (string | number)[] {
  return text
    .split(/[;,]/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
