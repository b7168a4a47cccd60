import type { Cell, Obstacle, WorkbookPort, WorkbookReader, Writing } from "../../workbook/port";
import { readBlocks } from "../../workbook/readBlocks";
import { readFormats, type Formats } from "./blockFormats";
import { setState, type Entry } from "./ledger";
import type { Located } from "./locate";

/** A planned receipt whose formula is still in its cell, and what its block shows. */
export interface Live {
  readonly located: Located;
  readonly cells: readonly (readonly Cell[])[];
}

/** What became of the cells of planned receipts. */
export interface Planned {
  readonly live: readonly Live[];
  /** The value has taken the formula's place already, or may have. */
  readonly replaced: readonly Entry[];
  /** The formula was never replaced, and is no longer where it was. */
  readonly dropped: readonly { readonly located: Located; readonly reason: string }[];
}

/** Sorts the receipts of a freeze that stopped halfway by what it had already done. */
export async function sortPlanned(
  workbook: WorkbookReader,
  planned: readonly Located[]
): Promise<Planned> {
  const sheets = new Set(await workbook.sheets());
  const there = planned.filter(({ block }) => sheets.has(block.sheet));
  const read = await readBlocks(
    workbook,
    there.map(({ block }) => block)
  );
  const cellsOf = new Map(there.map((located, place) => [located, read[place] ?? []]));
  const live: Live[] = [];
  const replaced: Entry[] = [];
  const dropped: { located: Located; reason: string }[] = [];
  for (const located of planned) {
    const cells = cellsOf.get(located) ?? [];
    const formula = cells[0]?.[0]?.formula;
    // Formulas are replaced once they are marked, unless their receipt names no mark. What else stands
    // there by now may have been sorted there.
    const mayBeReplaced = located.isMarked || (!located.entry.mark && !formula);
    if (formula === located.formula && !located.isGone) live.push({ located, cells });
    else if (mayBeReplaced) replaced.push(located.entry);
    else
      dropped.push({
        located,
        reason: formula ? "it holds another formula by now" : "it was moved before it was frozen",
      });
  }
  return { live, replaced, dropped };
}

/** Ends a freeze that stopped halfway. Formulas that were not replaced stay; `ownFormats` has put back their formats before. */
export async function settle(
  workbook: WorkbookPort,
  { live, replaced, dropped }: Planned
): Promise<void> {
  const over = [...live, ...dropped].map(({ located }) => located.entry);
  await setState(workbook, over, "dropped");
  await setState(workbook, replaced, "frozen");
  if (over.length) await workbook.unmark(over.map(({ mark }) => mark));
}

/** The writing that puts back a formula's own formats. A freeze that stopped between formats and values has left its formats. */
export function ownFormats({ located: { entry, block }, cells }: Live): Writing[] {
  const formats = formatsBack(entry, cells);
  const { sheet, row, column } = block;
  const none = cells.map((each) => each.map(() => undefined));
  return formats ? [{ sheet, row, column, cells: none, formats }] : [];
}

/** The cells' own formats, where they still have those of the freeze. A format that the analyst chose since then stays. */
export function formatsBack(
  entry: Entry,
  cells: readonly (readonly Cell[])[]
): Formats | undefined {
  const [written, before] = [entry.format, entry.formatBefore].map((text) =>
    readFormats(text, entry.block)
  );
  const formats = cells.map((row, at) =>
    row.map(({ format }, place) => {
      const [given, own] = [written?.[at]?.[place], before?.[at]?.[place]];
      return given !== own && format === given ? own : undefined;
    })
  );
  return formats.some((row) => row.some((each) => each !== undefined)) ? formats : undefined;
}

/** The cell of a receipt as an obstacle, with the reason. */
export function leave({ block: { sheet, row, column } }: Located, reason: string): Obstacle {
  return { sheet, row, column, reason };
}
