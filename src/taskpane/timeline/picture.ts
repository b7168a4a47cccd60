import type { Event } from "../../data/schema";
import { lastDay, type IsoDate } from "../../model/date";
import { axisOf, middleOf, type Axis } from "./axis";
import { placeFlags, type PlacedFlag } from "./flags";
import { Rows, type Extent } from "./pack";
import { lanes, laneTitles, type Lane } from "./lanes";

export interface PlacedLane {
  readonly lane: Lane;
  readonly top: number;
  readonly height: number;
}

/** An event in the picture; its middle. */
export interface Mark {
  readonly event: Event;
  readonly lane: Lane;
  readonly x: number;
  readonly y: number;
  readonly turning: boolean;
}

/** What lasts, from the mark that begins it. */
export interface Bar extends Extent {
  readonly event: Event;
  readonly lane: Lane;
  readonly y: number;
  /** Whether it goes on. */
  readonly open: boolean;
  readonly label?: { readonly text: string; readonly x: number; readonly inside: boolean };
}

export interface Picture {
  readonly axis: Axis;
  readonly height: number;
  readonly lanes: readonly PlacedLane[];
  readonly bars: readonly Bar[];
  readonly marks: readonly Mark[];
  readonly flags: readonly PlacedFlag[];
  /** The bottom of the lanes, where the years stand. */
  readonly floor: number;
  readonly today?: number;
}

export interface Drawn {
  readonly events: readonly Event[];
  /** The reader's day; marked if it is near enough to what is on record. */
  readonly today: IsoDate;
  readonly width: number;
  /** The width of a text as it is drawn. */
  readonly widthOf: (text: string) => number;
}

export const markWidth = 11;
export const rowHeight = 14;
export const tierHeight = 14;
/** Stands among the names of turning points for the line of today. */
export const todayFlag = "today";
const tiers = 4;
const padding = 3;
/** Room for the years and for the two ends of a stretch. */
export const footHeight = 26;

/** Where everything in the picture stands, in pixels. */
export function pictureOf(drawn: Drawn): Picture | undefined {
  const { events, width, widthOf, today } = drawn;
  if (!events.length || width < 60) return undefined;
  const ends = events.map(({ until, date }) => until ?? date);
  const newest = Math.max(...ends.map((day) => Number(day.slice(0, 4))));
  const oldest = Math.min(...events.map(({ date }) => Number(date.slice(0, 4))));
  const thisYear = Number(today.slice(0, 4));
  const showsToday = thisYear >= oldest && thisYear <= newest + 2;
  const axis = axisOf(
    events.map((event) => ({ date: event.date, lane: event.lane })),
    showsToday ? [...ends, today] : ends,
    width
  );
  const now = showsToday ? axis.x(today) : undefined;
  const flags = placeFlags(
    [
      ...events.flatMap((event) => {
        const { id, turning: text, date } = event;
        return text ? [{ id, text, x: axis.x(middleOf(date)) }] : [];
      }),
      ...(now === undefined ? [] : [{ id: todayFlag, text: "Today", x: now }]),
    ],
    width,
    tiers,
    widthOf
  );
  const head = (Math.max(-1, ...flags.map(({ tier }) => tier)) + 1) * tierHeight + padding;
  const placed = placeLanes(drawn, axis, head, now ?? width);
  const floor = placed.lanes.reduce((bottom, { height }) => bottom + height, head);
  return { axis, ...placed, flags, floor, height: floor + footHeight, today: now };
}

function placeLanes(
  { events, width, widthOf }: Drawn,
  axis: Axis,
  head: number,
  now: number
): Pick<Picture, "lanes" | "bars" | "marks"> {
  const [placedLanes, bars, marks]: [PlacedLane[], Bar[], Mark[]] = [[], [], []];
  let top = head;
  for (const lane of lanes) {
    const own = events.filter((event) => event.lane === lane);
    const rows = new Rows({ width, gap: 1, tolerance: 3, rows: 3 });
    rows.fix({ from: 0, to: widthOf(laneTitles[lane]) + 10 });
    const y = (row: number): number => top + padding + (row + 0.5) * rowHeight;
    const begun = new Set<string>();
    for (const bar of barsOf(own, events, axis, now, widthOf)) {
      const row = rows.fix(bar.room);
      const x = bar.from + markWidth / 2;
      begun.add(bar.event.id);
      marks.push({
        event: bar.event,
        lane,
        x,
        y: y(row),
        turning: bar.event.turning !== undefined,
      });
      bars.push({ ...bar, lane, y: y(row) });
    }
    const others = own.filter(({ id }) => !begun.has(id));
    for (const event of inOrder(others)) {
      const { row, middle } = rows.put(axis.x(middleOf(event.date)), markWidth);
      marks.push({ event, lane, x: middle, y: y(row), turning: event.turning !== undefined });
    }
    const height = rows.count * rowHeight + 2 * padding;
    placedLanes.push({ lane, top, height });
    top += height;
  }
  return { lanes: placedLanes, bars, marks: marks.sort(inLanes) };
}

/** The order in which marks are read out: lane by lane, in the order of time. */
function inLanes(one: Mark, other: Mark): number {
  const away = lanes.indexOf(one.lane) - lanes.indexOf(other.lane);
  return away || (one.event.date < other.event.date ? -1 : 1);
}

type Reach = Omit<Bar, "lane" | "y"> & { readonly room: Extent };

/** The bars that begin in a lane, the longest first: those with a name, and events that last visibly. */
function barsOf(
  own: readonly Event[],
  events: readonly Event[],
  axis: Axis,
  now: number,
  widthOf: (text: string) => number
): Reach[] {
  const reaches = own.flatMap((event): Reach[] => {
    const from = axis.x(middleOf(event.date)) - markWidth / 2;
    if (event.begins) {
      const end = events.find(({ id }) => id === event.ending);
      const to = Math.max(from + markWidth, end ? axis.x(middleOf(end.date)) : now);
      const bar = { event, from: Math.max(0, from), to, open: !end };
      return [named(bar, event.begins, axis, widthOf)];
    }
    const to = event.until ? axis.x(lastDay(event.until)) : from;
    const extent = { from: Math.max(0, from), to };
    return to - from < markWidth * 1.6 ? [] : [{ event, ...extent, open: false, room: extent }];
  });
  return reaches.sort((one, other) => other.to - other.from - (one.to - one.from));
}

/** The name stands in its bar after the mark, or beside the bar if that is too short. */
function named(
  bar: Omit<Reach, "room" | "label">,
  text: string,
  axis: Axis,
  widthOf: (text: string) => number
): Reach {
  const room = widthOf(text) + 6;
  const { from, to } = bar;
  if (to - from - markWidth >= room) {
    return { ...bar, room: bar, label: { text, x: from + markWidth + 2, inside: true } };
  }
  if (from >= room) {
    const label = { text, x: from - room + 2, inside: false };
    return { ...bar, room: { from: from - room, to }, label };
  }
  if (to + room <= axis.width) {
    return { ...bar, room: { from, to: to + room }, label: { text, x: to + 4, inside: false } };
  }
  return { ...bar, room: bar };
}

function inOrder(events: readonly Event[]): Event[] {
  const day = ({ date }: Event): string => middleOf(date);
  return [...events].sort((one, other) => (day(one) < day(other) ? -1 : 1));
}
