import type { WorkbookReader } from "../../workbook/port";
import { readReceipts, type Kept } from "./receipts";

/** A receipt that counts, with older ones of the same cell that it stands before. */
export interface Open {
  readonly receipt: Kept;
  readonly older: readonly Kept[];
}

/** The receipts that are frozen or planned, the newest of each cell. */
export function newestOpen(receipts: readonly Kept[]): Open[] {
  const byPlace = new Map<string, Open>();
  for (const receipt of receipts) {
    if (receipt.state !== "frozen" && receipt.state !== "planned") continue;
    const { sheet, row, column } = receipt.block;
    const key = `${sheet}|${row}|${column}`;
    const before = byPlace.get(key);
    const older = before ? [...before.older, before.receipt] : [];
    byPlace.set(key, { receipt, older });
  }
  return [...byPlace.values()];
}

/** How many receipts are open: formulas frozen, and formulas whose freeze stopped halfway; and where they are. */
export async function openReceipts(
  workbook: WorkbookReader
): Promise<{ frozen: number; planned: number; sheets: readonly string[] }> {
  const receipts = await readReceipts(workbook);
  const open = newestOpen(receipts);
  const count = (state: string): number =>
    open.filter(({ receipt }) => receipt.state === state).length;
  const sheets = [...new Set(receipts.map(({ at }) => at.sheet))];
  return { frozen: count("frozen"), planned: count("planned"), sheets };
}
