/** How firm a figure is, the firmest first: the order in which the latest figure is chosen. */
export const statuses = [
  "outturn",
  "provisional",
  "estimate",
  "derived",
  "forecast",
  "target",
] as const;
export type Status = (typeof statuses)[number];

/** How far an event has come; only "happened" means that it took place. */
export const eventStatuses = [
  "happened",
  "announced",
  "agreed",
  "memorandum",
  "talks",
  "forecast",
  "planned",
] as const;
export type EventStatus = (typeof eventStatuses)[number];

export const certainties = [
  "official or direct statement",
  "consistent press reports",
  "single or disputed source",
  "plan or target",
] as const;
export type Certainty = (typeof certainties)[number];

export const dealStates = [
  "rumoured",
  "talks",
  "memorandum",
  "agreed",
  "completed",
  "lapsed",
  "unknown",
] as const;
export type DealState = (typeof dealStates)[number];
