import { parsePeriod } from "../../model/period";
import { periodParts } from "./words";

/** A period below an axis: the year under its part, so that each label is narrow and says all. */
export function axisLabel(text: string): string {
  const period = parsePeriod(text);
  if (!period) return text;
  const { part, year } = periodParts(period);
  return part === undefined ? year : `${part}\n${year}`;
}
