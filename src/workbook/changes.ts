import type { Answer, Figure } from "../model/answer";
import { citeBriefly } from "../model/citation";
import type { Calculator, Traced } from "../model/calculator";
import { statuses } from "../model/status";
import { addressOf } from "./address";
import { callsUkauto } from "./formula";
import type { Cell, Extent, Place, Value, Work, WorkbookPort } from "./port";

const editionCall = /UKAUTO\.EDITION\(/i;

/** A cell whose value is another one after a refresh. */
export interface Change extends Place {
  readonly before: Value;
  readonly after: Value;
  readonly why: string;
}

/** A cell as it was before a refresh. */
export interface Remembered {
  readonly cell: Cell;
  /** The values of the block that it spills over; of the cell alone where it does not. */
  readonly values: readonly (readonly Value[])[];
  readonly traced: readonly Traced[];
}

/** The UKAUTO cells of an extent, every EDITION() of the workbook, and the cells that reach UKAUTO through a name. */
export async function cellsToRefresh(
  workbook: WorkbookPort,
  extent: Extent,
  work?: Work
): Promise<Cell[]> {
  const own = await workbook.find(extent, callsUkauto, work);
  const editions = extent === "workbook" ? [] : await workbook.find("workbook", editionCall);
  const names = await workbook.names(callsUkauto);
  const users = await workbook.usersOf(
    names.map(({ name }) => name),
    extent
  );
  const all = new Map([...own, ...editions, ...users].map((cell) => [addressOf(cell), cell]));
  return [...all.values()];
}

/** Notes what the cells show now, before another edition answers them. */
export async function remember(
  workbook: WorkbookPort,
  cells: readonly Cell[],
  calculator: Calculator
): Promise<Remembered[]> {
  const remembered: Remembered[] = [];
  for (const cell of cells) {
    const values = cell.spill ? await workbook.values(cell.spill) : [[cell.value]];
    remembered.push({ cell, values, traced: [...calculator.trace(addressOf(cell))] });
  }
  return remembered;
}

/** The cells whose value differs now, each with the reason. */
export async function changesSince(
  workbook: WorkbookPort,
  remembered: readonly Remembered[],
  calculator: Calculator
): Promise<Change[]> {
  const changes: Change[] = [];
  const now = new Map((await allNow(workbook)).map((cell) => [addressOf(cell), cell]));
  for (const { cell, values, traced } of remembered) {
    const after = now.get(addressOf(cell)) ?? (await workbook.cell(cell));
    const same =
      after.spill || cell.spill
        ? JSON.stringify(after.spill ? await workbook.values(after.spill) : [[after.value]]) ===
          JSON.stringify(values)
        : after.value === values[0]?.[0];
    if (same) continue;
    const why = reason(after, traced, calculator.trace(addressOf(cell)));
    const { sheet, row, column } = cell;
    changes.push({ sheet, row, column, before: shown(cell), after: shown(after), why });
  }
  return changes;
}

function allNow(workbook: WorkbookPort): Promise<Cell[]> {
  return workbook.find("workbook", /./);
}

function shown({ value, spill }: Cell): Value {
  return spill ? `${value} ... (${spill.rows} by ${spill.columns})` : value;
}

/** Why a cell changed: the edition itself, a new row, a correction, or a newer figure. */
function reason(cell: Cell, before: readonly Traced[], after: readonly Traced[]): string {
  if (editionCall.test(cell.formula)) return "the edition";
  for (const call of after) {
    const old = before.find(
      ({ id, arguments: args }) => id === call.id && same(args, call.arguments)
    );
    const told = old && difference(old.answer, call.answer);
    if (told) return told;
  }
  return "the new edition answers with another value";
}

function difference(before: Answer, after: Answer): string | undefined {
  if (before.kind === "failure" && after.kind === "figure") return `new row: ${about(after)}`;
  if (before.kind === "figure" && after.kind === "failure")
    return `no longer on record: ${after.message}`;
  if (before.kind === "figure" && after.kind === "figure" && before.value !== after.value) {
    return figureDifference(before, after);
  }
  if (before.kind === "table" && after.kind === "table") {
    const [rows, rowsNow] = [before.rows.length, after.rows.length];
    if (rowsNow !== rows) return `new row: ${rowsNow} rows instead of ${rows}`;
    return JSON.stringify(before.rows) === JSON.stringify(after.rows)
      ? undefined
      : "rows of the table changed";
  }
  return before.kind === "text" && after.kind === "text" && before.value !== after.value
    ? "a text on record changed"
    : undefined;
}

function figureDifference(before: Figure, after: Figure): string {
  if (after.status === "derived")
    return `follows from a changed figure: ${after.working ?? about(after)}`;
  const firmer = statuses.indexOf(after.status) < statuses.indexOf(before.status);
  const sameSource = before.sources[0]?.publisher === after.sources[0]?.publisher;
  return firmer || !sameSource ? `newer figure: ${about(after)}` : `correction: ${about(after)}`;
}

function about(figure: Figure): string {
  return `${figure.status}, ${citeBriefly(figure.sources)}`;
}

function same(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((value, place) => Object.is(value, other[place]));
}
