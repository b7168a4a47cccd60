import { citing, type Rule } from "./rule";

const lengths = { day: 10, week: 10, month: 7, quarter: 7, year: 4 } as const;

/** The rules about what no function answers with: the notes, and how the tables are kept. */
export const noted = {
  /** A source prints a brand under the spelling that the brand's row has. What is derived it does not print. */
  spellings: {
    needs: ["figures", "brands"],
    check: ({ records }, report) => {
      for (const [count, column] of [
        ["SMMT", "smmt"],
        ["DfT", "dft"],
      ] as const) {
        const printed = new Map<string, number>();
        records.figures.forEach((row, place) => {
          if (row.count === count && row.status !== "derived") printed.set(row.subject, place);
        });
        records.brands.forEach(({ id, [column]: spelling }, row) => {
          const place = printed.get(id);
          if (spelling && place === undefined) {
            report(
              "brands",
              row,
              `${count} is said to have ${id}, but no figure of it is on record.`
            );
          }
          if (!spelling && place !== undefined) {
            report("figures", place, `${id} has no ${count} spelling in brands.csv, yet a figure.`);
          }
        });
      }
    },
  },
  shares: {
    needs: [],
    check: ({ records }, report) => {
      const held = new Map<string, number>();
      records.relations.forEach(({ object, share, to }, row) => {
        if (share === undefined || to) return;
        const sum = (held.get(object) ?? 0) + share;
        held.set(object, sum);
        if (sum > 100)
          report("relations", row, `The shares of ${object} add up to ${sum} per cent.`);
      });
    },
  },

  launch: {
    needs: [],
    check: ({ records }, report) => {
      records.brands.forEach(({ name, launch, launchBasis }, row) => {
        if (!launchBasis || launch) return;
        report("brands", row, `${name} has no launch for "${launchBasis}" to be about.`);
      });
    },
  },

  precision: {
    needs: [],
    check: ({ records }, report) => {
      records.events.forEach(({ date, precision }, row) => {
        if (date.length === lengths[precision]) return;
        report("events", row, `${date} is not a date to the ${precision}.`);
      });
    },
  },

  "kept source": {
    needs: [...citing, "sources"],
    check: ({ records }, report) => {
      const cited = new Set(
        citing.flatMap((table) => records[table].flatMap((row) => row.sources))
      );
      records.sources.forEach(({ id, kept }, row) => {
        if (!kept || !cited.has(id)) return;
        report("sources", row, `A row cites ${id}, so it stays anyway: empty "kept".`);
      });
    },
  },
} satisfies Record<string, Rule>;
