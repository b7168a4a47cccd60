import { matchSorter, rankings } from "match-sorter";
import type { FunctionMetadata } from "../../model/metadata";
import { topics } from "../../queries/topics";

export interface TopicFound {
  readonly title: string;
  readonly functions: readonly FunctionMetadata[];
}

/** The functions by what they answer, the most used first. */
export function functionsByTopic(functions: readonly FunctionMetadata[]): TopicFound[] {
  return topics.map(({ title, functions: ids }) => ({
    title,
    functions: ids.flatMap((id) => functions.find((each) => each.id === id) ?? []),
  }));
}

/** A name counts more than the words that describe it, even if it only contains the search. */
const keys = [
  { key: "name", threshold: rankings.CONTAINS },
  ...[
    (each: FunctionMetadata) => each.description ?? "",
    (each: FunctionMetadata) => topics.find((topic) => topic.functions.includes(each.id))?.title,
    (each: FunctionMetadata) =>
      each.parameters.map(({ name, description = "" }) => `${name} ${description}`),
  ].map((key) => ({
    key: (each: FunctionMetadata) => key(each) ?? "",
    threshold: rankings.CONTAINS,
    maxRanking: rankings.CONTAINS,
  })),
];

/** The functions that have every word of a search, the best match first: the name, its beginning, a part, a word about it. */
export function functionsFound(
  functions: readonly FunctionMetadata[],
  search: string
): readonly FunctionMetadata[] {
  const words = search.split(/\s+/).filter(Boolean);
  const inOrder = functionsByTopic(functions).flatMap((topic) => topic.functions);
  const place = new Map(inOrder.map((each, at) => [each, at]));
  // From the last word to the first, which counts most.
  return words.reduceRight(
    (found, word) =>
      matchSorter(found, word, {
        keys,
        baseSort: (one, other) => (place.get(one.item) ?? 0) - (place.get(other.item) ?? 0),
      }),
    inOrder
  );
}
