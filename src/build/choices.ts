import type { Dataset } from "../data/schema";
import { choices, type ChoiceList } from "../model/choices";
import type { Choice, Enum, Metadata } from "../model/metadata";
import { inThousands } from "../model/number";
import { indexOf, type Index } from "../queries/index";
import { latestFullYear } from "../queries/counted";
import { registrations } from "../queries/registrations";

const tooltips: Partial<Record<ChoiceList, Readonly<Record<string, string>>>> = {
  source: {
    SMMT: "United Kingdom, by marque from 2024; the market from 1995",
    DfT: "Great Britain, by make from 2019",
  },
  scope: {
    vehicles: "Cars and commercial vehicles",
    cars: "Cars alone",
    commercial: "Vans, trucks, taxis, buses and coaches",
    "light vehicles": "Cars and light commercial vehicles",
  },
  basis: {
    briefing: "The figure that the briefing of January 2026 quotes, where it quotes one",
    latest: "Always the latest figure on record",
  },
  method: { compound: "The same growth each year", linear: "The same number more each year" },
};

/** Parameters that take one of a list, by name, or by function and name. */
const lists: Readonly<Record<string, string>> = {
  source: "source",
  scope: "scope",
  basis: "basis",
  method: "method",
  metric: "metric",
  theme: "theme",
  verdict: "verdict",
  brand: "brand",
  group: "group",
  party: "party",
  "EVENT.id": "event",
  "EVENT.field": "eventField",
  "DEALSTATUS.field": "dealField",
};

/** functions.json with the lists that Excel offers while an argument is typed, made from the dataset. */
export function withChoices(metadata: Metadata, dataset: Dataset, helpAddress: string): Metadata {
  const functions = metadata.functions.map((each) => ({
    ...each,
    helpUrl: `${helpAddress}#${each.id}`,
    parameters: each.parameters.map((parameter) => {
      const list = lists[`${each.id}.${parameter.name}`] ?? lists[parameter.name];
      return list ? { ...parameter, customEnumId: enumId(list) } : parameter;
    }),
  }));
  return { ...metadata, functions, enums: enumsOf(dataset) };
}

function enumsOf(dataset: Dataset): Enum[] {
  const words = Object.entries(choices).map(([list, values]): [string, Choice[]] => [
    list,
    values.map((value) => choice(value, tooltips[list as ChoiceList]?.[value] ?? "")),
  ]);
  const index = indexOf(dataset);
  const names: [string, Choice[]][] = [
    ["brand", subjectChoices(index, ["market", "group", "brand"])],
    ["group", subjectChoices(index, ["group"])],
    ["party", dataset.organisations.map(({ id, name }) => choice(name, partTaken(dataset, id)))],
    ["event", dataset.events.map(({ id, title, date }) => choice(id, `${date}: ${title}`))],
  ];
  return [...words, ...names].map(([list, values]) => ({
    id: enumId(list),
    type: "string",
    values,
  }));
}

function subjectChoices(index: Index, kinds: readonly string[]): Choice[] {
  const year = latestFullYear(index, "SMMT") ?? 0;
  return kinds.flatMap((kind) =>
    index
      .subjects()
      .filter((subject) => subject.kind === kind)
      .sort((one, other) => one.name.localeCompare(other.name, "en"))
      .map((subject) => {
        const figure = registrations(index, subject, year, "SMMT");
        const sales = figure.kind === "figure" ? `${inThousands(figure.value)} in ${year}` : "";
        return choice(subject.name, [subject.brand?.group, sales].filter(Boolean).join(", "));
      })
  );
}

/** How many events a party takes part in. */
function partTaken({ events }: Dataset, party: string): string {
  const count = events.filter(({ parties }) => parties.includes(party)).length;
  return count === 1 ? "1 event" : `${count} events`;
}

function choice(name: string, tooltip: string): Choice {
  return { name, stringValue: name, tooltip: tooltip.slice(0, 255) };
}

function enumId(list: string): string {
  return `UKAUTO.${list.toUpperCase()}`;
}
