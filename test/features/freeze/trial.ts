import fc from "fast-check";
import { freeze, planFreeze } from "../../../src/features/freeze/freeze";
import { followsCell } from "../../../src/features/freeze/marks";
import { resumeFreeze } from "../../../src/features/freeze/resume";
import { thaw, undoFreeze, type Unreturned } from "../../../src/features/freeze/thaw";
import type { Block, Place, Value, WorkbookPort } from "../../../src/workbook/port";
import { overlap } from "../../../src/workbook/overlap";
import { copyOf, placeIn, type State, type Stored } from "../../workbook/edits";
import { calculator, metadata } from "../../workbook/functionsForWorkbooks";
import type { MemoryWorkbook } from "../../workbook/memoryWorkbook";
import { carryOut, edits, isQuiet, type Edit } from "./analyst";

const answering = { calculator, metadata, edition: "2026-11" };

/** What a cell of a worksheet begins with: a formula of a kind, which gets a number of its own. */
const kinds = {
  same: (n: number) => `=UKAUTO.SALES("Omoda",2025)+0*${n}`,
  label: (n: number, row: number) => `=UKAUTO.SALES($A${row},2025)+0*${n}`,
  heading: (n: number) => `=UKAUTO.SALES("Omoda",B$1)+0*${n}`,
  range: (n: number) => `=SUM(UKAUTO.SALES(A2:A4,2025))+0*${n}`,
  other: (n: number) => `=UKAUTO.SALES(Data!$A$2,2025)+0*${n}`,
} as const;
type Kind = keyof typeof kinds;

interface Layout {
  readonly rows: readonly {
    readonly label: string;
    readonly year: number | undefined;
    readonly cells: readonly (readonly [Kind, Value])[];
    readonly right: number;
  }[];
  readonly table: boolean;
}

/** Values and labels out of few, so that most cells have a twin that only one label, or none, tells apart. */
const layouts: fc.Arbitrary<Layout> = fc.record({
  rows: fc.array(
    fc.record({
      label: fc.constantFrom("Omoda", "Jaecoo", "BYD", ""),
      year: fc.constantFrom(2024, 2025, undefined),
      cells: fc.array(
        fc.tuple(
          fc.constantFrom(...(Object.keys(kinds) as Kind[])),
          fc.constantFrom<Value>("#N/A", "#N/A", "outturn", 19855, 5)
        ),
        { minLength: 1, maxLength: 2 }
      ),
      right: fc.nat(9),
    }),
    { minLength: 2, maxLength: 5 }
  ),
  table: fc.boolean(),
});

/** Where a trial stops what UKAUTO does, as a page that is closed does. */
export interface Stops {
  readonly freeze: number;
  readonly then: "resume" | "undo" | "freeze" | "nothing";
  readonly between: readonly Edit[];
  readonly thaw: number;
  readonly after: readonly Edit[];
}

export interface Trial {
  readonly layout: Layout;
  readonly edits: readonly Edit[];
  readonly stops?: Stops;
}

export const trials: fc.Arbitrary<Trial> = fc.record({
  layout: layouts,
  edits: fc.array(edits, { minLength: 1, maxLength: 12 }),
});

export const stoppedTrials: fc.Arbitrary<Trial> = fc.record({
  layout: layouts,
  edits: fc.array(edits, { maxLength: 5 }),
  stops: fc.record({
    freeze: fc.nat(40),
    then: fc.constantFrom<Stops["then"]>("resume", "undo", "freeze", "nothing"),
    between: fc.array(edits, { maxLength: 4 }),
    thaw: fc.nat(30),
    after: fc.array(edits, { maxLength: 3 }),
  }),
});

/** What came of a trial. */
export interface Outcome {
  readonly formulas: number;
  readonly returned: number;
  readonly listed: number;
  /** Formulas that are neither in a cell nor listed. */
  readonly lost: readonly string[];
  /** Formulas in a cell that they did not come from, or that read otherwise than in a workbook never frozen. */
  readonly wrong: readonly string[];
  /** Cells that nothing but inserts and deletes had moved, with their labels, and that did not come back. */
  readonly missing: readonly string[];
}

