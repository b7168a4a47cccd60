import type { Records } from "../../data/records";
import { marketOf } from "../../data/members";
import type { Tables } from "./tables";

/** What DfT calls the brands, fuels and models on record. */
export interface Spellings {
  readonly market: string;
  /** The row of all makes that are not a brand on record. */
  readonly rest?: string;
  /** The brand of a make, by its spelling in capitals. */
  readonly makes: ReadonlyMap<string, string>;
  /** The fuel, by its spelling in small letters. */
  readonly fuels: ReadonlyMap<string, string>;
  /** The models with the words that the names of their versions begin with, in capitals, the longest first. */
  readonly models: readonly {
    readonly id: string;
    readonly brand: string;
    readonly start: string;
  }[];
}

export function spellingsOf(records: Records, tables: Tables): Spellings {
  const listed = (cell = ""): string[] => cell.split("|").filter(Boolean);
  const subjects = tables.rows("subjects.csv");
  const of = (kind: string): [string, string][] =>
    subjects
      .filter((row) => row.kind === kind)
      .flatMap((row) => listed(row.dft).map((name): [string, string] => [name, row.id ?? ""]));
  const brandOf = new Map(records.subjects.map(({ id, brand }) => [id, brand ?? ""]));
  return {
    market: marketOf(records),
    rest: records.figures.find(({ count, status }) => count === "DfT" && status === "derived")
      ?.subject,
    makes: new Map(
      records.brands.flatMap(({ id, dft = "" }) =>
        listed(dft).map((name): [string, string] => [name.toUpperCase(), id])
      )
    ),
    fuels: new Map(of("fuel").map(([name, id]) => [name.toLowerCase(), id])),
    models: of("model")
      .map(([name, id]) => ({ id, brand: brandOf.get(id) ?? "", start: name.toUpperCase() }))
      .sort((one, other) => other.start.length - one.start.length),
  };
}
