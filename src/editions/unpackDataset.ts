import { unpack, type Packed } from "../data/pack";
import type { Dataset } from "../data/schema";

/** The table of figures, and any other: several times what an edition of many years will have, and little enough to check at once. */
const mostRows = { figures: 200_000, others: 5_000 };

/** The rows of a dataset as its file keeps it, not checked yet; undefined where that holds no rows, or too many. */
export function unpackDataset(packed: unknown): Dataset | undefined {
  let dataset: Dataset;
  try {
    dataset = unpack(packed as Packed);
  } catch {
    return undefined;
  }
  return Object.entries(dataset).every(hasFewRows) ? dataset : undefined;
}

function hasFewRows([name, table]: [string, unknown]): boolean {
  const most = name === "figures" ? mostRows.figures : mostRows.others;
  return !Array.isArray(table) || table.length <= most;
}
