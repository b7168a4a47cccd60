import type { Cell, Value } from "../../workbook/port";

/** Reasons for single errors. A cell that shows one is waiting for its value, which would be lost with the formula. */
const reasons: Readonly<Record<string, string>> = {
  "#SPILL!": "it shows #SPILL!: make room for its table and recalculate first",
};
const waiting = /^#(BUSY!|NAME\?|SPILL!|GETTING_DATA|CONNECT!|BLOCKED!|UNKNOWN!)$/;

/** A function that tells, as `delayOf` does, whether a cell can be frozen yet. */
export type Delay = typeof delayOf;

/** Why the values of a formula cannot replace it yet; undefined where they can. */
export function delayOf(
  { format }: Cell,
  values: readonly (readonly Value[])[]
): string | undefined {
  // A formula that is entered into a cell of this format becomes a text, so it could not be put back.
  if (format === "@") return "its number format is Text: choose another one first";
  const error = values.flat().find(isWaiting);
  return error === undefined
    ? undefined
    : (reasons[String(error)] ?? `it shows ${error}: recalculate first`);
}

/** Whether a value is an error that only means that the cell waits for its value. */
export function isWaiting(value: Value): boolean {
  return typeof value === "string" && waiting.test(value);
}
