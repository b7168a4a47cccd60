import type { Event } from "../../data/schema";
import type { TracedCall } from "../../model/calculator";
import { choices } from "../../model/choices";
import { fold } from "../../model/name";
import { parsePeriod } from "../../model/period";
import { spanOf } from "../../model/span";
import type { MarketRecord } from "../../record/record";
import { addressOf } from "../../workbook/address";
import { callsUkauto, ukautoCalls } from "../../workbook/formulas/formula";
import { readArgument } from "../../workbook/formulas/formulaArgument";
import type { Pane } from "../useHost";
import { overlaps } from "./axis";
import type { Stretch } from "./filters";

type Called = Pick<TracedCall, "id" | "arguments"> & Partial<Pick<TracedCall, "answer">>;

/** The events that overlap the period of the selected UKAUTO cell and have its organisation as party. */
export function markedEvents({
  selection,
  calculator,
  index,
}: Pick<Pane, "selection" | "calculator" | "index">): ReadonlySet<string> {
  if (!selection || !callsUkauto.test(selection.formula)) return new Set();
  const traced = calculator.trace(addressOf(selection));
  const calls = traced.length ? traced : written(selection.formula);
  return new Set(calls.flatMap((called) => eventsAbout(index, called).map(({ id }) => id)));
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

/** The events of what a call names and when; of the market, a fuel or nothing named by the period alone. */
export function eventsAbout(
  record: MarketRecord,
  { arguments: args, answer }: Called
): readonly Event[] {
  const figure = answer?.kind === "figure" ? answer : undefined;
  const given: readonly unknown[] = args.flat();
  const words = [...given, figure?.item].filter(
    (word): word is string => typeof word === "string" && !sources.has(fold(word))
  );
  const event = words.map((word) => record.events.get(word)).find(Boolean);
  if (event) return [event];
  const named = words.flatMap((word) => partiesNamed(record, word) ?? []);
  const anyone = named.every((party) => party === everyone);
  const stretch = stretchOf(figure ? [figure.period] : given);
  if (anyone && !stretch) return [];
  return record.dataset.events.filter(
    (each) =>
      (!stretch || overlaps(spanOf(each), stretch)) &&
      (anyone || each.parties.some((party) => named.includes(party)))
  );
}

/** The source of a count says nothing about the parties. */
const sources = new Set<string>(choices.source.map(fold));
/** Stands for the parties of the market or a fuel. */
const everyone = "*";
/** Stands for what has a name and takes part in no event. */
const nobody = "-";

const period = /\b[12]\d{3}(?:-(?:H[12]|Q[1-4]|0[1-9]|1[0-2]))?\b/g;

/** From the first to the last month that the texts and numbers name. */
function stretchOf(values: readonly unknown[]): Stretch | undefined {
  const periods = values.flatMap((value) => {
    const text = typeof value === "number" || typeof value === "string" ? String(value) : "";
    return [...text.matchAll(period)].flatMap(([each]) => parsePeriod(each) ?? []);
  });
  if (!periods.length) return undefined;
  return {
    from: Math.min(...periods.map(({ firstMonth }) => firstMonth)),
    to: Math.max(...periods.map(({ lastMonth }) => lastMonth)),
  };
}

/** A brand or model stands for itself and its maker, a group for its maker and brands; undefined for a text that is not a name. */
function partiesNamed(record: MarketRecord, name: string): string[] | undefined {
  const subject = record.subject(name);
  if (!subject) {
    const party = record.party(name);
    return party && [party.id];
  }
  const { kind, brand, members = [] } = subject;
  if (kind === "market" || kind === "fuel" || kind === "buyer") return [everyone];
  const group = kind === "group" ? subject.name : brand?.group;
  const row = record.dataset.groups.find((each) => each.name === group);
  const names = [
    subject.name,
    ...(brand ? [brand.name] : []),
    ...(group ? [group, group.replace(/ group$/i, "")] : []),
    ...(row?.aliases ?? []),
    ...members.map((member) => member.name),
  ];
  const parties = names.flatMap((each) => record.party(each)?.id ?? []);
  return parties.length ? [...new Set(parties)] : [nobody];
}
