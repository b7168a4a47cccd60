import { marketOf } from "../../data/members";
import type { Records } from "../../data/records";
import { fold } from "../../model/name";
import { parsePeriod, periodText } from "../../model/period";
import type { Incoming, IncomingFigure } from "./incoming";
import { ImportProblem } from "./problem";
import { countOf, placesOf, readTable } from "./readTable";

const layout =
  "A table of SMMT's has the columns marque, period and value, and one figure in each row.";

/** A table of SMMT's figures: marques, fuels, kinds of buyer, models or the market, by month, quarter or year. */
export async function readSmmt(
  file: string,
  records: Records,
  encoding?: string
): Promise<Incoming> {
  const names = namesOf(records);
  const figures = new Map<string, IncomingFigure>();
  const unknown = new Set<string>();
  let places: readonly number[] | undefined;
  for await (const row of readTable(file, encoding)) {
    if (!places) {
      places = placesOf(file, row.cells, ["marque", "period", "value"], layout);
      continue;
    }
    const [marque = 0, at = 0, value = 0] = places;
    const name = (row.cells[marque] ?? "").trim();
    const period = parsePeriod((row.cells[at] ?? "").trim());
    if (!period) {
      throw new ImportProblem(
        `${file}, line ${row.line}: "${(row.cells[at] ?? "").slice(0, 40)}" is not a period such as 2026-10 or 2026-Q3.`
      );
    }
    const cars = countOf(file, row, value);
    const subject = names.get(fold(name));
    if (subject === undefined) unknown.add(name);
    if (subject === undefined || cars === undefined) continue;
    const figure = { subject, period: periodText(period), value: cars };
    const key = `${subject}|${figure.period}`;
    if (figures.has(key)) {
      throw new ImportProblem(
        `${file}, line ${row.line}: ${name} is there twice for ${figure.period}.`
      );
    }
    figures.set(key, figure);
  }
  if (!figures.size && !unknown.size) throw new ImportProblem(`${file} has no figure. ${layout}`);
  const list = [...figures.values()];
  return {
    count: "SMMT",
    isWhole: false,
    figures: list,
    questions: [...unknown].map(
      (name) => `"${name}" is not a marque on record: add it to brands.csv with SMMT's spelling.`
    ),
    remarks: absent(list, records),
  };
}

/** What a name in the table may stand for: SMMT's spelling of a brand, a printed group, or a subject. */
function namesOf({ brands, groups, subjects }: Records): Map<string, string> {
  const named: (readonly [string, string])[] = [
    ...subjects.flatMap(({ id, name, aliases = [] }) =>
      [id, name, ...aliases].map((each) => [each, id] as const)
    ),
    ...groups.flatMap(({ name, members, aliases = [] }) =>
      members ? [name, ...aliases].map((each) => [each, name] as const) : []
    ),
    ...brands.flatMap(({ id, name, smmt, aliases = [] }) =>
      [...aliases, name, id, ...(smmt ? [smmt] : [])].map((each) => [each, id] as const)
    ),
  ];
  return new Map(named.map(([name, id]) => [fold(name), id]));
}

/** Marques of the newest whole table that a later whole table no longer has. */
function absent(figures: readonly IncomingFigure[], records: Records): string[] {
  const market = marketOf(records);
  const tables = records.coverage.filter(
    (row) => row.count === "SMMT" && row.kind === "brand" && row.lists === "all"
  );
  return figures.flatMap(({ subject, period }) => {
    const frequency = parsePeriod(period)?.frequency;
    const newest = tables.filter((row) => row.frequency === frequency).pop();
    const given = new Set(figures.flatMap((row) => (row.period === period ? [row.subject] : [])));
    if (subject !== market || !newest || given.size === 1) return [];
    return records.brands
      .filter(({ id }) => !given.has(id) && isIn(records, id, newest.to))
      .map(({ smmt, id }) => `${smmt ?? id} is gone: ${newest.to} has it, ${period} has not.`);
  });
}

function isIn({ figures }: Records, id: string, period: string): boolean {
  return figures.some((row) => row.count === "SMMT" && row.subject === id && row.period === period);
}
