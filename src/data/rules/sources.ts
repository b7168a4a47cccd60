import { citing, type Rule } from "./rule";

/** Of a circle of sources that many are named. */
const mostNamed = 10;

/** The rules about sources. */
export const sourceRules = {
  "uncited source": {
    needs: [...citing, "sources"],
    check: ({ records }, report) => {
      const cited = new Set(
        citing.flatMap((table) => records[table].flatMap((row) => row.sources))
      );
      records.sources.forEach(({ id, kept }, row) => {
        if (!cited.has(id) && !kept) {
          report(
            "sources",
            row,
            `Nothing cites ${id}; leave it out or say in "kept" why it stays.`
          );
        }
      });
    },
  },

  lineage: {
    needs: ["sources"],
    check: ({ records }, report) => {
      const parents = new Map(records.sources.map(({ id, lineage }) => [id, lineage]));
      const rows = new Map(records.sources.map(({ id }, row) => [id, row]));
      for (const [first = "", ...others] of circlesOf(parents)) {
        const named = [...others, first].slice(-mostNamed).join(", ");
        report("sources", rows.get(first) ?? 0, `It derives from itself: ${named}.`);
      }
    },
  },
} satisfies Record<string, Rule>;

/** The lines of ids that come back to where they begin. Every id is walked over once, however long the lines are. */
function circlesOf(parents: ReadonlyMap<string, string | undefined>): string[][] {
  const circles: string[][] = [];
  const walked = new Set<string>();
  for (const id of parents.keys()) {
    const line = new Set<string>();
    let at: string | undefined = id;
    for (; at !== undefined && !walked.has(at); at = parents.get(at)) {
      walked.add(at);
      line.add(at);
    }
    if (at !== undefined && line.has(at)) circles.push([...line].slice([...line].indexOf(at)));
  }
  return circles;
}
