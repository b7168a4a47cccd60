const reasons: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode:
    "Excel waits for a cell that is being edited. Press Enter or Esc there, then try again.",
  AccessDenied: "The workbook is protected or read-only. Unprotect it, then try again.",
  ItemNotFound:
    "A worksheet, name or table that was asked for is no longer there. Look again and try once more.",
  GeneralException: "Excel could not do that just now. Try again.",
};

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
      throw new Error(`The workbook has no worksheet "${sheet}".`);
    }
    if (!code) throw error;
    throw new Error(
      reasons[code] ??
        `Excel could not do that (${code}). Try again, or close and open the workbook.`
    );
  }
}
