import { citedSources, citing, type Rule } from "./rule";

const copyHosts =
  /^https?:\/\/([\w-]+\.)*(github\.com|githubusercontent\.com|gitlab\.com|docslib\.org)\//i;
/** The most sources of a circle that a message names. */
const mostNamed = 10;

/** The rules about sources. */
export const sourceRules = {
  "uncited source": {
    needs: [...citing, "sources"],
    check: ({ records }, report) => {
      const cited = citedSources(records);
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

  briefing: {
    needs: ["sources"],
    check: ({ records }, report) => {
      const rows = records.sources.flatMap((source, row) => (source.briefing ? [row] : []));
      if (!rows.length) report("sources", 0, "No source is marked as the briefing.");
      rows
        .slice(1)
        .forEach((row) => report("sources", row, "Another source is the briefing already."));
    },
  },

  /** A site where anybody can keep copies is not a publisher, and its addresses are those of copies. */
  addresses: {
    needs: [],
    check: ({ records }, report) => {
      records.sources.forEach(({ publisher = "", url = "", copy }, row) => {
        if (/^[\w.-]+\/[\w.-]+$/.test(publisher) || /\bgithub\b/i.test(publisher)) {
          report("sources", row, `${publisher} keeps a copy; it is not the publisher.`);
        }
        if (copyHosts.test(url)) {
          report("sources", row, `${url} is the address of a copy: put it into "copy".`);
        }
        if (copy !== undefined && copy === url) {
          report("sources", row, "The copy has the publisher's own address: leave it out.");
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

/** The lines of descent that come back to where they begin. Every id is visited once, however long the lines are. */
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
