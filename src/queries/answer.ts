import type { Answer } from "../model/answer";
import { fail, isFailure } from "../model/failure";
import { inThousands } from "../model/number";
import { recordInUse } from "../record/inUse";
import type { MarketRecord } from "../record/record";
import { readArgument } from "./arguments/readArgument";
import { queryOf, type Kinds, type Query } from "./query";

/** The most characters of JSON in a table; a host that is handed more at once stops responding. */
const mostCharacters = 1_500_000;

/** The answer of a function, by its id. Arguments in the function's order, `null` for one left out. Undefined for an unknown id. */
export function answer(id: string, args: readonly unknown[]): Answer | undefined {
  const query = queryOf(id);
  return query && answerTo(query, args);
}

/** The answer to a query, with the arguments as a cell passes them. */
export function answerTo(
  query: Query,
  args: readonly unknown[],
  record: MarketRecord = recordInUse()
): Answer {
  const question: Record<string, Kinds[keyof Kinds] | undefined> = {};
  for (const [place, [name, kind]] of Object.entries(query.parameters).entries()) {
    const value = readArgument(kind, args[place], name);
    if (isFailure(value)) return value;
    question[name] = value;
  }
  return withinBounds(query.answer(record, question));
}

function withinBounds(full: Answer): Answer {
  if (full.kind !== "table") return full;
  const size = JSON.stringify(full.rows).length;
  return size <= mostCharacters
    ? full
    : fail(
        "tooLarge",
        `The table has ${inThousands(size)} characters; at most ${inThousands(mostCharacters)} fit into one answer. Ask for fewer items or periods at once.`
      );
}
