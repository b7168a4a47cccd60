import { blockName } from "./address";
import { inBatches } from "./batches";
import { isFormula, readCell, toBlock } from "./excelCell";
import { cellsAtOnce, rangeAt, readCells, readSpills, readValues } from "./excelRead";
import { resolveIn } from "./excelResolve";
import { obstaclesOf } from "./excelObstacles";
import { inExcel } from "./excelRun";
import { writeOne } from "./excelWrite";
import type { Block, Cell, Extent, Value, WorkbookPort } from "./port";

/** Cells that are read in one request, far below what Excel hands over at once. */
const cellsRead = 50_000;
const writingsAtOnce = 200;

/** The workbook in Excel, over Office.js. Every step is one request, whatever the number of cells. */
export function excelWorkbook(): WorkbookPort {
  const supports = (version: string): boolean =>
    Office.context.requirements.isSetSupported("ExcelApi", version);

  const areas = (extent: Extent): Promise<Block[]> =>
    inExcel(async (context) => {
      if (extent === "selection") {
        const range = context.workbook
          .getSelectedRange()
          .load("rowIndex,columnIndex,rowCount,columnCount");
        const sheet = range.worksheet.load("name");
        await context.sync();
        return [toBlock(sheet.name, range)];
      }
      const sheets = context.workbook.worksheets.load("items/name");
      const active = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      const chosen = sheets.items.filter(
        ({ name }) => extent === "workbook" || name === active.name
      );
      const used = chosen.map((sheet) =>
        sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount")
      );
      await context.sync();
      return chosen.flatMap(({ name }, place) => {
        const range = used[place];
        return range && !range.isNullObject ? [toBlock(name, range)] : [];
      });
    });

  const port: WorkbookPort = {
    host: "excel",
    charts: supports("1.1") ? true : "This Excel has no charts for add-ins.",

    selected: () =>
      inExcel(async (context) => {
        const range = context.workbook.getActiveCell();
        return readCell(context, range, supports("1.12"));
      }),
    onSelection(listener) {
      let stop: (() => void) | undefined;
      let over = false;
      let asked = 0;
      // While a cell is being edited Excel refuses to be asked; the listener keeps the last known cell.
      const ignore = (): void => undefined;
      const tell = async (): Promise<void> => {
        const own = ++asked;
        const cell = await port.selected();
        if (own === asked && !over) listener(cell);
      };
      inExcel(async (context) => {
        const event = context.workbook.onSelectionChanged.add(() => tell().catch(ignore));
        await context.sync();
        stop = () => {
          Excel.run(event.context, async (own) => {
            event.remove();
            await own.sync();
          }).catch(ignore);
        };
        if (over) stop();
      })
        .then(tell)
        .catch(ignore);
      return () => {
        over = true;
        stop?.();
      };
    },
    select: (place) =>
      inExcel(async (context) => {
        const sheet = context.workbook.worksheets.getItem(place.sheet);
        sheet.activate();
        rangeAt(context, { ...place, rows: 1, columns: 1 }).select();
        await context.sync();
      }, place.sheet),

    cell: (place) =>
      inExcel(
        (context) =>
          readCell(context, rangeAt(context, { ...place, rows: 1, columns: 1 }), supports("1.12")),
        place.sheet
      ),
    values: (block) =>
      inExcel(async (context) => {
        const range = rangeAt(context, block).load("values");
        await context.sync();
        return range.values as Value[][];
      }, block.sheet),
    cells: (places, work) => readCells(places, supports("1.12"), work),
    valuesOf: (blocks, work) => readValues(blocks, work),
    resolve: (reference, from) =>
      inExcel(async (context) => resolveIn(context, reference, from, supports("1.12"))),

    areas,
    async find(extent, formula, work) {
      const found: Cell[] = [];
      const parts = (await areas(extent)).flatMap((block) => {
        const rows = Math.max(1, Math.floor(cellsRead / block.columns));
        return Array.from({ length: Math.ceil(block.rows / rows) }, (_, place) => ({
          ...block,
          row: block.row + place * rows,
          rows: Math.min(rows, block.rows - place * rows),
        }));
      });
      await inBatches(parts, 1, work, async ([part]) => {
        if (!part) return;
        const matches = await inExcel(async (context) => {
          const range = rangeAt(context, part).load("formulas,values,numberFormat");
          await context.sync();
          const matches: Cell[] = [];
          range.formulas.forEach((row: unknown[], at) =>
            row.forEach((text, place) => {
              const value = range.values[at]?.[place] as Value;
              if (!isFormula(text, value) || !formula.test(text)) return;
              const format = String(range.numberFormat[at]?.[place] ?? "General");
              matches.push({
                sheet: part.sheet,
                row: part.row + at,
                column: part.column + place,
                formula: text,
                value,
                format,
              });
            })
          );
          return matches;
        }, part.sheet);
        found.push(...(supports("1.12") ? await readSpills(matches, work) : matches));
      });
      return found;
    },
    names: (formula) =>
      inExcel(async (context) => {
        const names = context.workbook.names.load("items/name,items/formula");
        await context.sync();
        return names.items
          .map((item) => ({ name: item.name, formula: String(item.formula) }))
          .filter((item) => formula.test(item.formula));
      }),
    usersOf: async (names, extent) =>
      names.length
        ? port.find(
            extent,
            new RegExp(
              `\\b(${names.map((name) => name.replace(/[.\\]/g, "\\$&")).join("|")})\\b`,
              "i"
            )
          )
        : [],

    write: (writings, work) =>
      inBatches(writings, writingsAtOnce, work, (part) =>
        inExcel(async (context) => {
          for (const writing of part) writeOne(context, writing);
          await context.sync();
        })
      ),
    obstacles: (blocks) => inExcel((context) => obstaclesOf(context, blocks)),
    addSheet: (name) =>
      inExcel(async (context) => {
        const sheets = context.workbook.worksheets.load("items/name");
        await context.sync();
        const taken = new Set(sheets.items.map((sheet) => sheet.name.toLowerCase()));
        let free = name;
        for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name} ${number}`;
        sheets.add(free);
        await context.sync();
        return free;
      }),
    sheets: () =>
      inExcel(async (context) => {
        const sheets = context.workbook.worksheets.load("items/name");
        await context.sync();
        return sheets.items.map(({ name }) => name);
      }),
    used: (name) =>
      inExcel(async (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject(name);
        await context.sync();
        if (sheet.isNullObject) return undefined;
        const range = sheet
          .getUsedRangeOrNullObject(true)
          .load("rowIndex,columnIndex,rowCount,columnCount");
        await context.sync();
        return range.isNullObject ? undefined : toBlock(name, range);
      }),
    chart: ({ kind, title, data, at, axisTitle }) =>
      inExcel(async (context) => {
        const type = kind === "line" ? Excel.ChartType.lineMarkers : Excel.ChartType.barClustered;
        const sheet = context.workbook.worksheets.getItem(at.sheet);
        const chart = sheet.charts.add(type, rangeAt(context, data), Excel.ChartSeriesBy.auto);
        chart.title.text = title;
        chart.axes.valueAxis.title.text = axisTitle;
        chart.setPosition(
          blockName({ ...at, rows: 1, columns: 1 })
            .split("!")
            .pop() ?? "A1"
        );
        await context.sync();
      }),

    recalculate: (places, work) =>
      inBatches(places, cellsAtOnce, work, (part) =>
        inExcel(async (context) => {
          for (const place of part) rangeAt(context, { ...place, rows: 1, columns: 1 }).setDirty();
          context.workbook.application.calculate(Excel.CalculationType.recalculate);
          await context.sync();
        })
      ),
    calculationMode: () =>
      inExcel(async (context) => {
        const application = context.workbook.application.load("calculationMode");
        await context.sync();
        return application.calculationMode === Excel.CalculationMode.manual
          ? "manual"
          : "automatic";
      }),

    setting: (key) =>
      inExcel(async (context) => {
        const item = context.workbook.settings.getItemOrNullObject(key).load("value");
        await context.sync();
        return item.isNullObject || typeof item.value !== "string" ? undefined : item.value;
      }),
    keepSetting: (key, value) =>
      inExcel(async (context) => {
        if (value !== undefined) context.workbook.settings.add(key, value);
        else {
          const item = context.workbook.settings.getItemOrNullObject(key);
          await context.sync();
          if (!item.isNullObject) item.delete();
        }
        await context.sync();
      }),
  };
  return port;
}
