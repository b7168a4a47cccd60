import { chineseOwned } from "../../model/chineseOwned";
import type { Index } from "../../queries/index";
import { ranking } from "../../queries/ranking";
import { latestFullYear } from "../../queries/counted";
import type { Asked } from "./series";

export interface Preset {
  readonly title: string;
  readonly asked: Asked;
}

const longestLeague = 15;

/** What a reader of the briefing wants to see first. */
export function presetsFor(index: Index): readonly Preset[] {
  const newest = latestFullYear(index, "SMMT") ?? 2025;
  const registrations = { measure: "registrations", count: "SMMT" } as const;
  const [target] = [...index.figures("production target", "UK").keys()].sort().reverse();
  const group = index.subject(chineseOwned.name);
  const members = group.kind === "group" ? (group.members ?? []) : [];
  const counted = ranking(index, newest, "SMMT");
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
      title: chineseOwned.name,
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
