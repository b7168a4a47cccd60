/** Far more than an edition has. Without these limits, a file of 4 MB could take minutes to check. */
const most = { depth: 12, list: 200_000, text: 2000 };

/** Keys that no edition has. The first could hide columns from the checks, the second could make an object look like a list. */
const refusedKeys: readonly string[] = ["__proto__", "length"];

/**
 * The value of a JSON text. Undefined where it is not JSON, or holds what no edition holds: a list, text or nesting
 * beyond the limits, a number that is not finite, or a refused key.
 */
export function readJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isBounded(value, 0) ? value : undefined;
}

function isBounded(value: unknown, depth: number): boolean {
  if (typeof value === "string") return value.length <= most.text;
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || value === null) return true;
  if (depth === most.depth) return false;
  if (Array.isArray(value))
    return value.length <= most.list && value.every((each) => isBounded(each, depth + 1));
  return Object.entries(value).every(
    ([key, each]) =>
      !refusedKeys.includes(key) && key.length <= most.text && isBounded(each, depth + 1)
  );
}
