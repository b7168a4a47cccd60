import type { CellValue } from "../model/answer";
import { choices } from "../model/choices";
import { isFailure } from "../model/failure";
import { metrics } from "../model/metric";
import { byPublication, type Entry } from "./entry";
import type { Index } from "./index";
import { entriesOf, onRecord, readAsked, type Asked } from "./onRecord";
import { latest } from "./latest";
import { query } from "./query";

const header = ["Value", "Status", "Publisher", "Published", "Scope or geography", "Note", "URL"];

/** Every row on record for the same question, whatever its source or scope; the one in use first. */
export const rivals = query(
  { metric: "metric", item: "name", period: "year" },
  (index, { metric, item, period }) => {
    const asked = readAsked(index, metric, item, period);
    if (isFailure(asked)) return asked;
    return { kind: "table", header: true, rows: [header, ...rowsFor(index, asked)] };
  }
);

function rowsFor(index: Index, asked: Asked): CellValue[][] {
  if (asked.metric === "registrations" && asked.subject.kind === "group")
    return groupRows(index, asked);
  const own = entriesOf(index, asked);
  const inUse = latest(own);
  const rest = [...own, ...otherEntries(index, asked)].filter((entry) => entry !== inUse);
  return [...(inUse ? [inUse] : []), ...rest.sort(byPublication)].map(toRow);
}

/** The rows of other counts of the same brand, or of other scopes of the same year's production. */
function otherEntries(index: Index, asked: Asked): Entry[] {
  if (asked.metric === "registrations") {
    const { subject, count, year } = asked;
    return index
      .countsOf(subject.id)
      .filter((other) => other !== count)
      .flatMap((other) => index.figures("registrations", subject.id, other).get(year) ?? []);
  }
  if (asked.metric === "production target") return [];
  return choices.metric
    .filter((metric) => metrics[metric].scope && metric !== asked.metric)
    .flatMap((metric) => index.figures(metric, "UK").get(asked.year) ?? []);
}

function groupRows(index: Index, asked: Asked & { metric: "registrations" }): CellValue[][] {
  const counts = [asked.count, ...choices.source.filter((count) => count !== asked.count)];
  return counts.flatMap((count) => {
    const sum = onRecord(index, { ...asked, count });
    if (isFailure(sum)) return [];
    return [
      [
        sum.value,
        sum.status,
        sum.sources[0]?.publisher ?? "",
        sum.published ?? "",
        `${sum.geography} (${count})`,
        [sum.working, sum.note].filter(Boolean).join(". "),
        sum.sources[0]?.url ?? "",
      ],
    ];
  });
}

function toRow({ row, figure }: Entry): CellValue[] {
  const { scope } = metrics[row.metric];
  return [
    row.value,
    row.status,
    figure.sources[0]?.publisher ?? "",
    row.published ?? "",
    scope ? `${scope}, ${row.geography}` : `${row.geography}${row.count ? ` (${row.count})` : ""}`,
    row.note ?? "",
    figure.sources[0]?.url ?? "",
  ];
}
