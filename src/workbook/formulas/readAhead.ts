import { callsOf, callsUkauto, ukautoAmong } from "./formula";
import { readArgument } from "./formulaArgument";
import type { Block, Cell, Place, Value, Work, WorkbookReader } from "../port";
import { localsOf, meaning } from "./scope";
import { targetsOf, type Lookup, type Target, type Written } from "./target";

/** What an explanation needs of a workbook. */
export interface Referable {
  /** What a reference stands for, seen from a cell. */
  target: (reference: string, from: Place) => Promise<Target>;
  values: (block: Block) => Promise<readonly (readonly Value[])[]>;
}

/**
 * Reads everything that the UKAUTO calls of many cells refer to, in few requests instead of one or two for each
 * reference, and then answers in place of the workbook.
 */
export async function readAhead(
  workbook: Lookup & Pick<WorkbookReader, "valuesOf">,
  cells: readonly Cell[],
  work?: Work
): Promise<Referable> {
  const signal = work && { signal: work.signal };
  const written = new Map<string, Written>();
  for (const cell of cells)
    for (const reference of referencesOf(cell))
      written.set(key(reference, cell), { reference, from: cell });
  const found = await targetsOf(workbook, [...written.values()], signal);
  const targets = new Map([...written.keys()].map((at, place) => [at, found[place]]));
  const blocks = new Map<string, Block>();
  for (const target of found)
    if (target.kind === "cells") blocks.set(JSON.stringify(target.block), target.block);
  const read = await workbook.valuesOf([...blocks.values()], signal);
  const values = new Map([...blocks.keys()].map((at, place) => [at, read[place]]));
  return {
    target: async (reference, from) =>
      targets.get(key(reference, from)) ?? {
        kind: "unknown",
        why: `${reference} was not looked up.`,
      },
    values: async (block) => values.get(JSON.stringify(block)) ?? [],
  };
}

function referencesOf({ formula }: Cell): string[] {
  if (!callsUkauto.test(formula)) return [];
  const calls = callsOf(formula);
  const locals = localsOf(calls);
  return ukautoAmong(calls).flatMap(({ args }) =>
    args.flatMap((argument) => {
      const read = readArgument(meaning(locals, argument).argument.text);
      return read.kind === "reference" ? [read.reference] : [];
    })
  );
}

/** The key of a reference. Only a reference to a part of a table can mean something else in another cell of the worksheet. */
function key(reference: string, { sheet, row, column }: Place): string {
  const seen = reference.includes("[") ? `${row},${column}` : "";
  return JSON.stringify([sheet, seen, reference]);
}
