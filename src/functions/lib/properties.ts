import type { Figure } from "../../model/answer";
import { citeBriefly } from "../../model/citation";
import { formats } from "../../model/metric";

/** The most bytes of JSON in a cell, so that a worksheet with thousands of figures stays small. */
export const mostBytes = 800;
/** The texts that are cut, in this order, each with the bytes that it keeps at least. */
const cutFirst = [
  ["Note", 60],
  ["Working", 0],
] as const;

type Properties = Record<string, Excel.StringCellValue>;

/**
 * The properties that a figure carries, always in this order: source, status, published, period, edition and unit on
 * every figure; basis, note and working where they apply. Where they exceed `mostBytes`, the note is cut first, then
 * the working, and nothing else. WHY, SOURCE and the pane have the whole texts.
 */
export function propertiesOf(figure: Figure, edition: string): Properties {
  const texts = {
    Source: citeBriefly(figure.sources),
    Status: figure.status,
    Published: figure.published ?? "not dated",
    Period: figure.period,
    Edition: edition,
    Unit: figure.unit,
    Basis: figure.basis ?? "",
    Note: figure.note ?? "",
    Working: figure.working ?? "",
  };
  let properties = asProperties(texts);
  for (const [name, least] of cutFirst) {
    const over = bytesOf(cellOf(figure, properties)) - mostBytes;
    if (over <= 0) break;
    texts[name] = shortened(texts[name], over, least);
    properties = asProperties(texts);
  }
  return properties;
}

/** A figure as a cell holds it. */
export function cellOf({ value, unit }: Figure, properties: Properties): Excel.DoubleCellValue {
  return { type: "Double", basicValue: value, numberFormat: formats[unit], properties };
}

function asProperties(texts: Readonly<Record<string, string>>): Properties {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([name, basicValue]) =>
      basicValue ? [[name, { type: "String", basicValue } as const]] : []
    )
  );
}

/** A text cut at a word, so that it is shorter by `less` bytes at least; but `least` bytes of it may stay. */
function shortened(text: string, less: number, least: number): string {
  const most = Math.max(bytesOf(text) - less - bytesOf("…"), least);
  if (bytesOf(text) <= most) return text;
  let start = "";
  for (const word of text.match(/\s|\S+\s?/g) ?? []) {
    if (bytesOf(start + word) > most) break;
    start += word;
  }
  return `${start.replace(/[\s,.;:(]+$/, "")}…`;
}

/** The length of a value as JSON, in bytes of UTF-8. */
function bytesOf(value: unknown): number {
  const json = JSON.stringify(value);
  // Most texts are ASCII alone, which is as many bytes as characters.
  return /[^ -~]/.test(json) ? new TextEncoder().encode(json).length : json.length;
}
