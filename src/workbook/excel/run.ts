import { noSheet } from "../port";

const reasons: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode:
    "Excel waits for a cell that is being edited. Press Enter or Esc there, then try again.",
  AccessDenied: "The workbook is protected or read-only. Unprotect it, then try again.",
  ItemNotFound:
    "A worksheet, name or table that was asked for is no longer there. Look again and try once more.",
  GeneralException: "Excel could not do that just now. Try again.",
  InvalidSelection:
    "Another workbook is in front, or a chart or picture is selected. Click a cell of this workbook, then try again.",
};

const noCells =
  "No cells are selected: a chart sheet or another workbook is in front, or a chart or picture is selected. Click a cell of this workbook, then try again.";
/** How Excel refuses to tell a selection that is no cells; it differs by what is selected. */
const refusals = [
  "InvalidSelection",
  "ItemNotFound",
  "GeneralException",
  "InvalidObjectPath",
  "InvalidOperation",
];

/** Work on what is selected, or on the worksheet in front. */
export async function atSelection<T>(
  work: (context: Excel.RequestContext) => Promise<T>
): Promise<T> {
  return inExcel((context) =>
    work(context).catch((error: unknown) => {
      const { code } = error as { code?: string };
      throw code !== undefined && refusals.includes(code) ? new Error(noCells) : error;
    })
  );
}

/** One piece of work in Excel; what goes wrong is told in words that say what to do. */
export async function inExcel<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  sheet?: string
): Promise<T> {
  try {
    return await Excel.run(work);
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === "ItemNotFound" && sheet !== undefined) {
      throw new Error(noSheet(sheet));
    }
    if (!code) throw error;
    throw new Error(
      reasons[code] ??
        `Excel could not do that (${code}). Try again, or close and open the workbook.`
    );
  }
}
