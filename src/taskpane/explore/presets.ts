import type { MarketRecord } from "../../record/record";
import type { Calculator } from "../../model/calculator";
import type { Asked } from "./series";

export interface Preset {
  readonly title: string;
  readonly asked: Asked;
}

const longestLeague = 15;
/** More than any source lists. */
const mostBrands = 999;

/** What a reader of the briefing wants to see first. */
export function presetsFor(index: MarketRecord, { calculate }: Calculator): readonly Preset[] {
  const whole = calculate("SALES", [index.market.name]);
  const stated = calculate("FIGURE", ["production target", "UK"]);
  if (whole?.kind !== "figure") return [];
  const newest = Number(whole.period);
  const registrations = { measure: "registrations", count: "SMMT" } as const;
  const target = stated?.kind === "figure" ? Number(stated.period) : newest;
  const owned = index.dataset.groups.find(({ country }) => country)?.name ?? "";
  const members = index.subject(owned)?.members ?? [];
  const league = calculate("TOPBRANDS", [mostBrands, newest]);
  const counted =
    league?.kind === "table" ? league.rows.slice(1).map(([, name]) => String(name)) : [];
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
        to: target,
      },
    },
    {
      title: `League table ${newest}`,
      asked: {
        ...registrations,
        items: counted.slice(0, longestLeague),
        from: newest,
        to: newest,
      },
    },
    {
      title: owned,
      asked: {
        ...registrations,
        items: counted.filter((name) => members.some((member) => member.name === name)),
        from: newest - 1,
        to: newest,
      },
    },
  ];
}
