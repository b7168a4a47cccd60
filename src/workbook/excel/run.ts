import { noSheet } from "../port";

const reasons: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode:
    "Excel waits for a cell that is being edited. Press Enter or Esc there, then try again.",
  AccessDenied: "The workbook is protected or read-only. Unprotect it, then try again.",
  ItemNotFound:
    "A worksheet, name or table is no longer there. Check the workbook, then try again.",
  GeneralException: "Excel could not do that just now. Try again.",
  InvalidSelection:
    "Another workbook is in front, or a chart or picture is selected. Click a cell of this workbook, then try again.",
};

const noCells =
  "No cells are selected: a chart sheet or another workbook is in front, or a chart or picture is selected. Click a cell of this workbook, then try again.";
/** The error codes with which Excel refuses a selection that is not cells; they differ by what is selected. */
const refusals = [
  "InvalidSelection",
  "ItemNotFound",
  "GeneralException",
  "InvalidObjectPath",
  "InvalidOperation",
];

/** Runs work on the selection or on the worksheet in front. */
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

/** Runs work in Excel. Its errors are thrown with a message that tells the analyst what to do. */
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
