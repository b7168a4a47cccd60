import type { Figure } from "../../model/answer";
import { citeBriefly } from "../../model/citation";
import { formats } from "../../model/metric";

/** A cell's JSON stays within this, so that a sheet of thousands of figures stays light. */
export const mostBytes = 400;

const order = "Source,Status,Published,Period,Edition,Unit,Basis,Note,Working".split(",");
const shortest = 24;

type Texts = Record<string, string | undefined>;

/**
 * The properties that a figure carries: source, status, basis, note and working, then as many of the others
 * as fit, then the rest of the note and the source's title. WHY, SOURCE and the pane have it all.
 */
export function propertiesOf(
  figure: Figure,
  edition: string
): Record<string, Excel.StringCellValue> {
  const { sources, status, published, period, unit, note = "", working, basis } = figure;
  const brief = citeBriefly(sources);
  const least = leastOf(note, figure);
  const must: Texts & { Note: string } = {
    Source: brief,
    Status: status,
    Basis: basis,
    Note: least,
    Working: working,
  };
  const room = mostBytes - around(figure);
  const left = (): number => room - bytesOf(must);
  const shorten = (name: string): void => {
    must[name] &&= cut(must[name], -left());
  };
  // A sum or share of registrations must say what it leaves out; a path's note is told by PRODUCTION too.
  const giveWay = [
    () => (must.Source = citeBriefly(sources.slice(0, 1))),
    () => status === "derived" && (must[figure.count ? "Basis" : "Note"] = ""),
    ...["Working", "Source", "Note"].map((name) => () => shorten(name)),
  ];
  for (const give of giveWay) if (left() < 0) give();
  Object.assign(
    must,
    mostWithin(left(), { Published: published, Period: period, Edition: edition, Unit: unit })
  );
  const grown = cut(note, byteLength(note) - byteLength(must.Note) - left());
  const more = byteLength(grown) - byteLength(must.Note);
  // A whole sentence is better than the start of the next one with it.
  const enough = grown === note || least.endsWith("…") ? 0 : shortest;
  if (must.Note && more > enough && more <= left()) must.Note = grown;
  const [first] = sources;
  if (first && must.Source === brief)
    must.Source = citeBriefly(sources, titleWithin(left(), first.title));
  return Object.fromEntries(
    order.flatMap((name) => {
      const basicValue = must[name];
      return basicValue ? [[name, { type: "String", basicValue } as const]] : [];
    })
  );
}

/** What of a note must stay: all that a sum or share of registrations leaves out; else the first sentence or words. */
function leastOf(note: string, { status, count }: Figure): string {
  if (status === "derived" && count) return note;
  const first = note.replace(/([.?!]) .*/s, "$1");
  return first.length <= shortest * 2 ? first : cut(note, byteLength(note) - shortest * 2);
}

/** The most of the usual properties that fit; of equally many those that stand first. */
function mostWithin(left: number, texts: Texts): Texts {
  // An absent one takes no room, so it is among the most that fit.
  const all = Object.entries(texts);
  let most: [string, string | undefined][] = [];
  for (let chosen = 2 ** all.length - 1; chosen; chosen--) {
    const some = all.filter((_, place) => (chosen << place) & (2 ** (all.length - 1)));
    if (some.length > most.length && bytesOf(Object.fromEntries(some)) < left) most = some;
  }
  return Object.fromEntries(most);
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

/** The text with so many bytes less, but not below the shortest, and not within a word. */
function cut(text: string, over: number): string {
  if (over <= 0) return text;
  const letters = [...text];
  let size = 0;
  const kept = letters.filter((letter) => {
    size += byteLength(letter);
    return size <= Math.max(shortest, byteLength(text) - over - 3);
  });
  if (kept.length === letters.length) return text;
  const words = kept.join("").replace(/(.{16}.*)\s\S*/s, "$1");
  return `${words.replace(/[\s,.;:(]+$/, "")}…`;
}

function bytesOf(texts: Texts): number {
  // The last one has no comma behind it.
  let size = -1;
  for (const [name, text] of Object.entries(texts)) {
    if (text) size += name.length + 37 + byteLength(text);
  }
  return size;
}

/** Length in UTF-8, as JSON writes the text. */
function byteLength(text: string): number {
  const written = JSON.stringify(text)
    .replace(/[\u0080-\u07ff\ud800-\udfff]/g, "..")
    .replace(/[\u0800-\uffff]/g, "...");
  return written.length - 2;
}
