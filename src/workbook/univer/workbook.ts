import { ICommandService } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/lib/facade";
import {
  FormulaDataModel,
  IDefinedNamesService,
  IFunctionService,
  SetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import { inBatches } from "../batches";
import { blockNamed } from "../formulas/target";
import { apart, overlap } from "../overlap";
import {
  noSheet,
  sheetIsGone,
  sheetIsHidden,
  type Block,
  type Cell,
  type Extent,
  type Obstacle,
  type Value,
  type WorkbookPort,
} from "../port";
import { holdsValue, valueOf, writeCells, type Sheet, type Workbook } from "./cell";
import { dressSheet, pixelsOf } from "./dress";
import { marksOf } from "./marks";
import { namesIn } from "./names";
import { blockOfRange, readingOf } from "./reading";
import { watchSelection } from "./watch";

/** The services that Univer's facade does not offer, so that the adapter takes them from its injector. */
export interface Injector {
  get(id: typeof FormulaDataModel): FormulaDataModel;
  get(id: typeof IDefinedNamesService): IDefinedNamesService;
  get(id: typeof ICommandService): ICommandService;
  get(id: typeof IFunctionService): IFunctionService;
}

const batch = 500;
/** Each calculation reads all formulas again, so fewer and larger ones are quicker. */
const calculatedAtOnce = 2_500;
const longestCalculation = 120_000;

/** The workbook of the workbench. */
export function univerWorkbook(
  api: FUniver,
  injector: Injector,
  /** Called after a change that the grid carries out without a command. */
  changed: () => void
): WorkbookPort {
  const workbook = (): Workbook => {
    const active = api.getActiveWorkbook();
    if (!active) throw new Error("No workbook is open.");
    return active;
  };
  const sheetOf = (name: string): Sheet => {
    const sheet = workbook().getSheetByName(name);
    if (!sheet) throw new Error(noSheet(name));
    return sheet;
  };
  const { spills, spiltValues, read, typed, used, filledCells } = readingOf(
    () => injector.get(FormulaDataModel),
    () => workbook().getId()
  );
  /** Carries out a change and waits until the formulas that it touches have been calculated. */
  const calculated = async (change: () => void): Promise<void> => {
    // Listening begins before the change, because its calculation may start at once.
    const applied = api.getFormula().onCalculationResultApplied(longestCalculation);
    change();
    await applied;
  };
  const activeCell = (): Cell => {
    const sheet = workbook().getActiveSheet();
    const range = workbook().getActiveCell();
    return read(sheet, range?.getRow() ?? 0, range?.getColumn() ?? 0);
  };
  /** The blocks of an extent that are filled, each with its worksheet. */
  const extentOf = (extent: Extent): { sheet: Sheet; block: Block }[] => {
    const active = workbook().getActiveSheet();
    const chosen = extent === "workbook" ? workbook().getSheets() : [active];
    const all = chosen.flatMap((sheet) => {
      const block = used(sheet);
      return block ? [{ sheet, block }] : [];
    });
    if (extent !== "selection") return all;
    const selected = active.getSelection()?.getActiveRangeList() ?? [];
    return all.flatMap(({ sheet, block }) => {
      const parts = selected.flatMap(
        (range) => overlap(block, blockOfRange(block.sheet, range.getRange())) ?? []
      );
      return apart(parts).map((part) => ({ sheet, block: part }));
    });
  };

  const port: WorkbookPort = {
    host: "workbench",
    charts: "The workbench has no charts of its own. In Excel this inserts a native chart.",

    selected: async () => activeCell(),
    onSelection: (listener) => watchSelection(api, () => listener(activeCell())),
    async select({ sheet, row, column }) {
      const focused = document.activeElement;
      const target = sheetOf(sheet);
      if (target.isSheetHidden()) throw new Error(sheetIsHidden(sheet));
      if (workbook().getActiveSheet().getSheetId() !== target.getSheetId()) {
        workbook().setActiveSheet(target);
      }
      target.getRange(row, column).activate();
      target.scrollToCell(Math.max(0, row - 4), Math.max(0, column - 1));
      if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    },

    cell: async ({ sheet, row, column }) => read(sheetOf(sheet), row, column),
    values: async ({ sheet: name, row, column, rows, columns }) => {
      const sheet = sheetOf(name);
      const spilt = spiltValues(sheet);
      const data = sheet.getRange(row, column, rows, columns).getCellDatas();
      return data.map((cells, at) =>
        cells.map((cell, place) =>
          valueOf(holdsValue(cell) ? cell : spilt(row + at, column + place))
        )
      );
    },
    async cells(places, work) {
      const cells: (Cell | undefined)[] = [];
      const spilt = new Map<string, ReturnType<typeof spills>>();
      await inBatches(places, batch, work, (part) => {
        for (const { sheet: name, row, column } of part) {
          const sheet = workbook().getSheetByName(name);
          if (sheet && !spilt.has(name)) spilt.set(name, spills(sheet));
          cells.push(sheet ? read(sheet, row, column, spilt.get(name)) : undefined);
        }
      });
      return cells;
    },
    async valuesOf(blocks, work) {
      const values: (Value[][] | undefined)[] = [];
      await inBatches(blocks, batch, work, async (part) => {
        for (const block of part) {
          const there = workbook().getSheetByName(block.sheet);
          values.push(there ? await port.values(block) : undefined);
        }
      });
      return values;
    },
    filled: async (block) => filledCells(sheetOf(block.sheet), block),
    tables: async () => [],
    resolve: (reference, from) => blockNamed(port, reference, from),

    areas: async (extent) => extentOf(extent).map(({ block }) => block),
    async find(extent, formula, work) {
      const found: Cell[] = [];
      for (const { sheet, block } of extentOf(extent)) {
        const spilt = spills(sheet);
        const rows = Array.from({ length: block.rows }, (_, place) => block.row + place);
        await inBatches(rows, batch, work, (part) => {
          const [first = 0] = part;
          const { column, columns } = block;
          const cells = sheet.getRange(first, column, part.length, columns).getFormulas();
          cells.forEach((row, at) =>
            row.forEach((text, place) => {
              if (!text || !formula.test(text)) return;
              const cell = read(sheet, first + at, column + place, spilt);
              if (cell.formula) found.push(cell);
            })
          );
        });
      }
      return found;
    },
    names: async () => namesIn(workbook()),

    ...marksOf(
      () => injector.get(IDefinedNamesService),
      () => workbook().getId(),
      changed
    ),
    typed: async (blocks) =>
      blocks.map((block) => typed(workbook().getSheetByName(block.sheet), block)),

    async write(writings, work) {
      await inBatches(writings, batch, work, (part) =>
        calculated(() => {
          for (const name of new Set(part.map(({ sheet }) => sheet)))
            writeCells(
              sheetOf(name),
              part.filter(({ sheet }) => sheet === name)
            );
        })
      );
    },
    async widen({ sheet: name, column }, characters) {
      const sheet = sheetOf(name);
      for (const [at, wanted] of characters.entries()) {
        if (wanted === undefined) continue;
        const pixels = pixelsOf(wanted);
        if (sheet.getColumnWidth(column + at) < pixels) sheet.setColumnWidth(column + at, pixels);
      }
    },
    obstacles: async (blocks) =>
      blocks.flatMap(({ sheet, row, column }): Obstacle[] =>
        workbook().getSheetByName(sheet) ? [] : [{ sheet, row, column, reason: sheetIsGone }]
      ),
    async addSheet(name) {
      const taken = new Set(await port.sheets());
      let free = name;
      for (let number = 2; taken.has(free); number++) free = `${name} ${number}`;
      // The grid brings a new worksheet to the front; the analyst's own is put back there, as in Excel.
      const shown = workbook().getActiveSheet();
      workbook().insertSheet(free);
      workbook().setActiveSheet(shown);
      return free;
    },
    sheets: async () =>
      workbook()
        .getSheets()
        .map((sheet) => sheet.getSheetName()),
    async used(name) {
      const sheet = workbook().getSheetByName(name);
      return sheet ? used(sheet) : undefined;
    },
    chart: async () => {
      throw new Error(String(port.charts));
    },
    dress: async (dressing) => dressSheet(sheetOf(dressing.sheet), dressing),

    async recalculate(places, work) {
      await inBatches(places, calculatedAtOnce, work, async (part) => {
        const dirtyRanges = part.map(({ sheet, row, column }) => ({
          unitId: workbook().getId(),
          sheetId: sheetOf(sheet).getSheetId(),
          range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
        }));
        await calculated(() => {
          injector
            .get(ICommandService)
            .syncExecuteCommand(
              SetFormulaCalculationStartMutation.id,
              { dirtyRanges, commands: [], forceCalculation: false },
              { onlyLocal: true }
            );
        });
      });
      return [];
    },
    calculationMode: async () => "automatic",

    async setting(key) {
      const value: unknown = workbook().getCustomMetadata()?.[key];
      return typeof value === "string" ? value : undefined;
    },
    async keepSetting(key, value) {
      const { [key]: _old, ...others } = workbook().getCustomMetadata() ?? {};
      workbook().setCustomMetadata(value === undefined ? others : { ...others, [key]: value });
      changed();
    },
  };
  return port;
}
