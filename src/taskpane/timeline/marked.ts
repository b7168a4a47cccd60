import { fold } from "../../model/name";
import { addressOf } from "../../workbook/address";
import type { Pane } from "../useHost";
import { eventsOf } from "./story";

/** The events of the year and the parties that the selected UKAUTO cell is about. */
export function markedEvents({ selection, calculator, index }: Pane): ReadonlySet<string> {
  if (!selection || !/UKAUTO\./i.test(selection.formula)) return new Set();
  const calls = calculator.trace(addressOf(selection));
  const marked = new Set<string>();
  for (const { answer, arguments: args } of calls) {
    const year = answer.kind === "figure" ? /\d{4}$/.exec(answer.period)?.[0] : undefined;
    const item = answer.kind === "figure" ? answer.item : undefined;
    const named = [...args, item].filter((arg): arg is string => typeof arg === "string");
    const parties = partiesNamed(index, named);
    const event = named.map((name) => index.events.get(name)).find(Boolean);
    if (event) marked.add(event.id);
    if (year) eventsOf(index, Number(year), parties).forEach((id) => marked.add(id));
  }
  return marked;
}

function partiesNamed(index: Pane["index"], names: readonly string[]): string[] {
  const parties = new Set<string>();
  for (const name of names) {
    const subject = index.subject(name);
    const members =
      subject.kind === "group" ? (subject.members ?? []).map((brand) => brand.name) : [];
    for (const each of [
      name,
      ...members,
      subject.kind === "group" ? subject.name.replace(/ group$/i, "") : "",
    ]) {
      const party = each ? index.party(fold(each)) : undefined;
      if (party && party.kind !== "failure") parties.add((party as { id: string }).id);
    }
  }
  return [...parties];
}
