import { unpack, type Packed } from "../data/pack";
import type { Dataset } from "../data/schema";

/** The most rows of the figures and of any other table: several times what an edition will have, yet quick to check. */
const mostRows = { figures: 200_000, others: 5_000 };

/** The rows of a packed dataset, not checked yet; undefined where it cannot be unpacked or has too many rows. */
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
