import { inExcel } from "./run";
import { markPrefix, type NamedFormula } from "../port";

/** Every defined name of the workbook and of its worksheets, marks excepted. */
export function namesIn(): Promise<NamedFormula[]> {
  return inExcel(async (context) => {
    const global = context.workbook.names.load("items/name,items/formula");
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    const own = sheets.items.map((sheet) => sheet.names.load("items/name,items/formula"));
    await context.sync();
    const named = ({ items }: Excel.NamedItemCollection): NamedFormula[] =>
      items
        .filter(({ name }) => !name.startsWith(markPrefix))
        .map(({ name, formula }) => ({ name, formula: String(formula) }));
    const local = own.flatMap((names, place) =>
      named(names).map((each) => ({ ...each, sheet: sheets.items[place]?.name }))
    );
    return [...named(global), ...local];
  });
}
