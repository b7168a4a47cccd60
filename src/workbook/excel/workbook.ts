import { inBatches } from "../batches";
import { blockNamed } from "../formulas/target";
import { readCell, shape, toBlock } from "./cell";
import { addChart } from "./chart";
import { shownValues, withShownValues } from "./entities";
import { dressSheet } from "./dress";
import { filledIn } from "./filled";
import { areasIn, findIn } from "./find";
import { addMarks, marksIn, removeMarks } from "./marks";
import { namesIn } from "./names";
import { obstaclesOf } from "./obstacles";
import { rangeAt } from "./range";
import { readCells, readTyped, readValues } from "./read";
import { recalculateIn, type Answers, type Patience } from "./recalculate";
import { tablesIn } from "./tables";
import { atSelection, inExcel } from "./run";
import { watchSelection } from "./watch";
import { widenColumns } from "./widen";
import { writeOne } from "./write";
import { sheetIsHidden, type Cell, type Value, type WorkbookPort } from "../port";

const writingsAtOnce = 200;
const usualPatience: Patience = { longest: 20_000, quiet: 1_500 };

/** The workbook in Excel, over Office.js. Every step is one request, whatever the number of cells. */
export function excelWorkbook(answers: Answers, patience = usualPatience): WorkbookPort {
  const supports = (version: string): boolean =>
    Office.context.requirements.isSetSupported("ExcelApi", version);
  const read = async (context: Excel.RequestContext, range: Excel.Range): Promise<Cell> => {
    const cell = await readCell(context, range, supports("1.12"));
    const [shown = cell] = await withShownValues(context, [cell], supports);
    return shown;
  };

  const port: WorkbookPort = {
    host: "excel",
    charts: supports("1.1") ? true : "This Excel has no charts for add-ins.",

    selected: () => atSelection((context) => read(context, context.workbook.getActiveCell())),
    onSelection: (listener) => watchSelection(supports, port.selected, listener),
    select: (place) =>
      inExcel(async (context) => {
        const sheet = context.workbook.worksheets.getItem(place.sheet).load("visibility");
        await context.sync();
        if (String(sheet.visibility) !== "Visible") throw new Error(sheetIsHidden(place.sheet));
        sheet.activate();
        rangeAt(context, { ...place, rows: 1, columns: 1 }).select();
        await context.sync();
      }, place.sheet),

    cell: (place) =>
      inExcel(
        (context) => read(context, rangeAt(context, { ...place, rows: 1, columns: 1 })),
        place.sheet
      ),
    values: (block) =>
      inExcel(async (context) => {
        const range = rangeAt(context, block).load("values");
        await context.sync();
        const asked = { values: range.values as Value[][], range: () => rangeAt(context, block) };
        const [values = []] = await shownValues(context, [asked], supports);
        return values;
      }, block.sheet),
    cells: (places, work) => readCells(places, supports, work),
    valuesOf: (blocks, work) => readValues(blocks, supports, work),
    resolve: (reference, from) => blockNamed(port, reference, from),

    filled: (block) => inExcel((context) => filledIn(context, block), block.sheet),
    tables: () => inExcel(tablesIn),
    areas: (extent) => areasIn(extent, supports),
    find: async (extent, formula, work) =>
      findIn(await areasIn(extent, supports), formula, supports, work),
    names: namesIn,
    mark: addMarks,
    marks: marksIn,
    unmark: removeMarks,
    typed: readTyped,

    write: (writings, work) =>
      inBatches(writings, writingsAtOnce, work, (part) =>
        inExcel(async (context) => {
          for (const writing of part) writeOne(context, writing);
          await context.sync();
        })
      ),
    widen: (from, characters) => inExcel((context) => widenColumns(context, from, characters)),
    obstacles: (blocks) => inExcel((context) => obstaclesOf(context, blocks, supports)),
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
        const range = sheet.getUsedRangeOrNullObject(true).load(shape);
        await context.sync();
        return range.isNullObject ? undefined : toBlock(name, range);
      }),
    chart: (request) =>
      inExcel((context) => addChart(context, request, supports), request.at.sheet),
    dress: (dressing) =>
      inExcel((context) => dressSheet(context, dressing, supports), dressing.sheet),

    recalculate: (places, work) => recalculateIn(places, answers, patience, work),
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
