import { lanes } from "./lanes";
import type { Mark } from "./picture";

const keys = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"] as const;
export type WalkKey = (typeof keys)[number];

export function isWalkKey(key: string): key is WalkKey {
  return (keys as readonly string[]).includes(key);
}

/**
 * The mark that a key leads to: left and right within the lane, up and down to the nearest of the next lane
 * that has one, Home and End to the first and last of all. At an edge the mark itself.
 */
export function walk(marks: readonly Mark[], from: Mark, key: WalkKey): Mark {
  const inLane = (lane: string): Mark[] => inTime(marks.filter((mark) => mark.lane === lane));
  const all = inTime(marks);
  switch (key) {
    case "Home":
      return all[0] ?? from;
    case "End":
      return all[all.length - 1] ?? from;
    case "ArrowLeft":
    case "ArrowRight": {
      const own = inLane(from.lane);
      const at = own.findIndex(({ event }) => event.id === from.event.id);
      return own[at + (key === "ArrowRight" ? 1 : -1)] ?? from;
    }
    default: {
      const at = lanes.indexOf(from.lane);
      const next = key === "ArrowDown" ? lanes.slice(at + 1) : lanes.slice(0, at).reverse();
      const lane = next.find((each) => marks.some((mark) => mark.lane === each));
      return lane ? nearest(inLane(lane), from) : from;
    }
  }
}

function inTime(marks: readonly Mark[]): Mark[] {
  const key = ({ event }: Mark): string => `${event.date} ${event.id}`;
  return [...marks].sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

function nearest(marks: readonly Mark[], from: Mark): Mark {
  return marks.reduce(
    (best, mark) => (Math.abs(mark.x - from.x) < Math.abs(best.x - from.x) ? mark : best),
    marks[0] ?? from
  );
}
