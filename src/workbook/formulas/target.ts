import { overlap } from "../overlap";
import type { Block, NamedFormula, Place, Table, Work, WorkbookReader } from "../port";
import { readReference, type CellsReference, type NameReference } from "../reference";
import { readArgument } from "./formulaArgument";
import { tableBlock } from "./tableReference";

/** What a reference stands for, seen from a cell. */
export type Target =
  | { readonly kind: "cells"; readonly block: Block }
  /** A name that stands for a value or for an expression. */
  | { readonly kind: "formula"; readonly formula: string }
  /** A reference to cells that do not exist: a spill that is not there, an empty column. */
  | { readonly kind: "none" }
  /** A reference that cannot be resolved, and why. */
  | { readonly kind: "unknown"; readonly why: string };

/** The parts of a workbook in which references are looked up. */
export type Lookup = Pick<WorkbookReader, "sheets" | "names" | "tables" | "cells" | "used">;

/** A reference as a formula writes it, and the cell of that formula. */
export interface Written {
  readonly reference: string;
  readonly from: Place;
}

/** A reference to more cells than this is read only as far as its worksheet is filled. */
const mostCells = 100_000;

type Step =
  | Target
  | { readonly kind: "spill"; readonly anchor: Place }
  | { readonly kind: "filled"; readonly block: Block };

/** What references stand for, each seen from its own cell, in few requests for all of them. */
export async function targetsOf(
  workbook: Lookup,
  written: readonly Written[],
  work?: Work
): Promise<Target[]> {
  const known = remembered(workbook);
  const steps: Step[] = [];
  for (const { reference, from } of written) steps.push(await stepOf(known, reference, from));
  const anchors = steps.flatMap((step) => (step.kind === "spill" ? [step.anchor] : []));
  const spilling = (anchors.length ? await workbook.cells(anchors, work) : []).values();
  const targets: Target[] = [];
  for (const step of steps) {
    if (step.kind === "spill") targets.push(cellsOr(spilling.next().value?.spill));
    else if (step.kind === "filled") targets.push(cellsOr(await known.filled(step.block)));
    else targets.push(step);
  }
  return targets;
}

/** The block of cells that a reference names; undefined where it names none. */
export async function blockNamed(
  workbook: Lookup,
  reference: string,
  from: Place
): Promise<Block | undefined> {
  const [target] = await targetsOf(workbook, [{ reference, from }]);
  return target?.kind === "cells" ? target.block : undefined;
}

type Known = ReturnType<typeof remembered>;

/** The worksheets, names and tables of a workbook, each asked for once and only where needed. */
function remembered(workbook: Lookup) {
  let sheets: Promise<string[]> | undefined;
  let names: Promise<readonly NamedFormula[]> | undefined;
  let tables: Promise<readonly Table[]> | undefined;
  const used = new Map<string, Promise<Block | undefined>>();
  return {
    /** The worksheet of that name, as the workbook spells it. */
    sheet: async (name: string): Promise<string | undefined> =>
      (await (sheets ??= workbook.sheets())).find((each) => isSame(each, name)),
    names: () => (names ??= workbook.names()),
    tables: () => (tables ??= workbook.tables()),
    async filled(block: Block): Promise<Block | undefined> {
      const asked = used.get(block.sheet) ?? workbook.used(block.sheet);
      used.set(block.sheet, asked);
      const whole = await asked;
      return whole && overlap(block, whole);
    },
  };
}

async function stepOf(known: Known, text: string, from: Place, followed = 0): Promise<Step> {
  const reference = readReference(text);
  switch (reference?.kind) {
    case undefined:
      return unknown(`${text} is not a reference that can be read.`);
    case "elsewhere":
      return unknown(`${text} is in another workbook, which UKAUTO does not read.`);
    case "table": {
      const block = tableBlock(await known.tables(), reference, from);
      return block ? { kind: "cells", block } : unknown(`${text} is not a part of a table here.`);
    }
    case "cells":
    case "name": {
      const { sheet: written } = reference;
      const sheet = written === undefined ? from.sheet : await known.sheet(written);
      if (sheet === undefined)
        return unknown(`${text} cannot be read: this workbook has no worksheet of that name.`);
      return reference.kind === "cells"
        ? stepOfCells(reference, sheet)
        : stepOfName(known, reference, sheet, followed);
    }
  }
}

function stepOfCells(
  { row, column, rows, columns, isWhole, spills }: CellsReference,
  sheet: string
): Step {
  const block = { sheet, row, column, rows, columns };
  if (spills) return { kind: "spill", anchor: block };
  return { kind: isWhole || rows * columns > mostCells ? "filled" : "cells", block };
}

/** A name of the worksheet itself takes precedence over one of the workbook, as in Excel. */
async function stepOfName(
  known: Known,
  { name, spills }: NameReference,
  sheet: string,
  followed: number
): Promise<Step> {
  const named = lookUp(await known.names(), name, sheet);
  if (!named) return unknown(`The workbook has no name ${name}.`);
  if (followed > 20) return unknown(`The name ${name} stands for itself.`);
  const formula = named.formula.replace(/^=/, "");
  const read = readArgument(formula);
  if (read.kind !== "reference") return { kind: "formula", formula };
  const reference = readReference(read.reference);
  if (reference?.kind === "cells" && !reference.isFixed)
    return unknown(
      `The name ${name} stands for different cells in each place, so they cannot be read.`
    );
  const from = { sheet: named.sheet ?? sheet, row: 0, column: 0 };
  return stepOf(known, read.reference + (spills ? "#" : ""), from, followed + 1);
}

/** The name that is meant on a worksheet: its own, or else the workbook's. */
export function lookUp(
  names: readonly NamedFormula[],
  name: string,
  sheet: string
): NamedFormula | undefined {
  const same = names.filter((each) => isSame(each.name, name));
  return same.find((each) => each.sheet === sheet) ?? same.find((each) => each.sheet === undefined);
}

function cellsOr(block: Block | undefined): Target {
  return block ? { kind: "cells", block } : { kind: "none" };
}

function unknown(why: string): Target {
  return { kind: "unknown", why };
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
