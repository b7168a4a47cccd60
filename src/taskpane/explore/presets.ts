import type { Index } from "../../queries/index";
import { chineseOwned } from "../../queries/subject";
import type { Asked } from "./series";

export interface Preset {
  readonly title: string;
  asked(index: Index): Asked;
}

const newest = 2025;

/** What a reader of the briefing wants to see first. */
export const presets: readonly Preset[] = [
  {
    title: "The rise of Omoda and Jaecoo",
    asked: () => ({
      metric: "registrations",
      items: ["Omoda", "Jaecoo", "Chery"],
      from: 2024,
      to: newest,
    }),
  },
  {
    title: "Production and the path to 1.3 million",
    asked: () => ({ metric: "production", items: ["UK"], from: 2006, to: 2035 }),
  },
  {
    title: `League table ${newest}`,
    asked: (index) => ({
      metric: "registrations",
      items: index
        .subjects()
        .filter(({ kind }) => kind === "brand")
        .map(({ id, name }) => ({
          name,
          value: index.figures("registrations", id, "SMMT").get(newest)?.[0]?.figure.value ?? 0,
        }))
        .sort((one, other) => other.value - one.value)
        .slice(0, 15)
        .map(({ name }) => name),
      from: newest,
      to: newest,
    }),
  },
  {
    title: chineseOwned,
    asked: (index) => {
      const group = index.subject(chineseOwned);
      const members = "members" in group ? (group.members ?? []) : [];
      return {
        metric: "registrations",
        items: members.map(({ name }) => name),
        from: 2024,
        to: newest,
      };
    },
  },
];
