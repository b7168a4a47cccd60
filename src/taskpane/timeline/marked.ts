import type { Traced } from "../../model/calculator";
import type { MarketRecord } from "../../record/record";
import { addressOf } from "../../workbook/address";
import { callsUkauto, ukautoCalls } from "../../workbook/formulas/formula";
import { readArgument } from "../../workbook/formulas/formulaArgument";
import type { Pane } from "../useHost";
import { eventsOf } from "./story";

type Called = Pick<Traced, "id" | "arguments"> & Partial<Pick<Traced, "answer">>;

/** The events of the year and the parties that the selected UKAUTO cell is about. */
export function markedEvents({
  selection,
  calculator,
  index,
}: Pick<Pane, "selection" | "calculator" | "index">): ReadonlySet<string> {
  const marked = new Set<string>();
  if (!selection || !callsUkauto.test(selection.formula)) return marked;
  const traced = calculator.trace(addressOf(selection));
  for (const called of traced.length ? traced : written(selection.formula)) {
    for (const id of aboutCall(index, called)) marked.add(id);
  }
  return marked;
}

/** The calls as the formula spells them, for a cell not calculated since the workbook was opened. */
function written(formula: string): Called[] {
  return ukautoCalls(formula).map(({ id, args }) => ({
    id,
    arguments: args.map(({ text }) => {
      const read = readArgument(text);
      return read.kind === "value" ? read.value : null;
    }),
  }));
}

function aboutCall(index: MarketRecord, { arguments: args, answer }: Called): Iterable<string> {
  const figure = answer?.kind === "figure" ? answer : undefined;
  const words = [...args, figure?.item].filter((word): word is string => typeof word === "string");
  const event = words.map((word) => index.events.get(word)).find(Boolean);
  if (event) return [event.id];
  const parties = words.flatMap((word) => partiesNamed(index, word));
  const years = yearsIn([...args, figure?.period]);
  if (years.length) return years.flatMap((year) => [...eventsOf(index, year, parties)]);
  return parties.length
    ? index.dataset.events
        .filter((each) => each.parties.some((party) => parties.includes(party)))
        .map(({ id }) => id)
    : [];
}

function yearsIn(values: readonly unknown[]): number[] {
  const years = values.flatMap((value) => {
    const text = typeof value === "number" || typeof value === "string" ? String(value) : "";
    return [...text.matchAll(/\b(1[89]|2[01])\d\d\b/g)].map(([year]) => Number(year));
  });
  return [...new Set(years)];
}

/** A brand stands for itself and its maker, a group for its maker and brands. */
function partiesNamed(index: MarketRecord, name: string): string[] {
  const subject = index.subject(name);
  if (!subject) return [partyNamed(index, name)].flatMap((id) => id ?? []);
  if (subject.kind === "market") return [];
  const group = subject.kind === "group" ? subject.name : subject.brand?.group;
  const row = index.dataset.groups.find((each) => each.name === group);
  const names = [
    subject.name,
    ...(group ? [group, group.replace(/ group$/i, "")] : []),
    ...(row?.aliases ?? []),
    ...(subject.members ?? []).map((brand) => brand.name),
  ];
  return [...new Set(names.flatMap((each) => partyNamed(index, each) ?? []))];
}

function partyNamed(index: MarketRecord, name: string): string | undefined {
  return index.party(name)?.id;
}
