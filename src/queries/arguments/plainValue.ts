import { fail, passOn, type CellError, type Failure } from "../../model/failure";

/** What a cell holds once its type is read: an empty cell is undefined. */
export type PlainValue = string | number | boolean | undefined | readonly unknown[];

/** Marks an object that is not a cell's value. An empty cell does have a value: undefined. */
const none = Symbol("none");
const errors: readonly CellError[] = [
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
 * text. An error is passed on as that error; a picture, a function or any other object is a failure.
 */
export function plainValue(raw: unknown, argument: string): PlainValue | Failure {
  if (raw === null || raw === undefined) return undefined;
  if (typeof raw === "number" || typeof raw === "string" || typeof raw === "boolean") return raw;
  if (isList(raw)) return raw;
  const value = typeof raw === "object" ? typedValue(raw, argument) : none;
  return value === none
    ? fail(
        "unreadableText",
        `${argument} must be a text or a number, not a picture, a function or another object.`
      )
    : value;
}

function isList(raw: unknown): raw is readonly unknown[] {
  return Array.isArray(raw);
}

function typedValue(raw: object, argument: string): PlainValue | Failure | typeof none {
  const { type, basicValue, text }: { type?: unknown; basicValue?: unknown; text?: unknown } = raw;
  switch (type) {
    case "Empty":
      return undefined;
    case "Double":
    case "FormattedNumber":
      return typeof basicValue === "number" ? basicValue : none;
    case "Boolean":
      return typeof basicValue === "boolean" ? basicValue : none;
    case "String":
      return typeof basicValue === "string" ? basicValue : none;
    case "Entity":
    case "LinkedEntity":
      return typeof text === "string" ? text : none;
    case "Error":
      return passOn(errors.find((error) => error === basicValue) ?? "#VALUE!", argument);
    default:
      return none;
  }
}
