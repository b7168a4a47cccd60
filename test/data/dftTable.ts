import type { Records } from "../../src/data/records";
import { readTables } from "../../src/build/data/readTables";

type Cars = Map<string, number>;

/** DfT's table as it is published, made of the figures on record: the rows of each make, model and fuel. */
export class DftTable {
  readonly rows = new Map<string, Cars>();
  private readonly records: Records;

  constructor(folder: string) {
    this.records = readTables(folder).records;
    for (const quarter of this.quarters()) this.fill(quarter);
  }

  /** A quarter more, with the cars of another one and more of one model. */
  addQuarter(quarter: string, like: string): void {
    for (const cars of this.rows.values()) {
      const value = cars.get(like);
      if (value) cars.set(quarter, value);
    }
  }

  /** The newest quarter first, as DfT has it. */
  text(columns = ["BodyType", "Make", "GenModel", "Model", "Fuel"]): string {
    const quarters = [...new Set([...this.rows.values()].flatMap((cars) => [...cars.keys()]))];
    quarters.sort().reverse();
    const header = [...columns, ...quarters.map((quarter) => quarter.replace("-", " "))];
    const lines = [...this.rows].map(([name, cars]) => {
      const [make = "", version = "", fuel = ""] = name.split("|");
      const row: Record<string, string> = {
        BodyType: "Cars",
        Make: make,
        GenModel: version,
        Model: "BASE",
        Fuel: fuel,
        LicenceStatus: "Licensed",
      };
      return [
        ...columns.map((column) => row[column] ?? ""),
        ...quarters.map((quarter) => String(cars.get(quarter) ?? 0)),
      ];
    });
    const vans = [
      ...columns.map((column) => (column === "BodyType" ? "Light goods vehicles" : "FORD")),
    ];
    const all = [header, ...lines, [...vans, ...quarters.map(() => "9999")]];
    return all.map((cells) => `${cells.join(",")}\r\n`).join("");
  }

  private quarters(): string[] {
    return [...new Set(this.own().map(({ period }) => period))].sort();
  }

  private own() {
    return this.records.figures.filter(({ count }) => count === "DfT");
  }

  /** Makes, or their models, take cars from the fuels one after another, so that all three add up. */
  private fill(quarter: string): void {
    const rows = this.own().filter(({ period }) => period === quarter);
    const valueOf = (id: string): number => rows.find(({ subject }) => subject === id)?.value ?? 0;
    const fuels = [...spelledFuels].map(([id, fuel]) => ({ fuel, left: valueOf(id) }));
    const take = (make: string, version: string, cars: number): void => {
      let left = cars;
      for (const each of fuels) {
        const taken = Math.min(left, each.left);
        each.left -= taken;
        left -= taken;
        if (taken) this.add(`${make}|${version}|${each.fuel}`, quarter, taken);
      }
    };
    const models = this.records.subjects.filter(({ kind }) => kind === "model");
    let rest = valueOf("Total market");
    for (const { id, dft } of this.records.brands) {
      const make = dft?.split("|")[0];
      if (!make) continue;
      const own = models
        .filter(({ brand }) => brand === id)
        .map((model) => ({ model, cars: valueOf(model.id) }));
      const named = own.filter(({ cars }) => cars);
      for (const { model, cars } of named) {
        take(make, model.other ? `${make} MODEL MISSING` : `${model.id.toUpperCase()} TRIM`, cars);
      }
      if (!named.length) take(make, `${make} BASE`, valueOf(id));
      rest -= valueOf(id);
    }
    take("SMALL MAKES", "SMALL MAKES BASE", rest);
  }

  private add(name: string, quarter: string, cars: number): void {
    const row = this.rows.get(name) ?? new Map<string, number>();
    this.rows.set(name, row);
    row.set(quarter, (row.get(quarter) ?? 0) + cars);
  }
}

const spelledFuels = new Map([
  ["battery electric", "Battery electric"],
  ["plug-in hybrid", "Plug-in hybrid electric (petrol)"],
  ["hybrid", "Hybrid electric (petrol)"],
  ["diesel", "Diesel"],
  ["other", "Gas"],
  ["petrol", "Petrol"],
]);
