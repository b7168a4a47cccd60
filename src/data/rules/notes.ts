import { citedSources, citing, type Rule } from "./rule";

const lengths = { day: 10, week: 10, month: 7, quarter: 7, year: 4 } as const;

/** The rules about what no function returns: the notes, and how the tables are kept. */
export const noteRules = {
  /** A brand's row has the spelling under which a source prints it, if the source prints figures of it; derived figures it does not print. */
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
              `brands.csv has a ${count} spelling of ${id}, but no figure of ${count} is of it.`
            );
          }
          if (!spelling && place !== undefined) {
            report(
              "figures",
              place,
              `Give ${id} its ${count} spelling in brands.csv: it has a figure.`
            );
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
        report("brands", row, `${name} has the launch basis "${launchBasis}", but no launch.`);
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
      const cited = citedSources(records);
      records.sources.forEach(({ id, kept }, row) => {
        if (!kept || !cited.has(id)) return;
        report("sources", row, `A row cites ${id}, so it stays anyway: empty "kept".`);
      });
    },
  },
} satisfies Record<string, Rule>;
