import {
  CellValueType,
  type ICellData,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/core";
import type { Metadata } from "../model/metadata";
import { examples } from "./examples";

const heading = { bl: 1 as const, fs: 12, cl: { rgb: "#0b5cad" } };

/** The workbook that opens first: the worked examples as live formulas, and an empty worksheet. */
export function firstWorkbook(metadata: Metadata): Partial<IWorkbookData> {
  return {
    id: "workbench",
    name: "UKAUTO",
    sheetOrder: ["examples", "sheet"],
    sheets: {
      examples: exampleSheet(metadata),
      sheet: { id: "sheet", name: "Sheet1", rowCount: 2000, columnCount: 60 },
    },
  };
}

function exampleSheet(metadata: Metadata): Partial<IWorksheetData> {
  const known = new Set(metadata.functions.map(({ name }) => `UKAUTO.${name}(`));
  const cellData: Record<number, Record<number, ICellData>> = {
    0: { 0: { v: "Worked examples", s: { bl: 1, fs: 16 } } },
    1: {
      0: text(
        "Every figure is live. Select a cell to read its source below the grid, or why it has no figure."
      ),
    },
  };
  let row = 2;
  for (const { label, formula, format } of examples) {
    if (!formula) {
      row++;
      cellData[row++] = { 0: { v: label, s: heading } };
      continue;
    }
    const used = formula.match(/UKAUTO\.[A-Z.]+\(/g) ?? [];
    if (used.some((name) => !known.has(name))) continue;
    const style = format ? { n: { pattern: format } } : { ht: 1 as const };
    cellData[row++] = label
      ? {
          0: text(label),
          1: { f: formula, s: style },
          2: { ...text(formula), s: { cl: { rgb: "#6b7480" }, pd: { l: 10 } } },
        }
      : { 0: { f: formula } };
  }
  return {
    id: "examples",
    name: "Worked examples",
    cellData,
    rowData: { 0: { h: 34 } },
    columnData: { 0: { w: 330 }, 1: { w: 130 }, 2: { w: 460 } },
    rowCount: 200,
    columnCount: 30,
  };
}

function text(value: string): ICellData {
  return { v: value, t: CellValueType.FORCE_STRING };
}
