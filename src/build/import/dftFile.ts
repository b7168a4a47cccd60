import { parsePeriod, periodText } from "../../model/period";
import { ImportProblem } from "./problem";
import { countOf, placesOf, readTable } from "./readTable";

const layout =
  "DfT's VEH0160 has BodyType, Make, GenModel, Model, Fuel and a column for each quarter, such as 2026 Q1.";

/** Numbers of cars by DfT's name, then by quarter. */
export type Sums = Map<string, Map<string, number>>;

/** The cars of DfT's file, added up in one pass. */
export interface DftSums {
  /** Quarters as the record writes them, the earliest first. */
  readonly quarters: readonly string[];
  /** By make, in capitals. */
  readonly makes: Sums;
  /** By fuel, in small letters. */
  readonly fuels: Sums;
  /** By the version of a model, in capitals, for each make. */
  readonly versions: ReadonlyMap<string, Sums>;
  /** Cells that are marked as not available. */
  readonly marked: number;
}

export async function readDftFile(file: string, encoding?: string): Promise<DftSums> {
  const [makes, fuels, versions] = [new Map() as Sums, new Map() as Sums, new Map<string, Sums>()];
  let columns: ReturnType<typeof columnsOf> | undefined;
  let marked = 0;
  for await (const row of readTable(file, encoding)) {
    if (!columns) {
      columns = columnsOf(file, row.cells);
      continue;
    }
    const cell = (at: number): string => (row.cells[at] ?? "").trim();
    if (/sorn/i.test(cell(columns.status))) {
      throw new ImportProblem(
        `${file}, line ${row.line}: cars off the road are in the table of all licensed vehicles, VEH0120. Use the table of first registrations, VEH0160.`
      );
    }
    if (cell(columns.body).toLowerCase() !== "cars") continue;
    const make = cell(columns.make).toUpperCase();
    const ofMake = versions.get(make) ?? (new Map() as Sums);
    versions.set(make, ofMake);
    for (const { at, quarter } of columns.quarters) {
      const value = countOf(file, row, at);
      if (value === undefined) marked++;
      if (!value) continue;
      add(makes, make, quarter, value);
      add(fuels, cell(columns.fuel).toLowerCase(), quarter, value);
      add(ofMake, cell(columns.version).toUpperCase(), quarter, value);
    }
  }
  if (!makes.size) throw new ImportProblem(`${file} has no row of cars. ${layout}`);
  const quarters = (columns?.quarters ?? []).map(({ quarter }) => quarter).sort();
  return { quarters, makes, fuels, versions, marked };
}

function columnsOf(file: string, header: readonly string[]) {
  const names = ["BodyType", "Make", "GenModel", "Fuel"];
  const [body = 0, make = 0, version = 0, fuel = 0] = placesOf(file, header, names, layout);
  const quarters = header.flatMap((name, at) => {
    const [, year, place] = /^(\d{4})\s*Q([1-4])$/.exec(name.trim()) ?? [];
    const period = year && place ? parsePeriod(`${year}-Q${place}`) : undefined;
    return period ? [{ at, quarter: periodText(period) }] : [];
  });
  if (!quarters.length) throw new ImportProblem(`${file} has no column of a quarter. ${layout}`);
  const twice = quarters.find(({ quarter }, at) =>
    quarters.slice(0, at).some((other) => other.quarter === quarter)
  );
  if (twice) throw new ImportProblem(`${file} has two columns of ${twice.quarter}.`);
  return { body, make, version, fuel, status: header.indexOf("LicenceStatus"), quarters };
}

function add(sums: Sums, name: string, quarter: string, value: number): void {
  const known = sums.get(name) ?? new Map<string, number>();
  sums.set(name, known);
  known.set(quarter, (known.get(quarter) ?? 0) + value);
}
