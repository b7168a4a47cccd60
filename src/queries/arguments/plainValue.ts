import { fail, passOn, type CellError, type Failure } from "../../model/failure";

/** What a cell holds once its type is read: an empty cell is undefined. */
export type PlainValue = string | number | boolean | undefined | readonly unknown[];

const passed: readonly CellError[] = [
  "#N/A",
  "#VALUE!",
  "#DIV/0!",
  "#NUM!",
  "#NULL!",
  "#NAME?",
  "#REF!",
];

/**
 * The plain value of an argument: a number that carries properties counts as its number, an entity as its
 * text, an error as that error. A picture, a function or any other object is none.
 */
export function plainValue(raw: unknown, argument: string): PlainValue | Failure {
  if (raw === null || raw === undefined) return undefined;
  if (typeof raw === "number" || typeof raw === "string" || typeof raw === "boolean") return raw;
  if (Array.isArray(raw)) return raw;
  return (typeof raw === "object" ? typedValue(raw, argument) : undefined) ?? noValue(argument);
}

function typedValue(raw: object, argument: string): PlainValue | Failure | null {
  const { type, basicValue, text }: { type?: unknown; basicValue?: unknown; text?: unknown } = raw;
  switch (type) {
    case "Empty":
      return undefined;
    case "Double":
    case "FormattedNumber":
      return typeof basicValue === "number" ? basicValue : null;
    case "Boolean":
      return typeof basicValue === "boolean" ? basicValue : null;
    case "String":
      return typeof basicValue === "string" ? basicValue : null;
    case "Entity":
    case "LinkedEntity":
      return typeof text === "string" ? text : null;
    case "Error":
      return passOn(passed.find((error) => error === basicValue) ?? "#VALUE!", argument);
    default:
      return null;
  }
}

function noValue(argument: string): Failure {
  return fail(
    "unreadableText",
    `${argument} must be a text or a number; a picture, a function or another object is none.`
  );
}