/** A workbook to try on: its port, the state under it, and how to stop it after so many steps. */
export interface Bench {
  readonly memory: MemoryWorkbook;
  readonly port: WorkbookPort;
  stopAfter(steps: number): void;
}

/** What is known of a formula before it is frozen. */
interface Original {
  readonly rows: number;
  readonly columns: number;
  readonly values: readonly Value[];
  readonly left: Label[];
  readonly above: Label[];
  /** Only where there is none on the left. */
  readonly right: Label[];
}

interface Label {
  readonly text: string;
  readonly seat: string | undefined;
}

/** The number of the formula that a seat is of. */
const ownerOf = (seat: string): string => seat.split(" of ")[0] ?? "";

const numberIn = (formula: string): string | undefined => /0\*(\d+)/.exec(formula)?.[1];

/** Freezes, edits and thaws, beside a workbook that is never frozen and edited in the same way. */
export async function tryOut({ layout, edits: all, stops }: Trial, bench: Bench): Promise<Outcome> {
  const { memory, port } = bench;
  await fill(memory, layout);
  const originals = seatAll(memory.state);
  const control = copyOf(memory.state);
  const gone = new Set<string>();
  const wrong: string[] = [];
  let isSorted = false;
  let left: readonly Unreturned[] = [];
  const edit = async (part: readonly Edit[]): Promise<void> => {
    const undo: [State, State][] = [];
    for (const [place, each] of part.entries()) {
      const before = liveIn(memory.state);
      isSorted ||= each.kind === "sort";
      const mayBeUndone = part.slice(place + 1).some(({ kind }) => kind === "undo");
      if (mayBeUndone && each.kind !== "undo") undo.push([copyOf(memory.state), copyOf(control)]);
      await carryOut(each, memory, control, undo);
      const after = liveIn(memory.state);
      for (const number of before.keys()) if (!after.has(number)) gone.add(number);
    }
  };
  const stopped = async (steps: number, act: () => Promise<unknown>): Promise<void> => {
    const before = copyOf(memory.state);
    bench.stopAfter(steps);
    await act().catch((error: unknown) => {
      if (steps === Infinity) throw error;
    });
    bench.stopAfter(Infinity);
    if (stops) reseat(before, memory.state, originals);
  };
  const putBack = async (
    act: () => Promise<{ left: readonly Unreturned[] }>,
    steps = Infinity
  ): Promise<void> => {
    const before = copyOf(memory.state);
    await stopped(steps, async () => (left = (await act()).left));
    for (const problem of problemsIn(before, memory.state, control, originals, !stops || !isSorted))
      wrong.push(problem);
  };
  const planAndFreeze = async (): Promise<unknown> =>
    freeze(port, await planFreeze(port, "workbook"), answering);
  await stopped(stops?.freeze ?? Infinity, planAndFreeze);
  await edit(all);
  if (stops) {
    if (stops.then === "undo") await putBack(() => undoFreeze(port, answering));
    else if (stops.then === "resume") await stopped(Infinity, () => resumeFreeze(port, answering));
    else if (stops.then === "freeze") await stopped(Infinity, planAndFreeze);
    await edit(stops.between);
    await putBack(() => thaw(port, "workbook", answering), stops.thaw);
    await edit(stops.after);
  }
  const before = copyOf(memory.state);
  await putBack(() => thaw(port, "workbook", answering));
  const live = liveIn(memory.state);
  const listed = new Set(left.map(({ formula }) => numberIn(formula)));
  const lost = [...new Set([...originals.keys()].map(ownerOf))].filter(
    (number) => !live.has(number) && !listed.has(number) && !gone.has(number)
  );
  const isPlain = !stops && all.every(isQuiet);
  return {
    formulas: originals.size,
    returned: live.size,
    listed: listed.size,
    lost,
    wrong,
    missing: isPlain ? missingIn(before, control, originals, live) : [],
  };
}

