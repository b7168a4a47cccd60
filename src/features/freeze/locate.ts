import type { Block, Mark } from "../../workbook/port";
import type { Entry } from "./ledger";
import { isSealed, none } from "./marks";
import { referencesIn, withBlocks } from "./references";

/** A receipt, and where its cell is now. */
export interface Located {
  readonly entry: Entry;
  /** Where its block is now; without a mark, where it was at the freeze. */
  readonly block: Block;
  /** Whether the block has its mark; without one, its formula was not replaced yet. */
  readonly isMarked: boolean;
  /** Whether its cells were deleted or pasted over since they were marked. */
  readonly isGone: boolean;
  /** The formula to put back, with its references where their cells are now. */
  readonly formula: string;
  /** Why its cell or its formula is not known for certain; undefined where both are. */
  readonly doubt?: string;
}

/** Finds the cells of receipts by their marks. */
export function locate(entries: readonly Entry[], marks: readonly Mark[]): Located[] {
  const known = new Map(marks.map(({ name, block }) => [name, block]));
  const located = entries.map((entry) => locateOne(entry, known));
  const shared = sharedPlaces(located);
  return located.map((each) =>
    shared.has(each) ? { ...each, doubt: "another frozen cell was moved over it" } : each
  );
}

function locateOne(entry: Entry, marks: ReadonlyMap<string, Block | undefined>): Located {
  const { mark, block: before, formula } = entry;
  const there = { entry, block: before, isMarked: false, isGone: false, formula };
  if (!mark)
    return {
      ...there,
      doubt: "its receipt names no mark, so its cell is not certain",
    };
  const isMarked = marks.has(mark);
  if (!isSealed(entry)) return { ...there, isMarked, doubt: "its receipt was edited" };
  if (!isMarked) return { ...there, doubt: "the mark on its cell is gone" };
  const block = marks.get(mark);
  if (!block)
    return { ...there, isMarked, isGone: true, doubt: "its cell was deleted or pasted over" };
  const now = movedFormula(entry, block, marks);
  const located = { ...there, block, isMarked, formula: now ?? formula };
  if (block.rows !== before.rows || block.columns !== before.columns)
    return { ...located, doubt: "rows or columns of its table were inserted or deleted" };
  return now === undefined
    ? { ...located, doubt: "a cell that its formula refers to was deleted" }
    : located;
}

/** The formula with each reference to where its cells are now; undefined where some were deleted. */
function movedFormula(
  { formula, block: before, references: names }: Entry,
  { sheet }: Block,
  marks: ReadonlyMap<string, Block | undefined>
): string | undefined {
  const references = referencesIn(formula, before.sheet);
  const blocks = references.map(({ block }, place) => {
    const name = names[place] ?? none;
    return name === none ? block : marks.get(name);
  });
  const there = blocks.filter((block) => block !== undefined);
  if (there.length < references.length) return undefined;
  return withBlocks(formula, references, there, { before: before.sheet, now: sheet });
}

/** Receipts whose marked cells overlap, so that it is unknown to which of them the cells belong. */
function sharedPlaces(located: readonly Located[]): ReadonlySet<Located> {
  const owners = new Map<string, Located>();
  const shared = new Set<Located>();
  for (const each of located) {
    if (!each.isMarked || each.doubt !== undefined) continue;
    const { sheet, row, column, rows, columns } = each.block;
    for (let at = 0; at < rows; at++)
      for (let place = 0; place < columns; place++) {
        const key = `${row + at},${column + place},${sheet}`;
        const owner = owners.get(key);
        if (owner) shared.add(owner).add(each);
        owners.set(key, each);
      }
  }
  return shared;
}
