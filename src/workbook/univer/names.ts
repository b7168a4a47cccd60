import { markPrefix, type NamedFormula } from "../port";
import type { Workbook } from "./cell";

/** Every defined name of the grid: those of the workbook and those of its worksheets. */
export function namesIn(workbook: Workbook): NamedFormula[] {
  const sheets = new Map(
    workbook.getSheets().map((sheet) => [sheet.getSheetId(), sheet.getSheetName()])
  );
  const names = workbook.getDefinedNames().filter((name) => !name.getName().startsWith(markPrefix));
  return names.map((name) => {
    const text = name.getFormulaOrRefString();
    const sheet = name.isWorkbookScope() ? undefined : sheets.get(name.getLocalSheetId() ?? "");
    return {
      name: name.getName(),
      formula: text.startsWith("=") ? text : `=${text}`,
      ...(sheet === undefined ? {} : { sheet }),
    };
  });
}
