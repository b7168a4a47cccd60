import type { FunctionMetadata, Metadata, Parameter } from "../../model/metadata";

/** What has been typed into the fields of a function, by parameter. */
export type Typed = Readonly<Record<string, string>>;

/** The formula for what has been typed; arguments left empty at the end are left out. */
export function formulaFor({ name, parameters }: FunctionMetadata, typed: Typed): string {
  const args = parameters.map((parameter) => argumentText(parameter, typed[parameter.name] ?? ""));
  while (args.length && args[args.length - 1] === "") args.pop();
  return `=UKAUTO.${name}(${args.join(",")})`;
}

/** What the function would be passed for what has been typed. */
export function argumentsFor({ parameters }: FunctionMetadata, typed: Typed): unknown[] {
  return parameters.map((parameter) => {
    const text = (typed[parameter.name] ?? "").trim();
    if (parameter.dimensionality === "matrix") return [text ? listOf(text) : [null]];
    if (text === "") return null;
    return isNumber(parameter, text) ? Number(text) : text;
  });
}

/** The list of choices of a parameter; empty where it takes any text. */
export function choicesOf(parameter: Parameter, { enums }: Metadata): readonly string[] {
  const list = enums?.find(({ id }) => id === parameter.customEnumId);
  return list?.values.map(({ name }) => name) ?? [];
}

function argumentText(parameter: Parameter, text: string): string {
  const trimmed = text.trim();
  if (trimmed === "") return "";
  if (parameter.dimensionality === "matrix") {
    return isReference(trimmed) ? trimmed : `{${listOf(trimmed).map(quote).join(",")}}`;
  }
  return isNumber(parameter, trimmed) ? trimmed : quote(trimmed);
}

function isNumber({ type }: Parameter, text: string): boolean {
  return type !== "string" && /^-?\d+(\.\d+)?$/.test(text);
}

function isReference(text: string): boolean {
  return /^\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?$/i.test(text);
}

function listOf(text: string): (string | number)[] {
  return text
    .split(/[;,]/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

function quote(value: string | number): string {
  return typeof value === "number" ? String(value) : `"${value.replace(/"/g, '""')}"`;
}
