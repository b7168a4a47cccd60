import type { Value } from "../../workbook/port";

/** Excel and the files that it writes keep 15 significant digits of a number. */
const digits = 15;

/** A short checksum of a block's values: blocks with equal values have equal checksums. */
export function checkOf(values: readonly (readonly Value[])[]): string {
  let sum = 0x811c9dc5;
  for (const letter of JSON.stringify(values.map((row) => row.map(rounded)))) {
    sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  return `${values.length}x${values[0]?.length ?? 0}-${(sum >>> 0).toString(16)}`;
}

function rounded(value: Value): Value {
  return typeof value === "number" ? Number(value.toPrecision(digits)) : value;
}
