import type { Event } from "../../data/schema";

/** The strands of the story, from top to bottom. */
export const lanes = [
  "partnership",
  "Chery in Britain",
  "JLR",
  "policy and trade",
  "sites",
] as const;
export type Lane = (typeof lanes)[number];

/** How a lane is called where it stands for itself. */
export const laneTitles: Readonly<Record<Lane, string>> = {
  partnership: "The partnership",
  "Chery in Britain": "Chery in Britain",
  JLR: "JLR",
  "policy and trade": "Policy and trade",
  sites: "Sites",
};

/** The strand that an event belongs to. */
export function laneOf({ lane }: Pick<Event, "lane">): Lane {
  return lane;
}

/** The short name of a turning point of the story. */
export function turningOf({ id }: Pick<Event, "id">): string | undefined {
  return turning[id];
}

const turning: Readonly<Record<string, string>> = {
  "tata-buys-jlr": "Tata buys JLR",
  "jlr-chery-jv-signed": "Joint venture",
  "omoda-uk-launch": "Chery reaches Britain",
  "jlr-attack-detected": "Cyberattack",
  "jlr-chery-talks-reported": "Talks reported",
  "chery-nissan-sunderland-memorandum": "Chery turns to Nissan",
};

/** What lasts: it begins with one event and ends with another, or goes on. */
export interface Span {
  readonly name: string;
  readonly begins: string;
  readonly ends?: string;
}

export const spans: readonly Span[] = [
  { name: "Joint venture", begins: "jlr-chery-jv-signed" },
  { name: "Freelander licence", begins: "freelander-letter-of-intent" },
  {
    name: "Talks",
    begins: "jlr-chery-talks-reported",
    ends: "chery-nissan-sunderland-memorandum",
  },
];