async function fill(memory: MemoryWorkbook, { rows, table }: Layout): Promise<void> {
  const sheet = "Sheet1";
  await memory.addSheet("Data");
  let count = 10;
  const shown: [string, Value[][]][] = [];
  const cells = rows.map(({ label, year, cells: given, right }, row) => [
    label,
    year ?? "",
    ...Array.from({ length: 2 }, (_, place) => {
      const [kind, value] = given[place] ?? [];
      if (!kind || value === undefined) return "";
      const formula = kinds[kind](count++, row + 2);
      shown.push([formula, [[value]]]);
      return formula;
    }),
    right,
  ]);
  const own = kinds.same(count++);
  const top = `=UKAUTO.TOPBRANDS(2,2025+0*${count})`;
  const brands: Value[][] = [
    ["Rank", "Brand"],
    [1, "#N/A"],
  ];
  for (const [formula, values] of [...shown, [own, [["#N/A"]]], [top, brands]] as const)
    await memory.pretend(formula, values);
  await memory.write([
    { sheet, row: 0, column: 0, cells: [["", "Year", "Status", "Sales", "Key"], ...cells] },
    {
      sheet: "Data",
      row: 0,
      column: 0,
      cells: [
        ["Brand", "x"],
        ["Omoda", 1],
      ],
    },
  ]);
  await memory.write([{ sheet: "Data", row: 1, column: 2, cells: [[own]] }]);
  if (table) await memory.write([{ sheet, row: rows.length + 2, column: 1, cells: [[top]] }]);
}

/** Gives each cell a seat, and notes of each formula what it shows and what stands beside it. */
function seatAll(state: State): Map<string, Original> {
  const originals = new Map<string, Original>();
  for (const [sheet, cells] of state.sheets)
    for (const [key, stored] of cells) if (stored.value !== "") stored.seat ??= `${sheet} ${key}`;
  for (const [sheet, cells] of state.sheets)
    for (const [key, stored] of cells) {
      const number = numberIn(stored.formula);
      if (!number) continue;
      const place = { sheet, ...placeIn(key) };
      const { rows, columns } = stored.spill ?? { rows: 1, columns: 1 };
      originals.set(number, {
        rows,
        columns,
        values: valuesIn(state, { ...place, rows, columns }),
        ...around(state, { ...place, rows, columns }),
      });
      stored.seat = number;
    }
  return originals;
}

/** What was frozen just now has its seat where it is, with what it shows and what stands beside it there. */
function reseat(before: State, after: State, originals: Map<string, Original>): void {
  for (const [number, place, { spill }] of formulasIn(before)) {
    const stored = after.sheets.get(place.sheet)?.get(`${place.row},${place.column}`);
    if (!stored || stored.formula) continue;
    const { rows, columns } = spill ?? { rows: 1, columns: 1 };
    // A worksheet that was copied before has the same formula, with other cells around it by now.
    stored.seat = `${number} of ${originals.size}`;
    originals.set(stored.seat, {
      rows,
      columns,
      values: valuesIn(after, { ...place, rows, columns }),
      ...around(after, { ...place, rows, columns }),
    });
  }
}

function valuesIn(state: State, block: Block): Value[] {
  const cells = state.sheets.get(block.sheet);
  return Array.from({ length: block.rows * block.columns }, (_, place) => {
    const row = block.row + Math.floor(place / block.columns);
    const value = cells?.get(`${row},${block.column + (place % block.columns)}`)?.value ?? "";
    return typeof value === "number" ? Number(value.toPrecision(15)) : value;
  });
}

function around(state: State, block: Block): Pick<Original, "left" | "above" | "right"> {
  const left = labels(state, block, 0, -1);
  const end = { ...block, column: block.column + block.columns - 1 };
  const right = left.length ? [] : labels(state, end, 0, 1);
  return { left, above: labels(state, block, -1, 0), right };
}

