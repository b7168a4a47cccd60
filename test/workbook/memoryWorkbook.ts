import type { Answer } from "../../src/model/answer";
import type { Calculator } from "../../src/model/calculator";
import type { Metadata } from "../../src/model/metadata";
import { addressOf } from "../../src/workbook/address";
import { inBatches } from "../../src/workbook/batches";
import { explain } from "../../src/workbook/formulas/explain";
import { firstValue } from "../../src/workbook/formulas/firstValue";
import { callsUkauto } from "../../src/workbook/formulas/formula";
import { readArgument } from "../../src/workbook/formulas/formulaArgument";
import type { Referable } from "../../src/workbook/formulas/readAhead";
import { blockNamed, targetsOf } from "../../src/workbook/formulas/target";
import { overlap } from "../../src/workbook/overlap";
import { deleteSheet, placeIn, renameSheet, type State, type Stored } from "./edits";
import {
  noSheet,
  sheetIsGone,
  type Block,
  type Cell,
  type Extent,
  type NamedFormula,
  type Obstacle,
  type Place,
  type Value,
  type WorkbookPort,
  type Writing,
} from "../../src/workbook/port";

const usualWidth = 8;

export interface MemoryWorkbook extends WorkbookPort {
  /** A cell at once, for what stands in for Excel over this workbook. */
  at(place: Place): Cell;
  /** Answers for what formulas refer to, one reference at a time. */
  readonly reader: Referable;
  /** What recalculation was asked for, in order. */
  readonly recalculated: Place[];
  /** Cells that cannot be written, as a protected worksheet or a table makes them. */
  protect(sheet: string, reason: string): void;
  name(name: string, formula: string, sheet?: string): void;
  /** Makes the next write fail after that many writings, as a closing workbook does. */
  readonly failAfter: (writings: number) => void;
  selectBlock(block: Block): void;
  /** Makes every cell of this formula show these values, whatever it asks; undefined ends that. */
  pretend(formula: string, rows: readonly (readonly Value[])[] | undefined): Promise<void>;
  /** Gives a worksheet another name, as an analyst does; without one it is deleted. */
  rename(sheet: string, name?: string): void;
  /** The width of a column in characters; 8 where none was set. */
  width(place: Place): number;
  /** What edits of the analyst move about. */
  readonly state: State;
  /** Carries out edits of the analyst, and shows again what formulas spill. */
  edit(change: (state: State) => void): Promise<void>;
}

