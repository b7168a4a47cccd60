const reasons: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode:
    "Excel waits for a cell that is being edited. Press Enter or Esc there, then try again.",
  AccessDenied: "The workbook is protected or read-only. Unprotect it, then try again.",
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
    const reason = code && reasons[code];
    throw reason ? new Error(reason) : error;
  }
}