/** The typed cells from a place on, up to the first empty one behind the first. */
function labels(
  state: State,
  { sheet, row, column }: Place,
  down: number,
  across: number
): Label[] {
  const found: Label[] = [];
  const cells = state.sheets.get(sheet);
  const marks = [...state.marks].flatMap(([name, block]) =>
    followsCell(name) && block?.sheet === sheet ? [block] : []
  );
  for (let step = 1; step < 60; step++) {
    const at = { row: row + down * step, column: column + across * step };
    if (at.row < 0 || at.column < 0) break;
    const stored = cells?.get(`${at.row},${at.column}`);
    const isMarked = marks.some(
      (block) =>
        at.row >= block.row &&
        at.row < block.row + block.rows &&
        at.column >= block.column &&
        at.column < block.column + block.columns
    );
    if (stored && (stored.formula || stored.spilledFrom)) continue;
    if (isMarked) continue;
    if (stored && stored.value !== "")
      found.push({ text: String(stored.value), seat: stored.seat });
    else if (found.length) break;
  }
  return found;
}

function* formulasIn(state: State): Generator<[string, Place, Stored]> {
  for (const [sheet, cells] of state.sheets)
    for (const [key, stored] of cells) {
      const number = numberIn(stored.formula);
      if (number) yield [number, { sheet, ...placeIn(key) }, stored];
    }
}

function liveIn(state: State): Map<string, Place> {
  return new Map([...formulasIn(state)].map(([number, place]) => [number, place]));
}

/** Formulas that have come into a cell that is not their own, or that read otherwise than they should. */
function problemsIn(
  before: State,
  after: State,
  control: State,
  originals: ReadonlyMap<string, Original>,
  compares: boolean
): string[] {
  const problems: string[] = [];
  for (const [number, place, { formula }] of formulasIn(after)) {
    const { sheet, row, column } = place;
    const key = `${row},${column}`;
    const then = before.sheets.get(sheet)?.get(key);
    if (then?.formula) continue;
    const seat = then?.seat ?? "";
    const original = originals.get(ownerOf(seat) === number ? seat : number);
    const at = `${formula} in ${sheet}!${key}`;
    if (!original) continue;
    if (ownerOf(seat) !== number) problems.push(`${at}: the seat of ${seat}`);
    const { rows, columns } = original;
    if (String(valuesIn(before, { ...place, rows, columns })) !== String(original.values))
      problems.push(`${at}: another value`);
    const now = around(before, { ...place, rows, columns });
    for (const side of ["left", "above"] as const) {
      const [label] = original[side];
      if (label && label.text !== now[side][0]?.text) problems.push(`${at}: another label ${side}`);
    }
    const own = control.sheets.get(sheet)?.get(key)?.formula;
    if (compares && own !== formula) problems.push(`${at}: should read ${own}`);
  }
  return problems;
}

/** Cells that had to come back: whole, with their labels in their order, and with all that they refer to. */
function missingIn(
  before: State,
  control: State,
  originals: ReadonlyMap<string, Original>,
  live: ReadonlyMap<string, Place>
): string[] {
  const missing: string[] = [];
  for (const [number, place, { formula }] of formulasIn(control)) {
    const original = originals.get(number);
    if (!original || live.has(number) || formula.includes("#REF!")) continue;
    const then = before.sheets.get(place.sheet)?.get(`${place.row},${place.column}`);
    if (then?.seat !== number || original.values.length > 1) continue;
    // A table that was torn apart may have its mark around cells of others.
    const holders = [...before.marks].filter(([name, block]) => {
      return followsCell(name) && block && overlap(block, { ...place, rows: 1, columns: 1 });
    });
    if (holders.length > 1) continue;
    const now = around(before, { ...place, rows: 1, columns: 1 });
    const isNear = (side: "left" | "above"): boolean =>
      !original[side].length || original[side][0]?.seat === now[side][0]?.seat;
    const sides = ["left", "above", "right"] as const;
    if (
      isNear("left") &&
      isNear("above") &&
      sides.every((side) => isPart(original[side], now[side]))
    )
      missing.push(`${formula} at ${place.sheet}!${place.row},${place.column}`);
  }
  return missing;
}

function isPart(one: readonly Label[], other: readonly Label[]): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  let found = 0;
  for (const label of long) if (label.seat === short[found]?.seat) found++;
  return found === short.length;
}