/** A workbook in memory: formulas that are one UKAUTO call or one reference are calculated, tables spill. */
export function memoryWorkbook(calculator: Calculator, metadata: Metadata): MemoryWorkbook {
  const state: State = {
    sheets: new Map([["Sheet1", new Map<string, Stored>()]]),
    marks: new Map(),
    copied: new Map(),
  };
  const settings = new Map<string, string>();
  const names: NamedFormula[] = [];
  const widths = new Map<string, number>();
  const columnOf = ({ sheet, column }: Place): string => `${sheet} ${column}`;
  const guarded = new Map<string, string>();
  const listeners = new Set<(cell: Cell) => void>();
  const recalculated: Place[] = [];
  let selection: Block = { sheet: "Sheet1", row: 0, column: 0, rows: 1, columns: 1 };
  const pretended = new Map<string, readonly (readonly Value[])[]>();
  let failing = Infinity;

  const step = (): void => {
    if (--failing < 0) throw new Error("The workbook is busy.");
  };
  const sheetOf = (name: string): Map<string, Stored> => {
    const found = state.sheets.get(name);
    if (!found) throw new Error(noSheet(name));
    return found;
  };
  const stored = ({ sheet, row, column }: Place): Stored => {
    const cells = sheetOf(sheet);
    const key = `${row},${column}`;
    const cell = cells.get(key) ?? { formula: "", value: "", format: "General" };
    cells.set(key, cell);
    return cell;
  };
  const cellAt = ({ sheet, row, column }: Place): Cell => {
    const cell = sheetOf(sheet).get(`${row},${column}`);
    return {
      sheet,
      row,
      column,
      formula: cell?.formula ?? "",
      value: cell?.value ?? "",
      format: cell?.format ?? "General",
      ...(cell?.spill ? { spill: cell.spill } : {}),
      ...(cell?.spilledFrom ? { spilledFrom: cell.spilledFrom } : {}),
    };
  };
  const placesOf = ({ sheet, row, column, rows, columns }: Block): Place[] =>
    Array.from({ length: rows * columns }, (_, place) => ({
      sheet,
      row: row + Math.floor(place / columns),
      column: column + (place % columns),
    }));
  const unspill = (place: Place): void => {
    const { spill } = stored(place);
    if (!spill) return;
    for (const each of placesOf(spill)) {
      const cell = stored(each);
      if (cell.spilledFrom) Object.assign(cell, { value: "", spilledFrom: undefined });
    }
    stored(place).spill = undefined;
  };
  const show = (place: Place, rows: readonly (readonly Value[])[]): void => {
    const block = { ...place, rows: rows.length, columns: rows[0]?.length ?? 1 };
    const others = placesOf(block).slice(1);
    const blocked = others.some((each) => {
      const { formula, value } = stored(each);
      return formula !== "" || value !== "";
    });
    if (blocked) {
      stored(place).value = "#SPILL!";
      return;
    }
    for (const [at, each] of placesOf(block).entries()) {
      const value = rows[Math.floor(at / block.columns)]?.[at % block.columns] ?? "";
      Object.assign(stored(each), { value, ...(at ? { spilledFrom: place } : {}) });
    }
    if (others.length) stored(place).spill = block;
  };
  const calculate = async (place: Place): Promise<void> => {
    const { formula } = stored(place);
    if (!formula) return;
    unspill(place);
    const shown = pretended.get(formula);
    if (shown) return show(place, shown);
    const literal = callsUkauto.test(formula) ? undefined : readArgument(formula.slice(1));
    if (literal?.kind === "value") return show(place, [[literal.value ?? ""]]);
    const source = await blockNamed(port, formula.slice(1), place);
    if (source)
      return show(
        place,
        placesOf(source).map((each) => [cellAt(each).value])
      );
    const [call] = await explain(cellAt(place), reader, calculator, metadata, { traces: "none" });
    const alone = call && `=${call.formula}` === formula.trim();
    show(place, alone && call.answer ? rowsOf(call.answer) : [[0]]);
  };
  /** Calculates the cells that match, as a spreadsheet does with those that a change may have touched. */
  const calculateAll = async (matches: (cell: Stored) => boolean): Promise<void> => {
    for (const [sheet, cells] of state.sheets) {
      for (const [key, cell] of [...cells]) {
        if (cell.formula && matches(cell)) await calculate({ sheet, ...placeIn(key) });
      }
    }
  };
  const filled = (sheet: string): Block | undefined => {
    const edges = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
    for (const [key, { formula, value }] of state.sheets.get(sheet) ?? []) {
      if (formula === "" && value === "") continue;
      const { row, column } = placeIn(key);
      edges.top = Math.min(edges.top, row);
      edges.left = Math.min(edges.left, column);
      edges.bottom = Math.max(edges.bottom, row);
      edges.right = Math.max(edges.right, column);
    }
    const { top, left, bottom, right } = edges;
    if (bottom < 0) return undefined;
    return { sheet, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  };
  const areasOf = (extent: Extent): Block[] => {
    const chosen = extent === "workbook" ? [...state.sheets.keys()] : [selection.sheet];
    const all = chosen.flatMap((sheet) => filled(sheet) ?? []);
    return extent === "selection" ? all.flatMap((block) => overlap(block, selection) ?? []) : all;
  };
  const writeOne = ({ sheet, row, column, cells, formats, text }: Writing): void => {
    step();
    sheetOf(sheet);
    cells.forEach((values, at) =>
      values.forEach((value, place) => {
        const there = { sheet, row: row + at, column: column + place };
        const format = formats?.[at]?.[place];
        if (format) stored(there).format = format;
        if (value === undefined) return;
        unspill(there);
        const plain = typeof value === "object" ? value.text : value;
        const isText = text ?? typeof value === "object";
        const isFormula = typeof plain === "string" && plain.startsWith("=") && !isText;
        Object.assign(stored(there), {
          formula: isFormula ? plain : "",
          value: isFormula ? "" : plain,
          spilledFrom: undefined,
        });
      })
    );
  };

  const reader: Referable = {
    target: async (reference, from) => (await targetsOf(port, [{ reference, from }]))[0]!,
    values: (block) => port.values(block),
  };
  const port: MemoryWorkbook = {
    host: "memory",
    charts: "A workbook in memory has no charts.",
    at: cellAt,
    reader,
    recalculated,
    protect: (sheet, reason) => void guarded.set(sheet, reason),
    name: (name, formula, scope) => void names.push({ name, formula, sheet: scope }),
    failAfter: (writings) => void (failing = writings),
    selectBlock: (block) => void (selection = block),
    async pretend(formula, rows) {
      if (rows) pretended.set(formula, rows);
      else pretended.delete(formula);
      await calculateAll((cell) => cell.formula === formula);
    },
    rename(sheet, name) {
      if (name) renameSheet(state, sheet, name);
      else deleteSheet(state, sheet);
    },
    state,
    async edit(change) {
      for (const [sheet, cells] of state.sheets)
        for (const [key, { spill }] of [...cells]) if (spill) unspill({ sheet, ...placeIn(key) });
      change(state);
      // Another worksheet comes to the front where the one in front is gone.
      const [front = ""] = state.sheets.keys();
      if (!state.sheets.has(selection.sheet)) selection = { ...selection, sheet: front };
      await calculateAll(() => true);
    },

    selected: async () => cellAt(selection),
    onSelection(listener) {
      listeners.add(listener);
      listener(cellAt(selection));
      return () => void listeners.delete(listener);
    },
    async select({ sheet, row, column }) {
      sheetOf(sheet);
      selection = { sheet, row, column, rows: 1, columns: 1 };
      for (const listener of listeners) listener(cellAt(selection));
    },
    cell: async (place) => cellAt(place),
    async values({ sheet, row, column, rows, columns }) {
      const cells = sheetOf(sheet);
      return Array.from({ length: rows }, (_, at) =>
        Array.from(
          { length: columns },
          (__, place) => cells.get(`${row + at},${column + place}`)?.value ?? ""
        )
      );
    },
    async cells(places, work) {
      const cells: (Cell | undefined)[] = [];
      await inBatches(places, 100, work, (part) => {
        for (const place of part)
          cells.push(state.sheets.has(place.sheet) ? cellAt(place) : undefined);
      });
      return cells;
    },
    async valuesOf(blocks, work) {
      const values: (Value[][] | undefined)[] = [];
      await inBatches(blocks, 100, work, async (part) => {
        for (const block of part)
          values.push(state.sheets.has(block.sheet) ? await port.values(block) : undefined);
      });
      return values;
    },
    async filled(block) {
      sheetOf(block.sheet);
      return placesOf(block).filter((place) => {
        const { formula, value, spilledFrom } = cellAt(place);
        return formula !== "" || value !== "" || spilledFrom !== undefined;
      });
    },
    tables: async () => [],
    resolve: (reference, from) => blockNamed(port, reference, from),
    areas: async (extent) => areasOf(extent),
    async find(extent, formula, work) {
      const found: Cell[] = [];
      await inBatches(areasOf(extent), 1, work, ([area]) => {
        for (const place of area ? placesOf(area) : []) {
          const cell = cellAt(place);
          if (cell.formula && formula.test(cell.formula)) found.push(cell);
        }
      });
      return found;
    },
    names: async () => names,
    async mark(added, work) {
      await inBatches(added, 100, work, (part) => {
        for (const { name, block } of part) {
          step();
          if (state.marks.has(name)) throw new Error(`The name ${name} is in use.`);
          state.marks.set(name, block);
        }
      });
    },
    marks: async () => [...state.marks].map(([name, block]) => ({ name, block })),
    async unmark(gone, work) {
      await inBatches(gone, 100, work, (part) => {
        step();
        for (const name of part) {
          state.marks.delete(name);
          for (const own of state.copied.values()) own.delete(name);
        }
      });
    },
    typed: async (blocks) =>
      blocks.map((block) => {
        if (!state.sheets.has(block.sheet)) return undefined;
        const cells = placesOf(block).map((place) => {
          const { formula, spilledFrom, value } = cellAt(place);
          return formula || spilledFrom ? undefined : value;
        });
        return Array.from({ length: block.rows }, (_, row) =>
          cells.slice(row * block.columns, (row + 1) * block.columns)
        );
      }),
    async write(writings, work) {
      await inBatches(writings, 100, work, async (part) => {
        for (const writing of part) writeOne(writing);
        await calculateAll(mayHaveChanged);
      });
    },
    width: (place) => widths.get(columnOf(place)) ?? usualWidth,
    async widen(from, characters) {
      characters.forEach((wanted = 0, at) => {
        const key = columnOf({ ...from, column: from.column + at });
        widths.set(key, Math.max(wanted, widths.get(key) ?? usualWidth));
      });
    },
    obstacles: async (blocks) =>
      blocks.flatMap(({ sheet, row, column }): Obstacle[] => {
        const reason = state.sheets.has(sheet) ? guarded.get(sheet) : sheetIsGone;
        return reason ? [{ sheet, row, column, reason }] : [];
      }),
    async addSheet(name) {
      let free = name;
      for (let number = 2; state.sheets.has(free); number++) free = `${name} ${number}`;
      state.sheets.set(free, new Map());
      return free;
    },
    sheets: async () => [...state.sheets.keys()],
    used: async (sheet) => filled(sheet),
    chart: async () => {
      throw new Error(String(port.charts));
    },
    dress: async () => undefined,
    async recalculate(places, work) {
      await inBatches(places, 100, work, async (part) => {
        recalculated.push(...part);
        for (const place of part) await calculate(place);
      });
      return [];
    },
    calculationMode: async () => "automatic",
    setting: async (key) => settings.get(key),
    async keepSetting(key, value) {
      if (value === undefined) settings.delete(key);
      else settings.set(key, value);
    },
  };
  return port;
}

/** Whether a change elsewhere may change a formula: it is new, takes cells or names, or needs room. */
function mayHaveChanged({ formula, value, spill }: Stored): boolean {
  if (value === "" || value === "#SPILL!" || spill) return true;
  return /[A-Za-z_[]/.test(formula.replace(/"(?:[^"]|"")*"|[\w.]+\(/g, ""));
}

function rowsOf(answer: Answer): readonly (readonly Value[])[] {
  return answer.kind === "table" ? answer.rows : [[firstValue(answer) ?? ""]];
}

/** The address of each cell, for messages of tests. */
export const addresses = (places: readonly Place[]): string[] => places.map(addressOf);
