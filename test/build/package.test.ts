import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Package } from "datapackage";
import { tables } from "../../src/build/data/tables";

const folder = join(__dirname, "../../dist/data");
const descriptor = JSON.parse(readFileSync(join(folder, "datapackage.json"), "utf8")) as {
  name: string;
  sources: { name: string; title: string; licence: string; licenses?: unknown[] }[];
  resources: { name: string; schema: { fields: { name: string; type: string }[] } }[];
};
const load = (from: unknown, basePath = folder): Promise<Package> =>
  Package.load(from, { basePath, strict: false });

describe("the data package", () => {
  test("is valid by the Frictionless specification, a resource for each file of a table", async () => {
    const { valid, errors, resources } = await load(descriptor);
    expect(errors.map(String)).toEqual([]);
    expect(valid).toBe(true);
    const files = Object.values(tables).flatMap(({ files }) => files);
    expect(resources.map(({ name }) => `${name}.csv`).sort()).toEqual([...files].sort());
  });

  test("has every row read by its schema, numbers as numbers", async () => {
    const { resources } = await load(descriptor);
    const counts: Record<string, number> = {};
    for (const resource of resources) {
      const rows = await resource.read({ keyed: true });
      counts[resource.name] = rows.length;
      if (resource.name !== "registrations-smmt-brands") continue;
      expect(rows.find((row) => row.subject === "Omoda" && row.period === "2025")).toMatchObject({
        value: 19855,
        unit: "cars",
        status: "outturn",
      });
    }
    const figures = tables.figures.files.map((file) => counts[file.replace(".csv", "")] ?? 0);
    expect(figures.reduce((sum, count) => sum + count)).toBe(4145);
    expect(counts).toMatchObject({ events: 69, claims: 55, sources: 242 });
  });

  test("claims no licence for the whole, and has the terms of each source", () => {
    expect(descriptor).not.toHaveProperty("licenses");
    expect(descriptor.sources).toHaveLength(242);
    const open = descriptor.sources.filter(({ licenses }) => licenses);
    expect(open.map(({ name, licence }) => `${name}: ${licence}`)).toEqual([
      "dbt-jlr-guarantee-2025-09-29: OGL-3.0",
      "dft-veh0160-gb: OGL-3.0",
      "dft-veh0160-uk: OGL-3.0",
      "dft-veh1153-2022q3: OGL-3.0",
      "drive35-statement-2025-06-30: OPL-3.0",
      "govuk-zev-2025-04-07: OGL-3.0",
      ...["motor-cars-1979-11-15", "motor-cars-1984-07-17", "motor-vehicles-1980-01-28"].map(
        (id) => `hansard-${id}: OPL-3.0`
      ),
      "hansard-vehicle-imports-1980-02-04: OPL-3.0",
      "dft-veh0160-uk-2026q1: OGL-3.0",
      "vrs-uk-quarterly-brands: Apache-2.0 (compilation); OGL-3.0 (data)",
    ]);
    expect(descriptor.sources.find(({ name }) => name === "smmt-registrations-2025-12")).toEqual(
      expect.objectContaining({ licence: "facts cited" })
    );
  });

  test("has the publisher's address of a source apart from that of the copy that was read", () => {
    const source = (id: string) => descriptor.sources.find(({ name }) => name === id);
    expect(source("smmt-monthly")).toMatchObject({
      title: "SMMT: Car registrations, monthly tables by marque (read in a copy)",
      path: "https://www.smmt.co.uk/vehicle-data/car-registrations/",
      copy: "https://github.com/simonkrauter/Open-EV-Charts",
    });
    expect(source("guardian-new-factory-2026-01-29")).not.toHaveProperty("path");
    expect(source("guardian-new-factory-2026-01-29")).toHaveProperty("copy");
  });

  test("is refused with a name that the specification does not allow", async () => {
    const { valid, errors } = await load({ ...descriptor, name: "UK AUTO!" });
    expect(valid).toBe(false);
    expect(errors.map(String).join()).toMatch(/name/);
  });

  test("is refused where a row does not fit its schema", async () => {
    const copy = mkdtempSync(join(tmpdir(), "ukauto-package-"));
    cpSync(folder, copy, { recursive: true });
    const brands = join(copy, "registrations-smmt-brands.csv");
    writeFileSync(
      brands,
      readFileSync(brands, "utf8").replace(",Omoda,2025,SMMT,19855,", ",Omoda,2025,SMMT,many,")
    );
    const { resources } = await load(descriptor, copy);
    const table = resources.find(({ name }) => name === "registrations-smmt-brands")!;
    await expect(table.read({ keyed: true })).rejects.toThrow();
  });
});
