import type { Figure } from "../../model/answer";
import { citeBriefly } from "../../model/citation";
import { formats } from "../../model/metric";

/** A cell's JSON stays within this, so that a sheet of thousands of figures stays light. */
export const mostBytes = 400;

/** What gives way first where all does not fit: what a cell nearby or the function itself tells anyway. */
const expendable = ["Unit", "Edition", "Period", "Published", "Basis"];
const shortest = 24;

/**
 * The properties that a figure carries. Where all of them do not fit, the expendable ones go,
 * then the texts are cut; WHY, SOURCE and the pane have it all.
 */
export function propertiesOf(
  figure: Figure,
  edition: string
): Record<string, Excel.StringCellValue> {
  const values = new Map<string, string>();
  const put = (name: string, value: string | undefined): unknown =>
    value && values.set(name, value);
  put("Source", citeBriefly(figure.sources));
  put("Status", figure.status);
  put("Published", figure.published);
  put("Period", figure.period);
  put("Edition", edition);
  put("Unit", figure.unit);
  put("Basis", figure.basis);
  put("Note", figure.note);
  put("Working", figure.working);
  const room = mostBytes - around(figure);
  for (const name of expendable) {
    if (bytesOf(values) <= room) break;
    if (needed(values) > room) values.delete(name);
  }
  for (const name of ["Note", "Working", "Source"]) {
    const over = bytesOf(values) - room;
    const value = values.get(name);
    if (over > 0 && value) values.set(name, cut(value, over));
  }
  const title = titleWithin(room - bytesOf(values), figure.sources[0]?.title ?? "");
  if (title && values.get("Source") === citeBriefly(figure.sources)) {
    values.set("Source", citeBriefly(figure.sources, title));
  }
  return Object.fromEntries(
    [...values].map(([name, basicValue]) => [name, { type: "String", basicValue } as const])
  );
}

/** As much of a source's title as there is room for, with the comma before it. */
function titleWithin(left: number, title: string): string {
  const over = byteLength(title) + 2 - left;
  if (over <= 0) return title;
  return left > shortest + 6 ? cut(title, over) : "";
}

/** The bytes of the cell's JSON without its properties. */
function around({ value, unit }: Figure): number {
  const frame = { type: "Double", basicValue: value, numberFormat: formats[unit], properties: {} };
  return JSON.stringify(frame).length;
}

/** The bytes if the texts that can be cut were as short as may be. */
function needed(values: ReadonlyMap<string, string>): number {
  const short = new Map(values);
  for (const name of ["Note", "Working", "Source"]) {
    const value = short.get(name);
    if (value) short.set(name, value.slice(0, shortest * 2));
  }
  return bytesOf(short);
}

function cut(text: string, over: number): string {
  const letters = [...text];
  let size = 0;
  const kept = letters.filter((letter) => {
    size += byteLength(letter);
    return size <= Math.max(shortest, byteLength(text) - over - 3);
  });
  return `${kept.join("").trimEnd()}…`;
}

function bytesOf(values: ReadonlyMap<string, string>): number {
  let size = 0;
  for (const [name, value] of values) size += name.length + 37 + byteLength(value);
  return size;
}

/** Length in UTF-8, as JSON writes the text. */
function byteLength(text: string): number {
  const written = JSON.stringify(text);
  let size = -2;
  for (const letter of written) {
    const code = letter.codePointAt(0) ?? 0;
    size += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return size;
}
