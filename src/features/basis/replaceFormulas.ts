import { addressOf } from "../../workbook/address";
import { inBatches } from "../../workbook/batches";
import type { Obstacle, Place, Work, WorkbookPort } from "../../workbook/port";

/** A formula that replaces another one. */
export interface Replacement extends Place {
  readonly before: string;
  readonly after: string;
}

/** The outcome of replacing formulas. */
export interface Replaced {
  /** Those that are in their cells now. */
  readonly written: readonly Replacement[];
  /** Cells that hold another formula now, or none, and are left as they are. */
  readonly changed: readonly Replacement[];
  /** Cells that cannot be written. */
  readonly obstacles: readonly Obstacle[];
}

const batch = 200;

/**
 * Writes formulas over those that were there when the plan was made. Each cell is read again just before, and left
 * alone where it holds anything else. `beforeWrite` gets the formulas before they are written, so that a write that
 * is stopped or refused halfway can be undone too.
 */
export async function replaceFormulas(
  workbook: WorkbookPort,
  replacements: readonly Replacement[],
  work?: Work,
  beforeWrite?: (part: readonly Replacement[]) => void
): Promise<Replaced> {
  const obstacles = await workbook.obstacles(
    replacements.map(({ sheet, row, column }) => ({ sheet, row, column, rows: 1, columns: 1 }))
  );
  const blocked = new Set(obstacles.map(addressOf));
  const free = replacements.filter((each) => !blocked.has(addressOf(each)));
  const written: Replacement[] = [];
  const changed: Replacement[] = [];
  await inBatches(free, batch, work, async (part) => {
    const cells = await workbook.cells(part);
    const ready: Replacement[] = [];
    part.forEach((each, place) => {
      const formula = cells[place]?.formula;
      if (formula === each.before) ready.push(each);
      else (formula === each.after ? written : changed).push(each);
    });
    beforeWrite?.(ready);
    await workbook.write(
      ready.map(({ sheet, row, column, after }) => ({ sheet, row, column, cells: [[after]] }))
    );
    written.push(...ready);
  });
  return { written, changed, obstacles };
}

/** The same replacements the other way round, for undo. */
export function reversed(replacements: readonly Replacement[]): Replacement[] {
  return replacements.map(({ before, after, ...place }) => ({
    ...place,
    before: after,
    after: before,
  }));
}
