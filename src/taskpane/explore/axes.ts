import { parsePeriod } from "../../model/period";
import { periodParts } from "./words";

/** A period below an axis: its quarter, half or month with the year beneath, so that labels are narrow and complete. */
export function axisLabel(text: string): string {
  const period = parsePeriod(text);
  if (!period) return text;
  const { part, year } = periodParts(period);
  return part === undefined ? year : `${part}\n${year}`;
}
