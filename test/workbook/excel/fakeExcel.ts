import type { Block, Cell, Place, Table, Value } from "../../../src/workbook/port";
import { note } from "../../../src/functions/lib/trace";
import { addressOf, blockName } from "../../../src/workbook/address";
import { overlap } from "../../../src/workbook/overlap";
import { ukautoCalls } from "../../../src/workbook/formulas/formula";
import type { MemoryWorkbook } from "../memoryWorkbook";

/** What the fake counts and lets a test set. */
export interface FakeExcel {
  syncs: number;
  /** Cells read or written in the largest single request. */
  mostCells: number;
  /** Spills asked for in the largest single request. */
  mostSpills: number;
  /** Members of ranges that were called, by name. */
  readonly called: Set<string>;
  supported: (version: string) => boolean;
  readOnly: boolean;
  /** The next requests fail with this code, as while a cell is being edited. */
  refuse?: string;
  /** Steps of requests that are still carried out, in the middle of one too, before the page is gone. */
  stepsLeft: number;
  protectedSheets: Set<string>;
  tables: Table[];
  /** Array formulas of the old kind, merged cells and PivotTables, by their blocks. */
  readonly arrays: Block[];
  readonly merged: Block[];
  readonly pivots: (Block & { readonly name: string })[];
  readonly charts: Record<string, unknown>[];
  manual: boolean;
  /** Milliseconds between a calculation and the answers of custom functions. */
  answersAfter: number;
  /** Cells, by address, that no custom function ever answers. */
  readonly silent: Set<string>;
  /** Cells, by address, that hold an entity, with its text. */
  readonly entities: Map<string, string>;
  /** Names that were shown or hidden, and which. */
  readonly visible: Map<string, boolean>;
  /** What is in front or selected instead of cells, each refused with a code of its own. */
  front?: "chart sheet" | "chart" | "another workbook";
  readonly hidden: Set<string>;
  /** Several selected blocks at once. */
  selectedBlocks?: Block[];
  /** Tells those who listen that a worksheet was calculated. */
  calculated(): Promise<void>;
  /** Formulas exactly as they were entered, apostrophes included, by address. */
  readonly entered: Map<string, unknown>;
  select(block: Block): Promise<void>;
  takeAway(): void;
}

type Step = () => unknown;
type Readers = Record<string, () => unknown>;

class OfficeError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/**
 * The part of Excel's object model that the adapter uses, over a workbook in memory. As in Excel, nothing
 * happens before a sync, and a property that was not loaded, or belongs to nothing, may not be read.
 */
