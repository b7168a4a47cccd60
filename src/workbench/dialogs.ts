import { wordsOf } from "../model/wordsOf";
import type { WorkbookPort } from "../workbook/port";
import { conformanceSheet, conformanceText, openConformance, type Expected } from "./conformance";
import { byId } from "./layout";
import { notSaved, type Save } from "./saveWorkbook";

/** "Start over" asks first and offers the workbook as a file, then clears it and opens the page anew. */
export function startOver(clear: () => Promise<void>, save: Save): void {
  const dialog = byId("confirm") as HTMLDialogElement;
  const told = byId("confirm-told");
  byId("start-over").addEventListener("click", () => {
    told.textContent = "";
    dialog.showModal();
  });
  byId("save-first").addEventListener("click", () => {
    told.textContent = "Saving ...";
    void save()
      .then(({ name, remarks }) => [`${name} is saved.`, ...remarks].join(" "), notSaved)
      .then((text) => (told.textContent = text));
  });
  dialog.addEventListener("close", () => {
    if (dialog.returnValue !== "clear") return;
    void clear().then(() => window.location.reload());
  });
}

/** "Check" offers the list of formulas as a worksheet, here and in Excel. */
export function checkFunctions(
  workbook: WorkbookPort,
  widen: (sheet: string, widths: readonly number[]) => void
): void {
  const dialog = byId("conformance") as HTMLDialogElement;
  const told = byId("conformance-told");
  const attempt = async (act: (list: readonly Expected[]) => Promise<string>): Promise<void> => {
    try {
      const list = (await (await fetch("conformance.json")).json()) as readonly Expected[];
      told.textContent = await act(list);
    } catch (error) {
      told.textContent = `That did not work, try again: ${wordsOf(error)}`;
    }
  };
  byId("check").addEventListener("click", () => {
    told.textContent = "";
    dialog.showModal();
  });
  byId("open-conformance").addEventListener(
    "click",
    () =>
      void attempt(async (list) => {
        await openConformance(workbook, list);
        widen(conformanceSheet, [80, 330, 330, 260]);
        dialog.close();
        return "";
      })
  );
  byId("copy-conformance").addEventListener(
    "click",
    () =>
      void attempt(async (list) => {
        await navigator.clipboard.writeText(conformanceText(list));
        return "Copied. In Excel, select A1 of an empty worksheet and paste.";
      })
  );
}
