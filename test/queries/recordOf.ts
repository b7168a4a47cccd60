import type { Brand, Dataset, Series } from "../../src/data/schema";
import { answerTo } from "../../src/functions/lib/answerTo";
import type { Answer } from "../../src/model/answer";
import { bundledDataset } from "../../src/queries/inUse";
import { indexOf, type Index } from "../../src/queries/index";
import type { Parameters, Query } from "../../src/queries/query";

/** Figures of one metric; without more said, outturns without a date from a source that is not on record. */
export const figuresOf = (
  metric: Series["metric"],
  points: Series["points"],
  more: Partial<Series> = {}
): Series => ({
  metric,
  status: "outturn",
  geography: "United Kingdom",
  sources: ["lost"],
  points,
  ...more,
});

/** SMMT's registrations of a brand or the market, for these years: 10 cars each. */
export const tenCars = (item: string, years: readonly number[], published?: string): Series =>
  figuresOf(
    "registrations",
    years.map((year): Series["points"][number] => [item, [year, 10]]),
    { count: "SMMT", published }
  );

export const brandOf = (name: string, more: Partial<Brand> = {}): Brand => ({
  id: name,
  name,
  sources: [],
  certainty: "read",
  ...more,
});

/** The bundled record with these figures alone, and other tables where they are given. */
export const recordOf = (series: readonly Series[], tables: Partial<Dataset> = {}): Index =>
  indexOf({ ...bundledDataset, ...tables, series: [...series] });

/** What a cell with these arguments is answered. */
export const answerOf = <P extends Parameters>(
  index: Index,
  query: Query<P>,
  ...args: unknown[]
): Answer => answerTo(index, query, args);
