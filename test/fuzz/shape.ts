import type { FunctionMetadata } from "../../src/model/metadata";

/** Those of ours, and those that an argument may hold and the function passes on. */
const errors = ["#N/A", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#NAME?", "#REF!"];
const always = ["Source", "Status", "Published", "Period", "Edition", "Unit"];
const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

/**
 * What is wrong with the result of a call; undefined where it has the shape that the contract gives it. A number comes
 * with its source where the host has data types, and alone where it has none.
 */
export function faultOf(
  result: unknown,
  { result: declared }: FunctionMetadata,
  hasDataTypes: boolean
): string | undefined {
  const spills = declared.dimensionality === "matrix";
  if (spills !== Array.isArray(result)) return `a ${spills ? "table" : "value"} was declared`;
  if (Array.isArray(result)) return faultOfTable(result as unknown[]);
  if (typeof result === "string") return undefined;
  if (typeof result === "number") {
    if (!Number.isFinite(result)) return `is ${result}`;
    return hasDataTypes ? "carries no source" : undefined;
  }
  if (typeof result === "object" && !hasDataTypes) return "is more than this host takes";
  return faultOfData(result);
}

/** What is wrong with a failure that was thrown; undefined for a named one with a sentence. */
export function faultOfError(thrown: unknown): string | undefined {
  const { code, message, name } = thrown as { code?: string; message?: string; name?: string };
  if (!code || !errors.includes(code)) return `threw ${name}: ${message}`;
  if (!message || message.length > 1000) return `says nothing, or too much: ${message?.length}`;
  const own = message.replace(/"[^"]*"| is NaN;/g, "");
  return /undefined|NaN|\[object|hostile getter|:\d+:\d+/.test(own) ? `says ${message}` : undefined;
}

function faultOfTable(rows: readonly unknown[]): string | undefined {
  if (!rows.length) return "has no row";
  const width = (rows[0] as unknown[]).length;
  for (const row of rows as unknown[][]) {
    if (!width || row.length !== width) return "is not rectangular";
    for (const cell of row) {
      if (typeof cell === "number" ? !Number.isFinite(cell) : typeof cell !== "string") {
        return `holds ${String(cell)}`;
      }
    }
  }
  return undefined;
}

function faultOfData(result: unknown): string | undefined {
  const { type, basicValue, text, properties } = (result ?? {}) as Record<string, unknown>;
  if (type === "Entity") return typeof text === "string" && text ? undefined : "has no text";
  if (type !== "Double" || !Number.isFinite(basicValue)) return `is ${JSON.stringify(result)}`;
  const carried = (properties ?? {}) as Record<string, { basicValue?: string }>;
  const lacking = always.find((name) => !carried[name]?.basicValue);
  if (lacking) return `carries no ${lacking}`;
  const bytes = bytesOf(result);
  return bytes > 800 ? `has ${bytes} bytes of JSON` : undefined;
}
