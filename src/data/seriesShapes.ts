import * as z from "zod/mini";
import { choices, subjectKinds } from "../model/choices";
import { frequencies } from "../model/period";
import { statuses } from "../model/status";
import { count, date, id, ids, period, text } from "./values";

export const figureShape = z.strictObject({
  metric: z.enum(choices.metric),
  /** What is counted: a brand, group, model, fuel, kind of buyer or the market; "UK"; or a maker. */
  subject: id,
  period,
  /** Whose count a registration figure belongs to: SMMT, DfT, or a rival definition. */
  count: z.optional(count),
  value: z.number().check(z.gte(-1e9), z.lte(1e9)),
  /** Given only where it differs from the unit of the metric. */
  unit: z.optional(z.enum(["share"])),
  status: z.enum(statuses),
  geography: text,
  /** The source of the figure, then those that quote it. */
  sources: ids.check(z.minLength(1)),
  published: z.optional(date),
  rival: z.optional(z.literal(true)),
  note: z.optional(text),
});

/** The most subjects that a count may list in one period. */
const subjects = z.array(id).check(z.maxLength(400));

/** A stretch of periods in which a count lists subjects: one that it lists and that has no figure there had no registrations. */
export const coverageShape = z.strictObject({
  count,
  kind: z.enum(subjectKinds),
  frequency: z.enum([...frequencies, "range"]),
  from: period,
  to: period,
  /** "all" that the count has figures of, or the ids of some. */
  lists: z.union([z.literal("all"), subjects.check(z.minLength(1))]),
  /** Beside "all", the ids of those that it does not list there. */
  without: z.optional(subjects),
  note: z.optional(text),
});

/** What is counted beside brands and groups. */
export const subjectShape = z.strictObject({
  id,
  name: text,
  kind: z.enum(["market", "fuel", "buyer", "model"]),
  aliases: z.optional(z.array(text)),
  /** The brand of a model. */
  brand: z.optional(id),
  /** What is left over, such as cars whose model is not stated. */
  other: z.optional(z.literal(true)),
  /** Ids of the subjects that include it, so that a sum of its kind does not count it twice. */
  within: z.optional(ids),
  note: z.optional(text),
});

/** A sum that is known to hold, or by how much it does not and why. */
export const controlShape = z.strictObject({
  count,
  subject: id,
  period,
  /** What is added up. */
  parts: z.enum(["members", "months", "quarters", "fuels", "buyers"]),
  /** What the parts add up to. */
  total: z.int(),
  /** How much more that is than the figure on record; it needs a reason. */
  excess: z.optional(z.int()),
  reason: z.optional(text),
});
