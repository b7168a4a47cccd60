import { parsePeriod, partsOf, periodText } from "../../model/period";
import { brandsOf, marketOf } from "../members";
import type { Records } from "../records";
import type { ControlRow } from "../schema";
import type { Rule } from "./rule";

type Key = Pick<ControlRow, "count" | "subject" | "period" | "parts">;

/** How much more the parts of something add up to than the figure of the whole, as controls.csv states it; 0 where it states nothing. */
export function differencesOf(controls: Records["controls"]): (key: Key) => number {
  const stated = new Map(controls.map((row) => [keyOf(row), row.excess ?? 0]));
  return (key) => stated.get(keyOf(key)) ?? 0;
}

function keyOf({ count, subject, period, parts }: Key): string {
  return [count, subject, period, parts].join("|");
}

/** Sums that were worked out independently of the figures, so that no figure and no owner of a brand changes unnoticed. */
export const controls: Rule = {
  needs: ["figures", "brands", "groups", "subjects", "controls"],
  check: ({ records, latest }, report) => {
    records.controls.forEach((control, row) => {
      const { count, subject, period, parts, total, excess, reason } = control;
      const added = addends(control, records);
      const found = added.flatMap(([id, part]) => latest.registered(count, id, part) ?? []);
      const sum = found.reduce((all, each) => all + each.row.value, 0);
      if (!found.length) {
        report(
          "controls",
          row,
          `No ${parts} of ${subject} in ${period} are on record by ${count}.`
        );
      } else if (sum !== total) {
        report(
          "controls",
          row,
          `The ${parts} of ${subject} add up to ${sum} by ${count} in ${period}, not to ${total}.`
        );
      }
      if ((excess === undefined) !== (reason === undefined)) {
        report("controls", row, "An excess needs its reason, and a reason its excess.");
      }
      if (excess === undefined) return;
      const whole = latest.registered(count, subject, period)?.row.value;
      if (whole === undefined) {
        report(
          "controls",
          row,
          `The excess of ${excess} cannot be checked: ${count} has no figure for ${subject} in ${period}.`
        );
      } else if (total - whole !== excess) {
        report(
          "controls",
          row,
          `${total} differs from the figure on record (${whole}) by ${total - whole}, not by ${excess}.`
        );
      } else if (excess === 0) {
        report("controls", row, "An excess of 0 is none: leave it empty.");
      }
    });
  },
};

/** Subject and period of each figure that a control adds up. */
function addends(
  { subject, period, parts }: ControlRow,
  records: Records
): readonly (readonly [string, string])[] {
  switch (parts) {
    case "members": {
      const group = records.groups.find(({ name }) => name === subject);
      return group ? brandsOf(group, records.brands).map((id) => [id, period]) : [];
    }
    case "fuels":
    case "buyers": {
      const kind = parts === "fuels" ? "fuel" : "buyer";
      if (subject !== marketOf(records)) return [];
      return records.subjects
        .filter((each) => each.kind === kind && !each.within)
        .map(({ id }) => [id, period]);
    }
    case "months":
    case "quarters": {
      const whole = parsePeriod(period);
      const shorter = whole && partsOf(whole, parts === "months" ? "month" : "quarter");
      return (shorter ?? []).map((part) => [subject, periodText(part)]);
    }
  }
}
