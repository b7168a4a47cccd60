import { blockName, blockOf } from "./address";
import { inBatches } from "./batches";
import { readCell, readSpills } from "./excelCell";
import type { Block, Cell, Extent, Obstacle, Place, Value, WorkbookPort, Writing } from "./port";

/** Rows of a block that are read or written in one request. */
const rowsAtOnce = 2_000;
const cellsAtOnce = 200;

/** The workbook in Excel, over Office.js. Every step is one request, whatever the number of cells. */
export function excelWorkbook(): WorkbookPort {
  const supports = (version: string): boolean =>
    Office.context.requirements.isSetSupported("ExcelApi", version);
  const rangeOf = (
    context: Excel.RequestContext,
    { sheet, row, column, rows, columns }: Block
  ): Excel.Range =>
    context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);

  const areas = (extent: Extent): Promise<Block[]> =>
    Excel.run(async (context) => {
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
      Excel.run(async (context) => {
        const range = context.workbook.getActiveCell();
        return readCell(context, range, supports("1.12"));
      }),
    onSelection(listener) {
      let stop: (() => void) | undefined;
      let over = false;
      const tell = async (): Promise<void> => listener(await port.selected());
      void Excel.run(async (context) => {
        const event = context.workbook.onSelectionChanged.add(async () => tell());
        await context.sync();
        stop = () =>
          void Excel.run(event.context, async (own) => {
            event.remove();
            await own.sync();
          });
        if (over) stop();
      }).then(tell);
      return () => {
        over = true;
        stop?.();
      };
    },
    select: (place) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(place.sheet);
        sheet.activate();
        rangeOf(context, { ...place, rows: 1, columns: 1 }).select();
        await context.sync();
      }),

    cell: (place) =>
      Excel.run((context) =>
        readCell(context, rangeOf(context, { ...place, rows: 1, columns: 1 }), supports("1.12"))
      ),
    values: (block) =>
      Excel.run(async (context) => {
        const range = rangeOf(context, block).load("values");
        await context.sync();
        return range.values as Value[][];
      }),
    resolve: async (reference, from) => {
      const direct = blockOf(reference, from.sheet);
      if (direct) return direct;
      return Excel.run(async (context) => {
        const item = context.workbook.names.getItemOrNullObject(reference);
        await context.sync();
        if (item.isNullObject) return undefined;
        const range = item.getRangeOrNullObject().load("rowIndex,columnIndex,rowCount,columnCount");
        const sheet = range.worksheet.load("name");
        await context.sync();
        return range.isNullObject ? undefined : toBlock(sheet.name, range);
      });
    },

    areas,
    async find(extent, formula, work) {
      const found: Cell[] = [];
      const parts = (await areas(extent)).flatMap((block) =>
        Array.from({ length: Math.ceil(block.rows / rowsAtOnce) }, (_, place) => ({
          ...block,
          row: block.row + place * rowsAtOnce,
          rows: Math.min(rowsAtOnce, block.rows - place * rowsAtOnce),
        }))
      );
      await inBatches(
        parts,
        1,
        work,
        ([part]) =>
          part &&
          Excel.run(async (context) => {
            const range = rangeOf(context, part).load("formulas,values,numberFormat");
            await context.sync();
            const matches: Cell[] = [];
            range.formulas.forEach((row: unknown[], at) =>
              row.forEach((text, place) => {
                if (typeof text !== "string" || !text.startsWith("=") || !formula.test(text))
                  return;
                const value = range.values[at]?.[place] as Value;
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
            found.push(...(supports("1.12") ? await readSpills(context, matches) : matches));
          })
      );
      return found;
    },
    names: (formula) =>
      Excel.run(async (context) => {
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
      inBatches(writings, cellsAtOnce, work, (part) =>
        Excel.run(async (context) => {
          for (const writing of part) writeOne(context, writing);
          await context.sync();
        })
      ),
    obstacles: (blocks) => Excel.run((context) => obstaclesOf(context, blocks)),
    addSheet: (name) =>
      Excel.run(async (context) => {
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
      Excel.run(async (context) => {
        const sheets = context.workbook.worksheets.load("items/name");
        await context.sync();
        return sheets.items.map(({ name }) => name);
      }),
    used: (name) =>
      Excel.run(async (context) => {
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
      Excel.run(async (context) => {
        const type = kind === "line" ? Excel.ChartType.lineMarkers : Excel.ChartType.barClustered;
        const sheet = context.workbook.worksheets.getItem(at.sheet);
        const chart = sheet.charts.add(type, rangeOf(context, data), Excel.ChartSeriesBy.auto);
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
        Excel.run(async (context) => {
          for (const place of part) rangeOf(context, { ...place, rows: 1, columns: 1 }).setDirty();
          context.workbook.application.calculate(Excel.CalculationType.recalculate);
          await context.sync();
        })
      ),
    calculationMode: () =>
      Excel.run(async (context) => {
        const application = context.workbook.application.load("calculationMode");
        await context.sync();
        return application.calculationMode === Excel.CalculationMode.manual
          ? "manual"
          : "automatic";
      }),

    setting: (key) =>
      Excel.run(async (context) => {
        const item = context.workbook.settings.getItemOrNullObject(key).load("value");
        await context.sync();
        return item.isNullObject || typeof item.value !== "string" ? undefined : item.value;
      }),
    keepSetting: (key, value) =>
      Excel.run(async (context) => {
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

function toBlock(
  sheet: string,
  range: Pick<Excel.Range, "rowIndex" | "columnIndex" | "rowCount" | "columnCount">
): Block {
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  return { sheet, row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}

function writeOne(
  context: Excel.RequestContext,
  { sheet, row, column, cells, formats, text }: Writing
): void {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const columns = Math.max(...cells.map((values) => values.length), 0);
  if (!columns) return;
  const range = worksheet.getRangeByIndexes(row, column, cells.length, columns);
  const padded = <T>(rows: readonly (readonly (T | undefined)[])[]): (T | null)[][] =>
    cells.map((_, at) => Array.from({ length: columns }, (__, place) => rows[at]?.[place] ?? null));
  // null leaves a cell of the block as it is.
  if (formats) range.numberFormat = padded(formats);
  range.formulas = padded(
    cells.map((values) => values.map((value) => (text ? asText(value) : value)))
  );
}

/** A text that Excel would take for a formula or drop a quotation mark from is entered with one before it. */
function asText(value: Value | undefined): Value | undefined {
  return typeof value === "string" && /^[=+\-@']/.test(value) ? `'${value}` : value;
}

async function obstaclesOf(
  context: Excel.RequestContext,
  blocks: readonly Block[]
): Promise<Obstacle[]> {
  const names = [...new Set(blocks.map(({ sheet }) => sheet))];
  const readOnly = context.workbook.load("readOnly");
  const sheets = names.map((name) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const protection = sheet.protection.load("protected");
    const tables = sheet.tables.load("items/name");
    return { name, protection, tables };
  });
  await context.sync();
  const tableRanges = sheets.flatMap(({ name, tables }) =>
    tables.items.map((table) => ({
      sheet: name,
      table: table.name,
      range: table.getRange().load("rowIndex,columnIndex,rowCount,columnCount"),
    }))
  );
  await context.sync();
  return blocks.flatMap((block) => {
    const { sheet, row, column } = block;
    const place: Place = { sheet, row, column };
    if (readOnly.readOnly) return [{ ...place, reason: "the workbook is read-only" }];
    if (sheets.find(({ name }) => name === sheet)?.protection.protected) {
      return [{ ...place, reason: "the worksheet is protected" }];
    }
    const table = tableRanges.find(
      (each) => each.sheet === sheet && touches(toBlock(sheet, each.range), block)
    );
    return table ? [{ ...place, reason: `it is part of the table ${table.table}` }] : [];
  });
}

function touches(one: Block, other: Block): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}
