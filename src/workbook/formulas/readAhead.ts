import { blockOf } from "../address";
import { ukautoCalls } from "./formula";
import { readArgument } from "./formulaArgument";
import type { Block, Cell, Place, Table, Value, Work, WorkbookReader } from "../port";
import { asksTable, tableBlock } from "./tableReference";

/** What an explanation asks of a workbook. */
export type Referable = Pick<WorkbookReader, "resolve" | "values">;

/**
 * Reads everything that the UKAUTO calls of many cells refer to, in few requests instead of one or two a
 * reference, and answers for the workbook from that.
 */
export async function readAhead(
  workbook: WorkbookReader,
  cells: readonly Cell[],
  work?: Work
): Promise<Referable> {
  const signal = work && { signal: work.signal };
  let tables: readonly Table[] | undefined;
  const named = async (reference: string, from: Place): Promise<Block | undefined> => {
    if (!asksTable(reference)) return workbook.resolve(reference, from);
    return tableBlock((tables ??= await workbook.tables()), reference, from);
  };
  const asked = new Map<string, { reference: string; from: Place }>();
  for (const cell of cells)
    for (const reference of referencesOf(cell))
      asked.set(key(reference, cell), { reference, from: cell });
  const resolved = new Map<string, Block | undefined>();
  const anchors: { at: string; place: Place }[] = [];
  for (const [at, { reference, from }] of asked) {
    const spills = reference.endsWith("#");
    const direct = blockOf(spills ? reference.slice(0, -1) : reference, from.sheet);
    if (!direct) resolved.set(at, await named(reference, from));
    else if (spills) anchors.push({ at, place: direct });
    else resolved.set(at, direct);
  }
  const spilling = await workbook.cells(
    anchors.map(({ place }) => place),
    signal
  );
  anchors.forEach(({ at }, place) => resolved.set(at, spilling[place]?.spill));
  const blocks = new Map<string, Block>();
  for (const block of resolved.values()) if (block) blocks.set(JSON.stringify(block), block);
  const read = await workbook.valuesOf([...blocks.values()], signal);
  const values = new Map<string, Value[][] | undefined>();
  [...blocks.keys()].forEach((at, place) => values.set(at, read[place]));
  return {
    async resolve(reference, from) {
      const block = resolved.get(key(reference, from));
      return block && values.get(JSON.stringify(block)) ? block : undefined;
    },
    values: async (block) => values.get(JSON.stringify(block)) ?? [],
  };
}

function referencesOf({ formula }: Cell): string[] {
  return ukautoCalls(formula).flatMap(({ args }) =>
    args.flatMap(({ text }) => {
      const read = readArgument(text);
      return read.kind === "reference" ? [read.reference] : [];
    })
  );
}

/** Only a part of a table is seen differently from cell to cell of a worksheet. */
function key(reference: string, { sheet, row, column }: Place): string {
  return asksTable(reference) ? `${sheet}|${row}|${column}|${reference}` : `${sheet}|${reference}`;
}
