import type { Figure } from "../../model/answer";
import { citeBriefly } from "../../model/citation";
import { formats } from "../../model/metric";

/** A cell's JSON stays within this, so that a sheet of thousands of figures stays light. */
export const mostBytes = 800;
/** What is cut first, and the bytes of it that stay before the next gives way. */
const givingWay = [
  ["Note", 60],
  ["Working", 0],
] as const;
const encoder = new TextEncoder();

type Properties = Record<string, Excel.StringCellValue>;

/**
 * What a figure carries, always in this order: source, status, published, period, edition and unit on every one,
 * and basis, note and working where they apply. Where that is too much the note is cut first, then the working;
 * nothing else gives way. WHY, SOURCE and the pane have it all.
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
  for (const [name, least] of givingWay) {
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

/** A text with at least so many bytes less, cut at a word, though not to fewer bytes than the least. */
function shortened(text: string, less: number, least: number): string {
  const most = Math.max(bytesOf(text) - less - bytesOf("…"), least);
  if (bytesOf(text) <= most) return text;
  let kept = "";
  for (const word of text.match(/\s|\S+\s?/g) ?? []) {
    if (bytesOf(kept + word) > most) break;
    kept += word;
  }
  return `${kept.replace(/[\s,.;:(]+$/, "")}…`;
}

/** Length in UTF-8 as JSON writes it. */
function bytesOf(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).length;
}
