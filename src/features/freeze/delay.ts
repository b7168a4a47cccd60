import type { Cell, Value } from "../../workbook/port";

/** What a cell shows while its value is still to come; the true value would be lost with the formula. */
const reasons: Readonly<Record<string, string>> = {
  "#SPILL!": "it shows #SPILL!: make room for its table and recalculate first",
};
const waiting = /^#(BUSY!|NAME\?|SPILL!|GETTING_DATA|CONNECT!|BLOCKED!|UNKNOWN!)$/;

/** Judges what a formula shows, as `delayOf` does. */
export type Delay = typeof delayOf;

/** Why what a formula shows cannot stand in its place yet; undefined where it can. */
export function delayOf(
  { format }: Cell,
  values: readonly (readonly Value[])[]
): string | undefined {
  // Excel keeps a formula that is entered into such a cell as a text: it could not be put back.
  if (format === "@") return "its number format is Text: choose another one first";
  const error = values.flat().find(isWaiting);
  return error === undefined
    ? undefined
    : (reasons[String(error)] ?? `it shows ${error}: recalculate first`);
}

/** Whether a value only says that the true one is still to come. */
export function isWaiting(value: Value): boolean {
  return typeof value === "string" && waiting.test(value);
}
