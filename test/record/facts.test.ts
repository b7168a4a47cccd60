import type { FigureRow } from "../../src/data/schema";
import { mostBytes, propertiesOf } from "../../src/functions/lib/properties";
import type { Answer } from "../../src/model/answer";
import { citeBriefly } from "../../src/model/citation";
import { parsePeriod, periodText } from "../../src/model/period";
import { byStanding } from "../../src/model/standing";
import { answerTo } from "../../src/queries/answer";
import { figure } from "../../src/queries/figure";
import { figures } from "../../src/queries/figures";
import { rivals } from "../../src/queries/rivals";
import { sales } from "../../src/queries/sales";
import { bundledDataset, recordInUse } from "../../src/record/inUse";

const rows = bundledDataset.figures.filter(({ rival }) => !rival);
/** By question, in the tables' own words: what stands first answers. */
const byQuestion = new Map<string, FigureRow[]>();
for (const row of rows) {
  const key = [row.metric, row.count, row.subject, row.period].join("|");
  byQuestion.set(key, [...(byQuestion.get(key) ?? []), row]);
}
const inUse = [...byQuestion.values()].map((each) => [...each].sort(byStanding)[0]!);
const itemOf = ({ subject, count }: FigureRow): string => (count ? `${subject}@${count}` : subject);

/** The answer is that row's figure, with its period, first source and the six properties. */
function faultOf(answer: Answer, row: FigureRow): string | undefined {
  const asked = `${row.metric} of ${itemOf(row)} in ${row.period}`;
  if (answer.kind !== "figure") {
    return `${asked}: ${answer.kind === "failure" ? answer.message : answer.kind}`;
  }
  if (answer.value !== row.value) return `${asked}: ${answer.value} for ${row.value}`;
  if (answer.sources[0]?.id !== row.sources[0]) return `${asked}: another source`;
  const properties = propertiesOf(answer, "2026-11");
  const texts = Object.entries(properties).map(([name, { basicValue }]) => [name, basicValue]);
  const expected = [
    ["Source", citeBriefly(answer.sources)],
    ["Status", row.status],
    ["Published", row.published ?? "not dated"],
    ["Period", row.period],
    ["Edition", "2026-11"],
    ["Unit", answer.unit],
  ];
  if (JSON.stringify(texts.slice(0, 6)) !== JSON.stringify(expected)) {
    return `${asked}: ${JSON.stringify(texts)}`;
  }
  return Buffer.byteLength(JSON.stringify(properties)) > mostBytes
    ? `${asked}: too long`
    : undefined;
}

/** What was read from the sources by November 2026; figures are added and never taken away. */
const least: Readonly<Record<string, number>> = {
  "registrations of SMMT by year": 287,
  "registrations of SMMT by month": 1232,
  "registrations of SMMT by range": 36,
  "registrations of DfT by quarter": 2312,
  "production by year": 33,
  "production by month": 6,
  "car production by year": 65,
  "car production by month": 10,
  "commercial production by year": 28,
  "wholesales by quarter": 8,
  "retail sales by quarter": 7,
  "revenue by quarter": 8,
  "profit by quarter": 8,
  "world sales by month": 6,
  "exports by month": 2,
  "ZEV target by year": 15,
  "market outlook by year": 14,
};

describe("every figure of the tables", () => {
  test("is there still, of each metric, count and frequency", () => {
    const there = new Map<string, number>();
    for (const { metric, count, period } of bundledDataset.figures) {
      const key = `${metric}${count ? ` of ${count}` : ""} by ${parsePeriod(period)?.frequency}`;
      there.set(key, (there.get(key) ?? 0) + 1);
    }
    const lost = Object.entries(least).filter(([key, count]) => (there.get(key) ?? 0) < count);
    expect(lost).toEqual([]);
  });

  test("answers through FIGURE, and of registrations through SALES", () => {
    expect(inUse.length).toBeGreaterThan(3900);
    const faults = inUse.flatMap((row) => {
      const { metric, subject, period, count } = row;
      return [
        faultOf(answerTo(figure, [metric, itemOf(row), period]), row),
        metric === "registrations"
          ? faultOf(answerTo(sales, [subject, period, count]), row)
          : undefined,
      ].filter(Boolean);
    });
    expect(faults).toEqual([]);
  });

  test("stands in the grid of FIGURES", () => {
    const tables = new Map<string, FigureRow[]>();
    for (const row of inUse) {
      const key = `${row.metric}|${row.count}`;
      tables.set(key, [...(tables.get(key) ?? []), row]);
    }
    for (const own of tables.values()) {
      const items = [...new Set(own.map(itemOf))];
      const periods = [...new Set(own.map(({ period }) => period))];
      const grid = answerTo(figures, [own[0]!.metric, items.map((item) => [item]), [periods]]);
      const cells = grid.kind === "table" ? grid.rows : [];
      const wrong = own.filter(
        (row) => cells[items.indexOf(itemOf(row))]?.[periods.indexOf(row.period)] !== row.value
      );
      expect(wrong).toEqual([]);
    }
  });

  test("that a later one has overtaken is among its rivals", () => {
    const overtaken = rows.filter((row) => !inUse.includes(row));
    expect(overtaken.length).toBeGreaterThan(10);
    for (const row of overtaken) {
      const table = answerTo(rivals, [row.metric, itemOf(row), row.period]);
      const values = table.kind === "table" ? table.rows.map(([value]) => value) : [];
      expect([row.subject, row.period, values.includes(row.value)]).toEqual([
        row.subject,
        row.period,
        true,
      ]);
    }
  });

  test("is found under its period as the record writes it", () => {
    const record = recordInUse();
    for (const { metric, subject, count, period: written } of rows) {
      const period = parsePeriod(written)!;
      expect(periodText(period)).toBe(written);
      expect(record.line(metric, subject, count).at(period).length).toBeGreaterThan(0);
    }
  });
});
