import type { Answer } from "../../model/answer";
import { fail, isFailure } from "../../model/failure";
import type { Index } from "../../queries/index";
import type { Parameters, Query, Question } from "../../queries/query";
import { readers } from "./read";

/** One argument's place in what has been answered already: the answer, or the next argument's places. */
interface Known {
  answer: Answer | undefined;
  next: Map<unknown, Known> | undefined;
}

interface Memory {
  /** The edition that answered; another one starts with nothing. */
  readonly index: Index;
  readonly root: Known;
  size: number;
}

/** A query with what it has been answered. */
export interface Remembering {
  memory?: Memory;
}

/** Enough for a workbook of 100,000 distinct questions; then all is forgotten rather than grown. */
const mostKnown = 150_000;

/**
 * The answer to a query with the arguments as a cell passes them. An edition answers the same question
 * the same way for ever, so each distinct one is read and worked out once.
 */
export function answerTo<P extends Parameters>(
  index: Index,
  query: Query<P>,
  args: readonly unknown[]
): Answer {
  // On the query itself: one look-up less for every cell.
  const remembering = query as Remembering;
  let memory = remembering.memory;
  if (memory?.index !== index)
    memory = remembering.memory = { index, root: { answer: undefined, next: undefined }, size: 0 };
  let known = memory.root;
  // Trailing arguments that were left out add no step, so that SALES("Omoda",2025) is two look-ups.
  let last = args.length - 1;
  while (last >= 0 && (args[last] === null || args[last] === undefined)) last--;
  for (let place = 0; place <= last; place++) {
    const arg = args[place];
    const found = known.next?.get(arg);
    if (found) {
      known = found;
      continue;
    }
    if (typeof arg === "object" && arg !== null) return work(index, query, args);
    if (typeof arg === "string" && arg.length > 255) return work(index, query, args);
    if (memory.size >= mostKnown) {
      remembering.memory = undefined;
      return work(index, query, args);
    }
    memory.size++;
    const next: Known = { answer: undefined, next: undefined };
    (known.next ??= new Map()).set(arg, next);
    known = next;
  }
  return (known.answer ??= work(index, query, args));
}

function work<P extends Parameters>(
  index: Index,
  query: Query<P>,
  args: readonly unknown[]
): Answer {
  try {
    const question: Record<string, unknown> = {};
    let place = 0;
    for (const [name, kind] of Object.entries(query.parameters)) {
      const value = readers[kind](args[place++], name);
      if (isFailure(value)) return query.unread?.(value) ?? value;
      question[name] = value;
    }
    return query.answer(index, question as Question<P>);
  } catch (error) {
    if (args.every((arg) => typeof arg !== "object" || arg === null)) throw error;
    // An object whose properties throw when they are read is no value of a cell.
    return fail(
      "unreadableText",
      "An argument could not be read; give a text, a number or a range."
    );
  }
}