export function fakeExcel(memory: MemoryWorkbook): FakeExcel {
  const global = globalThis as Record<string, unknown>;
  const listeners = new Set<() => Promise<void>>();
  const calculationListeners = new Set<() => Promise<void>>();
  let dirty: Place[] = [];
  let queue: Step[] = [];
  let touched = 0;
  let spills = 0;

  const sync = async (): Promise<void> => {
    fake.syncs++;
    const steps = queue;
    queue = [];
    touched = 0;
    fake.mostSpills = Math.max(fake.mostSpills, spills);
    spills = 0;
    if (fake.refuse) throw new OfficeError(fake.refuse);
    for (const step of steps) {
      if (--fake.stepsLeft < 0) throw new OfficeError("GeneralException");
      await step();
    }
    fake.mostCells = Math.max(fake.mostCells, touched);
  };
  const need = async (sheet: string): Promise<void> => {
    if (!(await memory.sheets()).includes(sheet)) throw new OfficeError("ItemNotFound");
  };

  /** An object of the model: properties to load, members to call, properties to set. */
  function remote(
    label: string,
    {
      exists,
      read = {},
      members = {},
      write = {},
    }: {
      exists?: () => unknown;
      read?: Readers;
      members?: Record<string, unknown>;
      write?: Record<string, (value: never) => unknown>;
    }
  ): unknown {
    const loaded = new Map<string, unknown>();
    let isNull: boolean | undefined;
    if (exists) queue.push(async () => (isNull = !(await exists())));
    const proxy: unknown = new Proxy(
      {},
      {
        get(_, name) {
          const key = String(name);
          if (key === "then") return undefined;
          if (key === "isNullObject") {
            if (!exists) throw new Error(`${label} is no null object.`);
            if (isNull === undefined) throw new Error(`${label}.isNullObject before a sync.`);
            return isNull;
          }
          if (key === "load") {
            return (names: string) => {
              queue.push(async () => {
                if (isNull) return;
                for (const each of names.split(",")) loaded.set(each, await load(each));
              });
              return proxy;
            };
          }
          if (key in members) {
            if (label === "range") fake.called.add(key);
            return members[key];
          }
          if (loaded.has(key)) return loaded.get(key);
          throw new Error(`${label}.${key} was not loaded.`);
        },
        set(_, name, value) {
          const change = write[String(name)];
          if (!change) throw new Error(`${label}.${String(name)} cannot be set.`);
          queue.push(() => change(value as never));
          return true;
        },
      }
    );
    const load = async (each: string): Promise<unknown> => {
      const [first = "", ...rest] = each.split("/");
      const reader = read[rest.length ? first : each];
      if (!reader) throw new Error(`${label} has no property ${each}.`);
      if (rest.length) loaded.set(first, await reader());
      return reader();
    };
    return proxy;
  }

  const cellsOf = async (block: Block): Promise<Cell[][]> => {
    await need(block.sheet);
    touched += block.rows * block.columns;
    return Array.from({ length: block.rows }, (_, row) =>
      Array.from({ length: block.columns }, (__, column) =>
        memory.at({ ...block, row: block.row + row, column: block.column + column })
      )
    );
  };
  const enter = async (block: Block, rows: readonly (readonly unknown[])[]): Promise<void> => {
    await need(block.sheet);
    if (rows.length !== block.rows || rows.some((row) => row.length !== block.columns)) {
      throw new OfficeError("InvalidArgument");
    }
    touched += block.rows * block.columns;
    const cells = rows.map((row, at) =>
      row.map((value, place) => {
        if (value === null) return undefined;
        fake.entered.set(`${block.sheet}!${block.row + at},${block.column + place}`, value);
        return asEntered(value as Value);
      })
    );
    await memory.write([{ ...block, cells }]);
  };
  const range = (
    of: () => Block | undefined | Promise<Block | undefined>,
    orNull = false
  ): unknown => {
    let asked = { sync: -1, block: undefined as Block | undefined };
    const block = async (): Promise<Block> => {
      if (asked.sync !== fake.syncs) asked = { sync: fake.syncs, block: await of() };
      return asked.block!;
    };
    return remote("range", {
      ...(orNull ? { exists: of } : {}),
      read: {
        rowIndex: async () => (await block()).row,
        columnIndex: async () => (await block()).column,
        rowCount: async () => (await block()).rows,
        columnCount: async () => (await block()).columns,
        formulas: async () =>
          (await cellsOf(await block())).map((row) =>
            row.map((cell) => cell.formula || cell.value)
          ),
        valueTypes: async () =>
          (await cellsOf(await block())).map((row) =>
            row.map(({ formula, value, spilledFrom }) =>
              formula || value !== "" || spilledFrom ? "String" : "Empty"
            )
          ),
        values: async () =>
          (await cellsOf(await block())).map((row) =>
            row.map((cell) => (fake.entities.has(addressOf(cell)) ? "#VALUE!" : cell.value))
          ),
        valuesAsJson: async () =>
          (await cellsOf(await block())).map((row) =>
            row.map((cell) => {
              const text = fake.entities.get(addressOf(cell));
              if (text !== undefined) return { type: "Entity", text };
              return { type: cell.value === "#VALUE!" ? "Error" : "String" };
            })
          ),
        savedAsArray: async () => {
          const own = await block();
          if (!fake.arrays.some((each) => overlap(each, own))) return false;
          return own.rows * own.columns === 1 ? true : null;
        },
        numberFormat: async () =>
          (await cellsOf(await block())).map((row) => row.map(({ format }) => format)),
      },
      members: {
        get worksheet() {
          return sheet(async () => (await of())?.sheet, orNull);
        },
        select: () => queue.push(async () => fake.select(await block())),
        setDirty: () => queue.push(async () => dirty.push(await block())),
        get format() {
          return remote("format", {
            read: {
              columnWidth: async () => memory.width(await block()) * 5.25 + 4,
            },
            write: {
              columnWidth: async (points: number) =>
                memory.widen(await block(), [(points - 4) / 5.25]),
            },
          });
        },
        getSpillingToRangeOrNullObject: () => {
          spills++;
          return range(async () => (await memory.cell(await block())).spill, true);
        },
        getMergedAreasOrNullObject: () => {
          const inside = async (): Promise<Block[]> => {
            const own = await block();
            return fake.merged.filter((each) => overlap(each, own));
          };
          return remote("areas", {
            exists: async () => (await inside()).length,
            members: {
              areas: remote("ranges", {
                read: {
                  items: async () =>
                    (await inside()).map((each) => ({
                      rowIndex: each.row,
                      columnIndex: each.column,
                      rowCount: each.rows,
                      columnCount: each.columns,
                    })),
                },
              }),
            },
          });
        },
        getSpillParentOrNullObject: () =>
          range(async () => {
            const { spill, spilledFrom } = await memory.cell(await block());
            const from: Place | undefined = spilledFrom ?? spill;
            return from && { ...from, rows: 1, columns: 1 };
          }, true),
      },
      write: {
        formulas: async (rows: unknown[][]) => enter(await block(), rows),
        numberFormat: async (rows: (string | null)[][]) => {
          const formats = rows.map((row) => row.map((each) => each ?? undefined));
          const cells = rows.map((row) => row.map(() => undefined));
          await memory.write([{ ...(await block()), cells, formats }]);
        },
      },
    });
  };
  const chart = (about: Record<string, unknown>): unknown => {
    fake.charts.push(about);
    const title = (key: string): unknown =>
      remote("title", { write: { text: (text: string) => (about[key] = text) } });
    return remote("chart", {
      members: {
        series: {
          getItemAt: () => ({
            setXAxisValues: (axis: { load(names: string): unknown; columnIndex: number }) => {
              axis.load("columnIndex");
              queue.push(() => (about.axisColumn = axis.columnIndex));
            },
          }),
        },
        title: title("title"),
        axes: { valueAxis: { title: title("axis") } },
        setPosition: (cell: string) => queue.push(() => (about.position = cell)),
      },
    });
  };
  const sheet = (
    name: () => string | undefined | Promise<string | undefined>,
    orNull = false
  ): unknown => {
    const known = async (): Promise<string> => {
      const found = (await name()) ?? "";
      await need(found);
      return found;
    };
    return remote("worksheet", {
      ...(orNull
        ? { exists: async () => (await memory.sheets()).includes((await name()) ?? "") }
        : {}),
      read: {
        name: known,
        visibility: async () => (fake.hidden.has(await known()) ? "Hidden" : "Visible"),
      },
      members: {
        activate: () =>
          queue.push(async () => {
            if (fake.hidden.has(await known())) throw new OfficeError("InvalidOperation");
          }),
        getRangeByIndexes: (row: number, column: number, rows: number, columns: number) => {
          const there = async (): Promise<Block> => ({
            sheet: await known(),
            row,
            column,
            rows,
            columns,
          });
          queue.push(there);
          return range(there);
        },
        getUsedRangeOrNullObject: () => range(async () => memory.used(await known()), true),
        names: ownNames(name),
        pivotTables: remote("pivotTables", {
          read: {
            items: async () => {
              const own = await known();
              return fake.pivots
                .filter((each) => each.sheet === own)
                .map((each) => ({
                  name: each.name,
                  layout: { getRange: () => range(() => each) },
                }));
            },
          },
        }),
        protection: remote("protection", {
          read: { protected: async () => fake.protectedSheets.has(await known()) },
        }),
        charts: {
          add: (type: string, data: unknown, by: string) => {
            const about: Record<string, unknown> = { type, by };
            const block = data as {
              load(names: string): unknown;
              rowIndex: number;
              rowCount: number;
              columnIndex: number;
            };
            block.load("rowIndex,rowCount,columnIndex");
            queue.push(() =>
              Object.assign(about, {
                from: block.rowIndex,
                rows: block.rowCount,
                column: block.columnIndex,
              })
            );
            return chart(about);
          },
        },
      },
    });
  };
  /** The names of a worksheet. */
  const ownNames = (of: () => string | undefined | Promise<string | undefined>): unknown =>
    remote("names", { read: { items: async () => namesOf(await of()) } });
  /** Excel calculates at once; what custom functions answer arrives later. */
  const calculate = async (): Promise<void> => {
    const places = dirty;
    dirty = [];
    const answer = async (): Promise<void> => {
      for (const place of places.filter((each) => !fake.silent.has(addressOf(each)))) {
        await memory.recalculate([place]);
        for (const { id } of ukautoCalls((await memory.cell(place)).formula))
          note(addressOf(place), {
            id,
            arguments: [],
            answer: { kind: "text", value: "" },
            edition: "2026-11",
          });
      }
    };
    if (fake.answersAfter) setTimeout(() => void answer(), fake.answersAfter);
    else await answer();
  };
  const workbook = remote("workbook", {
    read: { readOnly: () => fake.readOnly },
    members: {
      getSelectedRanges: () =>
        cellsSelected() && {
          areas: remote("areas", {
            read: {
              items: async () => {
                const own = { ...(await memory.selected()), rows: 1, columns: 1 };
                return (fake.selectedBlocks ?? [own]).map((each) => ({
                  rowIndex: each.row,
                  columnIndex: each.column,
                  rowCount: each.rows,
                  columnCount: each.columns,
                }));
              },
            },
          }),
        },
      tables: remote("tables", {
        read: {
          items: async () =>
            fake.tables.map((each) =>
              remote("table", {
                members: {
                  name: each.name,
                  showHeaders: each.header,
                  showTotals: each.totals,
                  getRange: () => range(() => each),
                  worksheet: sheet(() => each.sheet),
                  columns: remote("columns", {
                    read: { items: () => each.headings.map((name) => ({ name })) },
                  }),
                },
              })
            ),
        },
      }),
      getSelectedRange: () => range(async () => (await memory.areas("selection"))[0]),
      getActiveCell: () =>
        cellsSelected() &&
        range(async () => ({ ...(await memory.selected()), rows: 1, columns: 1 })),
      worksheets: remote("worksheets", {
        read: {
          items: async () =>
            (await memory.sheets()).map((name) => Object.assign({}, { name }, withRange(name))),
        },
        members: {
          getItem: (name: string) => sheet(() => name),
          getItemOrNullObject: (name: string) => sheet(() => name, true),
          getActiveWorksheet: () => {
            queue.push(() => {
              if (fake.front === "chart sheet") throw new OfficeError("ItemNotFound");
            });
            return sheet(async () => (await memory.selected()).sheet);
          },
          add: (name: string) => queue.push(() => memory.addSheet(name)),
          onCalculated: event(calculationListeners),
          onChanged: event(new Set()),
        },
      }),
      names: remote("names", {
        read: { items: () => namesOf(undefined) },
        members: {
          add: (name: string, of: unknown) => {
            const added = of as Excel.Range;
            added.load("rowIndex,columnIndex,rowCount,columnCount");
            const on = added.worksheet.load("name");
            queue.push(() =>
              memory.mark([
                {
                  name,
                  block: {
                    sheet: on.name,
                    row: added.rowIndex,
                    column: added.columnIndex,
                    rows: added.rowCount,
                    columns: added.columnCount,
                  },
                },
              ])
            );
            return remote("name", {
              write: { visible: (isVisible: boolean) => fake.visible.set(name, isVisible) },
            });
          },
        },
      }),
      settings: {
        add: (key: string, value: string) => queue.push(() => memory.keepSetting(key, value)),
        getItemOrNullObject: (key: string) =>
          remote("setting", {
            exists: async () => (await memory.setting(key)) !== undefined,
            read: { value: () => memory.setting(key) },
            members: { delete: () => queue.push(() => memory.keepSetting(key, undefined)) },
          }),
      },
      application: remote("application", {
        read: { calculationMode: () => (fake.manual ? "Manual" : "Automatic") },
        members: { calculate: () => queue.push(calculate) },
      }),
      onSelectionChanged: event(listeners),
    },
  });
  /** The names of the workbook, marks among them, or of a worksheet, each as a formula that names its block. */
  async function namesOf(sheet?: string): Promise<object[]> {
    const names = (await memory.names()).filter((each) => each.sheet === sheet);
    const marks = (sheet === undefined ? await memory.marks() : []).map(({ name, block }) => ({
      name,
      formula: block ? `=${absolute(block)}` : "=#REF!",
    }));
    return [...names, ...marks].map((each) => ({
      ...each,
      delete: () => queue.push(() => memory.unmark([each.name])),
    }));
  }
  /** The worksheets of a loaded collection can be asked further, as in Excel. */
  function withRange(name: string): object {
    return {
      getUsedRangeOrNullObject: () => range(() => memory.used(name), true),
      names: ownNames(() => name),
    };
  }
  /** Excel refuses, at the next sync, to tell a selection that is no cells. */
  function cellsSelected(): true {
    queue.push(() => {
      if (fake.front) throw new OfficeError("InvalidSelection");
    });
    return true;
  }
  function event(of: Set<() => Promise<void>>): object {
    return {
      add: (listener: () => Promise<void>) => {
        queue.push(() => of.add(listener));
        return { context: {}, remove: () => queue.push(() => of.delete(listener)) };
      },
    };
  }

  const fake: FakeExcel = {
    syncs: 0,
    stepsLeft: Infinity,
    mostCells: 0,
    mostSpills: 0,
    called: new Set(),
    supported: () => true,
    readOnly: false,
    protectedSheets: new Set(),
    tables: [],
    arrays: [],
    merged: [],
    pivots: [],
    charts: [],
    manual: false,
    answersAfter: 0,
    silent: new Set(),
    entities: new Map(),
    visible: new Map(),
    hidden: new Set(),
    async calculated() {
      for (const listener of calculationListeners) await listener();
    },
    entered: new Map(),
    async select(block) {
      await memory.select(block);
      memory.selectBlock(block);
      for (const listener of listeners) await listener();
    },
    takeAway() {
      delete global.Excel;
      delete global.Office;
    },
  };
  const run = async (first: unknown, second?: unknown): Promise<unknown> => {
    const work = (second ?? first) as (context: unknown) => Promise<unknown>;
    const result = await work({ workbook, sync });
    if (queue.length) await sync();
    return result;
  };
  global.Excel = {
    run,
    ChartType: { lineMarkers: "LineMarkers", barClustered: "BarClustered" },
    ChartSeriesBy: { auto: "Auto", columns: "Columns" },
    CalculationType: { recalculate: "Recalculate" },
    CalculationMode: { manual: "Manual" },
  };
  global.Office = {
    context: {
      requirements: { isSetSupported: (_: string, version: string) => fake.supported(version) },
    },
  };
  return fake;
}

/** "Sheet1!$B$3:$C$9", as a name refers to a block. */
function absolute(block: Block): string {
  const [sheet = "", cells = ""] = blockName(block).split(/!(?=[^!]*$)/);
  return `${sheet}!${cells.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
}

/** What Excel makes of what is entered: an apostrophe keeps a text, dates and numbers are read out of others. */
function asEntered(value: Value): Value | { text: string } {
  if (typeof value !== "string") return value;
  if (value.startsWith("'")) return { text: value.slice(1) };
  if (/^\d{4}-\d\d(-\d\d)?$/.test(value)) return 45658;
  if (value !== "" && !Number.isNaN(Number(value))) return Number(value);
  return /^[+\-@]/.test(value) ? `=${value}` : value;
}
