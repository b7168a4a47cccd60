import type { Answer } from "../../model/answer";
import type { Calculator } from "../../model/calculator";
import type { Basis } from "../../model/choices";
import type { Metadata } from "../../model/metadata";
import { addressOf } from "../../workbook/address";
import { explain, type Explained } from "../../workbook/formulas/explain";
import {
  literal,
  ukautoCalls,
  withArgument,
  type UkautoCall,
} from "../../workbook/formulas/formula";
import { readArgument } from "../../workbook/formulas/formulaArgument";
import { readAhead } from "../../workbook/formulas/readAhead";
import type { Cell, Extent, Place, Work, WorkbookReader } from "../../workbook/port";
import { rowsOf } from "../../workbook/rowsOf";
import { ukautoCells } from "../../workbook/ukautoCells";
import type { Replacement } from "./replaceFormulas";

/** A call that takes its basis from a cell or an expression, so that its formula is left alone. */
export interface LeftAlone extends Place {
  readonly formula: string;
  /** The cell that gives the basis, or the expression. */
  readonly from: string;
}

/** The answers of one call with its present basis and with the new one, where they can be worked out without its cell. */
export interface Effect {
  readonly formula: string;
  readonly before?: Answer;
  readonly after?: Answer;
}

/** A formula that takes another basis, and what that does to each of its calls. */
export interface BasisChange extends Replacement {
  readonly effects: readonly Effect[];
}

export interface BasisPlan {
  readonly changes: readonly BasisChange[];
  readonly leftAlone: readonly LeftAlone[];
  /** How many formulas give the same answer with either basis, whatever any cell holds, and are left as they are. */
  readonly indifferent: number;
}

/** Works out what a change of basis would do to the formulas of an extent. Nothing is written. */
export async function planBasis(
  workbook: WorkbookReader,
  calculator: Calculator,
  metadata: Metadata,
  extent: Extent,
  basis: Basis,
  work?: Work
): Promise<BasisPlan> {
  const cells = (await ukautoCells(workbook, extent, work)).filter(({ formula }) =>
    ukautoCalls(formula).some((call) => basisPlace(call, metadata) >= 0)
  );
  const reader = await readAhead(workbook, cells, work);
  const changes: BasisChange[] = [];
  const leftAlone: LeftAlone[] = [];
  let indifferent = 0;
  for (const cell of cells) {
    const { sheet, row, column, formula: before } = cell;
    const calls = await explain(cell, reader, calculator, metadata, { traces: "none" });
    const seen = seenBy(calls, calculator, metadata, basis);
    const after = rewritten(cell, seen, metadata, basis);
    if (after !== before)
      changes.push({ sheet, row, column, before, after, effects: effectsOf(seen) });
    else if (seen.some(({ is }) => is === "indifferent")) indifferent++;
    for (const { from } of seen)
      if (from) leftAlone.push({ sheet, row, column, formula: before, from });
  }
  return { changes, leftAlone, indifferent };
}

/** What the change of basis means for a call that has another basis, or takes its basis from elsewhere. */
interface Seen {
  readonly call: UkautoCall;
  readonly is: "elsewhere" | "indifferent" | "changed";
  /** Where it takes the basis from, if that is elsewhere. */
  readonly from?: string;
  readonly effects: readonly Effect[];
}

function seenBy(
  explained: readonly Explained[],
  calculator: Pick<Calculator, "calculate">,
  metadata: Metadata,
  basis: Basis
): Seen[] {
  const calls = new Map<UkautoCall, Explained[]>();
  for (const each of explained) calls.set(each.call, [...(calls.get(each.call) ?? []), each]);
  return [...calls].flatMap(([call, asked]): Seen[] => {
    const place = basisPlace(call, metadata);
    if (place < 0) return [];
    const text = call.args[place]?.text.trim() ?? "";
    const read = readArgument(text);
    if (read.kind !== "value") {
      const source = asked[0]?.sources[place];
      const from = source && "row" in source ? addressOf(source) : text;
      return [{ call, is: "elsewhere", from, effects: [] }];
    }
    const now = String(read.value ?? "").toLowerCase() || "briefing";
    if (now === basis) return [];
    const effects = asked.map(({ formula, args, answer }): Effect => {
      if (!answer) return { formula };
      const after = calculator.calculate(call.id, withBasis(args, place, basis));
      return { formula, before: answer, after };
    });
    const is = isWritten(call) && effects.every(isNone) ? "indifferent" : "changed";
    return [{ call, is, effects }];
  });
}

/** Whether every argument of a call is written in the formula itself, so that no cell can change what it asks. */
function isWritten({ args }: UkautoCall): boolean {
  return args.every(({ text }) => readArgument(text).kind === "value");
}

function isNone({ before, after }: Effect): boolean {
  return (
    before !== undefined &&
    after !== undefined &&
    JSON.stringify(rowsOf(before)) === JSON.stringify(rowsOf(after))
  );
}

function withBasis(args: readonly unknown[], place: number, basis: Basis): unknown[] {
  const length = Math.max(args.length, place + 1);
  return Array.from({ length }, (_, at) => (at === place ? basis : (args[at] ?? null)));
}

/** The effects of the calls that change. A call around another one that changes has no answers: only its cell can work them out. */
function effectsOf(seen: readonly Seen[]): Effect[] {
  const changed = seen.filter(({ is }) => is === "changed");
  return changed.flatMap(({ call, effects }) =>
    changed.some((other) => call.start < other.call.start && other.call.end <= call.end)
      ? effects.map(({ formula }) => ({ formula }))
      : effects
  );
}

function rewritten(cell: Cell, seen: readonly Seen[], metadata: Metadata, basis: Basis): string {
  let { formula } = cell;
  // From the last call to the first, so that the places of the others stay right.
  const changed = seen.filter(({ is }) => is === "changed");
  for (const { call } of [...changed].sort((one, other) => other.call.start - one.call.start)) {
    const now = ukautoCalls(formula).find(({ start }) => start === call.start);
    if (now) formula = withArgument(formula, now, basisPlace(now, metadata), literal(basis));
  }
  return formula;
}

/** The place of the basis among the arguments of a call; -1 where it takes none. */
function basisPlace({ id }: UkautoCall, metadata: Metadata): number {
  const known = metadata.functions.find((each) => each.id === id);
  return known?.parameters.findIndex(({ name }) => name === "basis") ?? -1;
}
