import { parsePeriod, periodAt, periodText, type Frequency } from "../../model/period";
import type { MarketRecord } from "../../record/record";
import { mostLines, type Asked } from "./asked";
import { itemChoices } from "./itemChoices";
import { measureNamed, path } from "./measures";

const production = "production";
const share = "market share";
const mandate = "ZEV target";

/** The same question of another measure; what cannot be asked of it is left out. */
export function withMeasure(asked: Asked, name: string, index: MarketRecord): Asked {
  const known = itemChoices(index, measureNamed(name)).flatMap(({ names }) => names);
  const items = asked.items
    // A measure that does not take a group takes its brands.
    .flatMap((item) => (known.includes(item) ? item : membersOf(item, index)))
    .filter((item, place, all) => known.includes(item) && all.indexOf(item) === place);
  return {
    ...asked,
    measure: name,
    items: items.length ? items.slice(0, mostLines) : known.slice(0, 1),
    shape: "lines",
    beside: [],
    also: [],
  };
}

function membersOf(group: string, index: MarketRecord): string[] {
  return (index.subject(group)?.members ?? []).map(({ name }) => name);
}

/** The same stretch in periods of another length. */
export function withFrequency(asked: Asked, frequency: Frequency): Asked {
  const within = (
    text: string | undefined,
    end: "firstMonth" | "lastMonth"
  ): string | undefined => {
    const period = parsePeriod(text ?? "");
    return period && periodText(periodAt(frequency, period[end]));
  };
  const from = within(asked.from, "firstMonth");
  const to = within(asked.to, "lastMonth");
  const beside = frequency === "year" ? asked.beside : [];
  return { ...asked, frequency, from, to, beside };
}

/** What the figures may be compared with, by the name that the pane gives it. */
export function besideChoices({ measure, frequency }: Asked, index: MarketRecord): Beside[] {
  if (frequency !== "year") return [];
  if (measure === production) {
    return [{ name: "path to target", measure: path.name, item: "UK" }];
  }
  if (measure !== share) return [];
  return index
    .subjectsWith(mandate)
    .map((item) => ({ name: `${mandate}, ${item}`, measure: mandate, item }));
}

interface Beside {
  readonly name: string;
  readonly measure: string;
  readonly item: string;
}

/** Whether the items are parts of one whole, so that they may be stacked: of one kind, and none within another. */
export function canStack({ items, measure }: Asked, index: MarketRecord): boolean {
  if (measure !== share && measure !== "registrations") return false;
  const subjects = items.flatMap((item) => index.subject(item) ?? []);
  const parts = ["brand", "model", "fuel", "buyer"];
  return (
    subjects.length > 1 &&
    subjects.length <= mostLines &&
    subjects.every(({ kind }) => kind === subjects[0]?.kind && parts.includes(kind)) &&
    !subjects.some(({ within = [] }) => subjects.some(({ id }) => within.includes(id)))
  );
}
