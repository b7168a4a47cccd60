import type { MarketRecord } from "../../record/record";
import { yearOf } from "../../model/period";
import { ranking } from "../../queries/listedBrands";
import { latestFullYear } from "../../record/newest";
import type { Asked } from "./series";

export interface Preset {
  readonly title: string;
  readonly asked: Asked;
}

const longestLeague = 15;

/** What a reader of the briefing wants to see first. */
export function presetsFor(index: MarketRecord): readonly Preset[] {
  const ofMarket = { metric: "registrations", subject: index.market, count: "SMMT" } as const;
  const period = latestFullYear(index, ofMarket);
  if (!period) return [];
  const newest = yearOf(period);
  const registrations = { measure: "registrations", count: "SMMT" } as const;
  const [target] = index
    .line("production target", "UK")
    .periods.map(yearOf)
    .sort((one, other) => other - one);
  const owned = index.dataset.groups.find(({ country }) => country)?.name ?? "";
  const members = index.subject(owned)?.members ?? [];
  const counted = ranking(index, period, "SMMT");
  return [
    {
      title: "The rise of Omoda and Jaecoo",
      asked: { ...registrations, items: ["Omoda", "Jaecoo"], from: newest - 1, to: newest },
    },
    {
      title: "Production and the path to 1.3 million",
      asked: {
        measure: "production",
        count: "SMMT",
        items: ["UK"],
        from: 2006,
        to: target ?? newest,
      },
    },
    {
      title: `League table ${newest}`,
      asked: {
        ...registrations,
        items: counted.slice(0, longestLeague).map(({ subject }) => subject.name),
        from: newest,
        to: newest,
      },
    },
    {
      title: owned,
      asked: {
        ...registrations,
        items: counted
          .map(({ subject }) => subject.name)
          .filter((name) => members.some((member) => member.name === name)),
        from: newest - 1,
        to: newest,
      },
    },
  ];
}
