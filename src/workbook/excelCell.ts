import type { Block, Cell, Place, Value } from "./port";

/** One cell as it stands, with what it spills over or is spilled from where this Excel can tell. */
export async function readCell(
  context: Excel.RequestContext,
  range: Excel.Range,
  knowsSpills: boolean
): Promise<Cell> {
  range.load("rowIndex,columnIndex,formulas,values,numberFormat");
  const sheet = range.worksheet.load("name");
  const shape = "rowIndex,columnIndex,rowCount,columnCount";
  const over = knowsSpills ? range.getSpillingToRangeOrNullObject().load(shape) : undefined;
  const from = knowsSpills
    ? range.getSpillParentOrNullObject().load("rowIndex,columnIndex")
    : undefined;
  await context.sync();
  const [row, column] = [range.rowIndex, range.columnIndex];
  const text: unknown = range.formulas[0]?.[0];
  const spilt =
    from && !from.isNullObject && (from.rowIndex !== row || from.columnIndex !== column)
      ? { sheet: sheet.name, row: from.rowIndex, column: from.columnIndex }
      : undefined;
  return {
    sheet: sheet.name,
    row,
    column,
    formula: !spilt && isFormula(text, range.values[0]?.[0]) ? text : "",
    value: range.values[0]?.[0] as Value,
    format: String(range.numberFormat[0]?.[0] ?? "General"),
    ...(over && !over.isNullObject
      ? {
          spill: { sheet: sheet.name, row, column, rows: over.rowCount, columns: over.columnCount },
        }
      : {}),
    ...(spilt ? { spilledFrom: spilt } : {}),
  };
}

/** A formula; a text that only looks like one is its own value. */
export function isFormula(text: unknown, value: unknown): text is string {
  return typeof text === "string" && text.startsWith("=") && text !== value;
}

/** The cells with the blocks that they spill over, in one request for all; cells that another one spills into are left out. */
export async function readSpills(
  context: Excel.RequestContext,
  cells: readonly Cell[]
): Promise<Cell[]> {
  const asked = cells.map(({ sheet, row, column }) => {
    const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);
    return {
      over: range.getSpillingToRangeOrNullObject().load("rowCount,columnCount"),
      from: range.getSpillParentOrNullObject().load("rowIndex,columnIndex"),
    };
  });
  await context.sync();
  return cells.flatMap((cell, place) => {
    const { over, from } = asked[place] ?? {};
    const spilt = from && !from.isNullObject && !isAt(cell, from);
    if (spilt) return [];
    if (!over || over.isNullObject) return [cell];
    const { sheet, row, column } = cell;
    return [
      { ...cell, spill: { sheet, row, column, rows: over.rowCount, columns: over.columnCount } },
    ];
  });
}

function isAt({ row, column }: Place, { rowIndex, columnIndex }: Excel.Range): boolean {
  return row === rowIndex && column === columnIndex;
}

/** A range that was loaded with its place and size. */
export function toBlock(
  sheet: string,
  range: Pick<Excel.Range, "rowIndex" | "columnIndex" | "rowCount" | "columnCount">
): Block {
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  return { sheet, row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}
