import type { FUniver } from "@univerjs/core/lib/facade";
import { editionInUse } from "../editions/editionInUse";
import type { Calculator } from "../model/calculator";
import type { Metadata } from "../model/metadata";
import { wordsOf } from "../model/wordsOf";
import type { WorkbookPort } from "../workbook/port";
import type { Injector } from "../workbook/univer/workbook";
import { byId } from "./layout";
import { notice } from "./notices";
import { saveFile } from "./saveFile";

const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const longestCalculation = 60_000;

/** Saves the workbook as it stands and says what was saved. */
export type Save = () => Promise<Said>;

export interface Said {
  readonly name: string;
  /** A sentence for whatever is in the file as values alone; empty if everything is as in the workbook. */
  readonly remarks: readonly string[];
}

/** Saves the workbook of the grid as an Excel file. The workbook stays as it is. */
export function savingOf(
  api: FUniver,
  injector: Injector,
  workbook: WorkbookPort,
  calculator: Calculator,
  metadata: Metadata
): Save {
  return async () => {
    // The code that writes the file is large and seldom needed, so it is loaded only here.
    const [{ copyGrid, functionsOf }, { excelFile }] = await Promise.all([
      import(/* webpackChunkName: "excel-file" */ "./excelFile/copyGrid"),
      import(/* webpackChunkName: "excel-file" */ "./excelFile/excelFile"),
    ]);
    await api.getActiveWorkbook()?.endEditingAsync(true);
    await api.getFormula().onCalculationResultApplied(longestCalculation);
    const { edition } = editionInUse();
    const grid = await copyGrid(api, injector, workbook);
    const { bytes, remarks } = await excelFile(grid, functionsOf(injector), {
      calculator,
      metadata,
      edition,
    });
    const name = nameOfFile(api.getActiveWorkbook()?.getName(), edition);
    saveFile(name, bytes, type);
    return { name, remarks };
  };
}

/** "Save as Excel file" saves once at a time, and says what the file lacks or what went wrong. */
export function saveButton(save: Save): void {
  const button = byId("save") as HTMLButtonElement;
  let last: { remove(): void } | undefined;
  const act = async (): Promise<void> => {
    if (button.getAttribute("aria-busy") === "true") return;
    button.setAttribute("aria-busy", "true");
    last?.remove();
    last = undefined;
    try {
      const { name, remarks } = await save();
      if (remarks.length) last = closable([`${name} is saved.`, ...remarks].join(" "));
    } catch (error) {
      last = closable(notSaved(error), { label: "Try again", act });
    } finally {
      button.removeAttribute("aria-busy");
    }
  };
  button.addEventListener("click", () => void act());
}

/** The message when a file could not be made. */
export function notSaved(error: unknown): string {
  return `No Excel file was saved, and the workbook is as it was: ${wordsOf(error)}`;
}

/** A notice that can be closed. */
function closable(
  text: string,
  ...actions: { label: string; act(): void | Promise<void> }[]
): { remove(): void } {
  const bar = notice(text, [...actions, { label: "Close", act: () => bar.remove() }]);
  return bar;
}

/** "UKAUTO 2026-11.xlsx": the workbook's name, without characters that a file name may not hold, and the edition. */
function nameOfFile(workbook: string | undefined, edition: string): string {
  const name = workbook
    ?.replace(/[\\/:*?"<>|\u0000-\u001f]/g, " ")
    .trim()
    .slice(0, 100);
  return `${name || "UKAUTO workbook"} ${edition}.xlsx`;
}
