import { markPrefix, type Block, type Mark } from "../../workbook/port";
import { checkOf } from "./checkOf";
import { referencesIn } from "./references";
import type { Receipt } from "./receipt";

/**
 * The hidden names of one freeze. The name of a block says which formula belongs there: a receipt whose
 * formula was edited no longer fits its name.
 */
export interface Series {
  nameOf(formula: string, references: readonly string[]): string;
  /** The name of what a formula refers to; the same one for each formula that refers to it. */
  nameOfReference(block: Block): string;
}

/** A series whose names no mark has yet. */
export function newSeries(marks: readonly Mark[]): Series {
  const taken = new Set(marks.map(({ name }) => seriesOf(name)));
  let time = Date.now();
  while (taken.has(time.toString(36))) time++;
  const start = `${markPrefix}${time.toString(36)}_`;
  const references = new Map<string, string>();
  let count = 0;
  return {
    nameOf: (formula, names) => `${start}${(count++).toString(36)}_${sealOf(formula, names)}`,
    nameOfReference(block) {
      const key = JSON.stringify(block);
      const name = references.get(key) ?? `${start}r${references.size.toString(36)}`;
      references.set(key, name);
      return name;
    },
  };
}

/** Whether a mark follows a frozen cell, and not what a formula refers to. */
export function followsCell(name: string): boolean {
  return name.slice(markPrefix.length).split("_").length === 3;
}

/** Whether a receipt still has the formula and the references that its mark was made for. */
export function isSealed({ mark, formula, references }: Receipt): boolean {
  return mark.endsWith(`_${sealOf(formula, references)}`);
}

/** The marks that a receipt needs before its formula may be replaced, its own one last. */
export function marksFor(receipt: Receipt): (Mark & { readonly block: Block })[] {
  const blocks = referencesIn(receipt.formula, receipt.block.sheet);
  const references = blocks.flatMap(({ block }, place) => {
    const name = receipt.references[place];
    return name && name !== none ? [{ name, block }] : [];
  });
  return [...references, { name: receipt.mark, block: receipt.block }];
}

/** Stands for a reference that no mark follows, since its worksheet is not there. */
export const none = "-";

function seriesOf(name: string): string {
  return name.slice(markPrefix.length).split("_")[0] ?? "";
}

function sealOf(formula: string, references: readonly string[]): string {
  return checkOf([[formula, ...references]]).replace(/^.*-/, "");
}
