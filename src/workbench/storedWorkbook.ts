import type { IWorkbookData } from "@univerjs/core";
import type { FormulaDataModel } from "@univerjs/engine-formula";

/** A workbook with what its formulas spilled, which the grid's own snapshot leaves out. */
export interface StoredWorkbook extends Partial<IWorkbookData> {
  readonly spilled?: {
    readonly ranges: ReturnType<FormulaDataModel["getArrayFormulaRange"]>;
    readonly cells: ReturnType<FormulaDataModel["getArrayFormulaCellData"]>;
  };
}

/** The workbook as it stands, to be kept. */
export function snapshotOf(workbook: IWorkbookData, formulas: FormulaDataModel): StoredWorkbook {
  const spilled = {
    ranges: formulas.getArrayFormulaRange(),
    cells: formulas.getArrayFormulaCellData(),
  };
  return { ...workbook, spilled };
}

/** Shows again what formulas had spilled, without calculating them. */
export function restoreSpills({ spilled }: StoredWorkbook, formulas: FormulaDataModel): void {
  if (!spilled) return;
  formulas.setArrayFormulaRange(spilled.ranges);
  formulas.setArrayFormulaCellData(spilled.cells);
}
