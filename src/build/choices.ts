import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Dataset } from "../data/schema";
import { choices, type ChoiceList } from "../model/choices";
import type { Choice, Enum, Metadata } from "../model/metadata";
import { inThousands } from "../model/number";
import { periodText } from "../model/period";
import { queryOf, type Kind } from "../queries/query";
import { usualCount } from "../record/items";
import { latestFullYear } from "../record/newest";
import { questionIn } from "../record/question";
import { recordOf, type MarketRecord } from "../record/record";
import { figureFor } from "../record/resolve";
import { kindsInList, subjectsOfKinds } from "../record/subjectChoices";
import type { Subject } from "../record/subjects";

const tooltips: Partial<Record<ChoiceList, Readonly<Record<string, string>>>> = {
  source: {
    SMMT: "United Kingdom: marques by year, the market and fuels by month",
    DfT: "Great Britain: makes, fuels and models by quarter",
  },
  scope: {
    vehicles: "Cars and commercial vehicles",
    cars: "Cars alone",
    commercial: "Vans, trucks, taxis, buses and coaches",
    "light vehicles": "Cars and light commercial vehicles",
    "for export": "Cars to be sold abroad",
    "for the home market": "Cars to be sold in the United Kingdom",
    electrified: "Battery electric, plug-in hybrid and hybrid cars",
  },
  basis: {
    briefing: "The figure that the briefing of January 2026 quotes, where it quotes one",
    latest: "Always the latest figure on record",
  },
  method: { compound: "The same growth each year", linear: "The same number more each year" },
};

/** Adds to functions.json the lists that Excel offers while an argument is typed, made from the queries and the dataset. */
export function withChoices(metadata: Metadata, dataset: Dataset, helpAddress: string): Metadata {
  loadQueries();
  const enums = enumsOf(dataset);
  const functions = metadata.functions.map((each) => {
    const kinds = queryOf(each.id)?.parameters ?? {};
    return {
      ...each,
      helpUrl: `${helpAddress}#${each.id}`,
      parameters: each.parameters.map((parameter) => {
        const list = enums.get(kinds[parameter.name]);
        return list ? { ...parameter, customEnumId: list.id } : parameter;
      }),
    };
  });
  const used = new Set(functions.flatMap(({ parameters }) => parameters.map(enumIdOf)));
  return { ...metadata, functions, enums: [...enums.values()].filter(({ id }) => used.has(id)) };
}

/** A query is found by its id once its file is loaded, and the folder is the list of queries. */
function loadQueries(): void {
  const folder = join(__dirname, "../queries");
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".ts"))) {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    require(join(folder, file));
  }
}

/** The list that each kind of parameter takes; kinds without one are left out. */
function enumsOf(dataset: Dataset): Map<Kind | undefined, Enum> {
  const record = recordOf(dataset);
  const lists = new Map<Kind, readonly Choice[]>([
    ["subject", subjectChoices(record, kindsInList.subject)],
    ["brand", subjectChoices(record, kindsInList.brand)],
    ["group", subjectChoices(record, kindsInList.group)],
    ["party", dataset.organisations.map(({ id, name }) => choice(name, partTaken(dataset, id)))],
    ["event", dataset.events.map(({ id, title, date }) => choice(id, `${date}: ${title}`))],
  ]);
  for (const [list, words] of Object.entries(choices)) {
    const kind = list as ChoiceList;
    const told = tooltips[kind] ?? {};
    lists.set(
      kind,
      words.map((word) => choice(word, told[word] ?? ""))
    );
  }
  return new Map(
    [...lists].map(([kind, values]) => [
      kind,
      { id: `UKAUTO.${kind.toUpperCase()}`, type: "string", values },
    ])
  );
}

function enumIdOf(parameter: object): string | undefined {
  const { customEnumId }: { customEnumId?: string } = parameter;
  return customEnumId;
}

function subjectChoices(record: MarketRecord, kinds: readonly Subject["kind"][]): Choice[] {
  return subjectsOfKinds(record, kinds).map((subject) =>
    choice(subject.name, tooltipOf(record, subject))
  );
}

/** Group and latest registrations, to tell one name from the next. */
function tooltipOf(record: MarketRecord, subject: Subject): string {
  const item = { metric: "registrations", subject, count: usualCount(subject) } as const;
  const period = latestFullYear(record, item);
  const figure = period && figureFor(record, questionIn(item, period));
  const belongs = subject.kind === "model" ? subject.brand?.name : subject.brand?.group;
  const sales = figure ? `${inThousands(figure.value)} in ${periodText(period)}` : "";
  return [belongs, sales].filter(Boolean).join(", ");
}

/** How many events a party takes part in. */
function partTaken({ events }: Dataset, party: string): string {
  const count = events.filter(({ parties }) => parties.includes(party)).length;
  return count === 1 ? "1 event" : `${count} events`;
}

function choice(name: string, tooltip: string): Choice {
  return { name, stringValue: name, tooltip: tooltip.slice(0, 255) };
}
