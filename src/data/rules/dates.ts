import { firstDay, lastDay } from "../../model/date";
import { monthOf } from "../../model/edition";
import { lastDayOf, parsePeriod } from "../../model/period";
import { recordedTo } from "../recordedTo";
import type { TableName } from "../records";
import type { Rule } from "./rule";

/** The columns whose dates cannot be later than the edition. */
const datedColumns = [
  ["sources", "published"],
  ["figures", "published"],
  ["brands", "launch"],
  ["sites", "asOf"],
  ["deal", "date"],
  ["relations", "from"],
] as const;

/** The rules about time. */
export const dateRules = {
  dates: {
    needs: [],
    check: ({ records }, report) => {
      const inOrder = (table: TableName, row: number, from?: string, to?: string): void => {
        if (from && to && lastDay(to) < firstDay(from)) {
          report(table, row, `It ends ${to}, before it begins ${from}.`);
        }
      };
      const days = new Map(records.events.map(({ id, date }) => [id, date]));
      records.events.forEach(({ date, until, begins, status, ending }, row) => {
        inOrder("events", row, date, until);
        if (begins) inOrder("events", row, date, days.get(ending ?? ""));
        else if (ending && status !== "planned") {
          report("events", row, "It has an ending, but it begins nothing and is not a plan.");
        }
      });
      records.relations.forEach(({ from, to }, row) => inOrder("relations", row, from, to));
      records.figures.forEach(({ status, period, published }, row) => {
        const months = parsePeriod(period);
        if (status !== "outturn" || !months || !published) return;
        if (lastDay(published) > lastDayOf(months)) return;
        report(
          "figures",
          row,
          `An outturn of ${period} cannot have been published in ${published}.`
        );
      });
    },
  },

  /** Nothing on record is later than the edition that holds it. */
  "the future": {
    needs: [],
    check: ({ records, edition }, report) => {
      for (const [table, column] of datedColumns) {
        records[table].forEach((each, row) => {
          const date = (each as Readonly<Record<string, unknown>>)[column];
          if (typeof date === "string" && firstDay(date) > lastDay(monthOf(edition))) {
            report(table, row, `${column} ${date} is after the edition ${edition}.`);
          }
        });
      }
      records.figures.forEach(({ status, period }, row) => {
        const months = parsePeriod(period);
        if (!months || status === "forecast" || status === "target") return;
        if (lastDayOf(months) > lastDay(monthOf(edition))) {
          report("figures", row, `${period} is not over in the edition ${edition}.`);
        }
      });
    },
  },

  /** Only a plan can be dated later than the newest source of the story. */
  "beyond the record": {
    needs: ["events", "claims", "sites", "deal", "sources"],
    check: ({ records }, report) => {
      const reach = recordedTo(records);
      records.events.forEach(({ date, status }, row) => {
        if (status !== "planned" && firstDay(date) > lastDay(reach)) {
          report(
            "events",
            row,
            `${date} is after the newest source, ${reach}, so its status must be planned.`
          );
        }
      });
    },
  },
} satisfies Record<string, Rule>;
