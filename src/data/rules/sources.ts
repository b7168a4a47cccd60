import { citing, type Rule } from "./rule";

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
      records.sources.forEach(({ id }, row) => {
        const line = new Set<string>();
        for (let at = parents.get(id); at && !line.has(at); at = parents.get(at)) line.add(at);
        if (line.has(id))
          report("sources", row, `It derives from itself: ${[...line].join(", ")}.`);
      });
    },
  },
} satisfies Record<string, Rule>;
