import type { Answer } from "../../model/answer";
import type { Calculator } from "../../model/calculator";
import type { MarketRecord } from "../../record/record";
import type {
  Block,
  Dressing,
  Literal,
  Place,
  Value,
  Work,
  WorkbookPort,
  Writing,
} from "../../workbook/port";
import { pathColumns, type Line } from "./modelLayout";
import { modelOf, type Model } from "./modelLines";

const name = "UKAUTO model";
/** How a block looks. */
type Dressed = NonNullable<Dressing["looks"]>[number];

/** In characters, from column A on. */
const widths = [44, 14, 20, 18, 14, 20, 16];
/** Column of the lists behind the drop-downs: beside the print area, out of the reader's way. */
const listColumn = 15;
/** Rows and columns of the league table that the last formula spills. */
const league = { rows: 21, formats: ["0", undefined, "#,##0", "0.0%", "0.0%"] };
/** The most quarters of the trend: enough to show it, few enough for the page. */
const mostQuarters = 10;

/**
 * Adds the worksheet "UKAUTO model": inputs, the path to the target beside output at an assumed growth with
 * and without the share of Chery's sales built here, the trend by quarter, and the league table. All of it
 * live formulas that follow the inputs. Returns the worksheet's name.
 */
export async function insertModel(
  workbook: WorkbookPort,
  record: MarketRecord,
  calculator: Calculator,
  work?: Work
): Promise<string> {
  const sheet = await workbook.addSheet(name);
  const model = modelOf(record, quartersOf(calculator));
  await workbook.write([...writingsOf(model, sheet)], work);
  await workbook.dress(dressingOf(model, sheet, `${name}, edition ${record.edition}`));
  if (workbook.charts === true) {
    await workbook.chart({
      kind: "line",
      title: "The path to the target",
      axisTitle: "vehicles a year",
      data: { sheet, row: model.path.row, column: 0, rows: model.path.rows + 1, columns: 4 },
      at: { sheet, row: 2, column: pathColumns + 1 },
    });
  }
  await workbook.select({ sheet, row: 4, column: 1 });
  return sheet;
}

/** The newest quarters for which both lines of the trend have a figure, oldest first. */
function quartersOf(calculator: Calculator): string[] {
  const [ours, theirs] = ["Chery group", "JLR"].map((item) =>
    textsOf(calculator.calculate("PERIODS", ["registrations", item, "quarter"]))
  );
  return (ours ?? []).filter((quarter) => theirs?.includes(quarter)).slice(-mostQuarters);
}

function textsOf(answer: Answer | undefined): string[] {
  return answer?.kind === "table" ? answer.rows.map(([cell]) => String(cell)) : [];
}

function* writingsOf({ lines }: Model, sheet: string): Generator<Writing> {
  // The formats of the league table go before its formula, whose rows they are for.
  yield {
    sheet,
    row: lines.length - 1,
    column: 0,
    cells: Array.from({ length: league.rows }, () => league.formats.map(() => undefined)),
    formats: Array.from({ length: league.rows }, () => league.formats),
  };
  for (const [row, { cells, formats }] of lines.entries()) {
    yield {
      sheet,
      row,
      column: 0,
      cells: [cells.map(asEntered)],
      ...(formats ? { formats: [formats] } : {}),
    };
  }
  for (const { block, values } of listsOf(lines, sheet)) {
    yield { ...block, cells: values.map((value) => [{ text: value }]) };
  }
}

/** A text is written as text, since Excel would turn some periods into dates. */
function asEntered(cell: Value): Value | Literal {
  return typeof cell === "string" && !cell.startsWith("=") ? { text: cell } : cell;
}

function dressingOf({ lines }: Model, sheet: string, footer: string): Dressing {
  return {
    sheet,
    widths,
    looks: looksOf(lines, sheet),
    choices: listsOf(lines, sheet).map(({ at, block }) => ({ at, from: block })),
    print: {
      area: { sheet, row: 0, column: 0, rows: lines.length + league.rows - 1, columns: 14 },
      footer,
    },
  };
}

function looksOf(lines: readonly Line[], sheet: string): Dressed[] {
  const block = (row: number, column: number, columns: number, rows = 1): Block => ({
    sheet,
    row,
    column,
    rows,
    columns,
  });
  const last = lines.length - 1;
  return [
    // Names and years stand in the first column, all of them to the left.
    { look: "labels", block: block(0, 0, 1, last + league.rows) },
    ...lines.flatMap(({ look, cells }, row): Dressed[] => {
      const value = block(row, 1, 1);
      switch (look) {
        case undefined:
          return [];
        case "input":
          return [
            { look, block: value },
            { look: "numbers", block: value },
          ];
        case "numbers":
          return [{ look, block: value }];
        case "header":
          return [
            { look, block: block(row, 0, cells.length) },
            { look: "numbers", block: block(row, 1, cells.length - 1) },
          ];
        default:
          return [{ look, block: block(row, 0, look === "heading" ? pathColumns : 1) }];
      }
    }),
    { look: "header", block: block(last, 0, league.formats.length) },
    { look: "numbers", block: block(last, 2, league.formats.length - 2) },
  ];
}

/** The lists that drop-downs offer, one below the other, and the cell that takes each. */
function listsOf(
  lines: readonly Line[],
  sheet: string
): { at: Place; block: Block; values: readonly string[] }[] {
  let row = 4;
  return lines.flatMap(({ choices: values }, line) => {
    if (!values) return [];
    const block = { sheet, row, column: listColumn, rows: values.length, columns: 1 };
    row += values.length;
    return [{ at: { sheet, row: line, column: 1 }, block, values }];
  });
}
