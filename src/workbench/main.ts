import { CommandType } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { calculator } from "../functions/lib/calculator";
import { callables } from "../functions/lib/callables";
import { whenDataTypes } from "../functions/lib/toCell";
import type { Metadata } from "../model/metadata";
import { checkStored } from "../editions/checkStored";
import { sayUnchecked } from "../editions/editionInUse";
import { startEdition } from "../editions/startEdition";
import { univerWorkbook } from "../workbook/univer/workbook";
import { firstWorkbook } from "./firstWorkbook";
import type { WorkbookPort } from "../workbook/port";
import { checkFunctions, startOver } from "./dialogs";
import { drawn, startGrid } from "./grid";
import { byId, layOut } from "./layout";
import { showMessages } from "./messageLine";
import { sayNotKept } from "./notices";
import { offerAsides } from "./offerAsides";
import { openWorkbook } from "./open";
import { guarded } from "./readOnly";
import { snapshotOf } from "./storedWorkbook";
import { saveButton, savingOf } from "./saveWorkbook";
import { openTab } from "./tab";
import { keepView, lastView, type View } from "./view";
import styles from "./workbench.css";

async function start(): Promise<void> {
  const sheet = document.createElement("style");
  sheet.textContent = styles;
  document.head.append(sheet);
  whenDataTypes(() => true);
  const stored = startEdition();
  if (stored) void checkStored(stored).catch(sayUnchecked);
  const functions = callables();
  const metadata = (await (await fetch("functions.json")).json()) as Metadata;
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const { api, injector } = startGrid("grid", metadata, functions, dark.matches);
  dark.addEventListener("change", ({ matches }) => api.toggleDarkMode(matches));
  const pane = import(/* webpackChunkName: "pane" */ "../taskpane/start");
  const tab = await openTab();
  const formulas = injector.get(FormulaDataModel);
  await openWorkbook(api, formulas, firstWorkbook(metadata), tab.holder);
  const keep = tab.begin(api, () => snapshotOf(api.getActiveWorkbook()!.save(), formulas));
  api.addEvent(api.Event.CommandExecuted, ({ type }) => {
    if (type === CommandType.MUTATION) keep?.changed();
  });
  const workbook = guarded(
    univerWorkbook(api, injector, () => keep?.changed()),
    tab.isReader
  );
  Object.assign(window, { univerAPI: api, ukauto: { workbook, calculator } });

  layOut(() => void workbook.selected().then((cell) => focusGrid(api, cell)));
  typeAfterTabs();
  showMessages(byId("message"), workbook, calculator, metadata);
  void drawn(api)
    .then(() => showAgain(workbook, lastView()))
    .then(() => workbook.onSelection(({ sheet, row, column }) => keepView({ sheet, row, column })));
  const save = savingOf(api, injector, workbook, calculator, metadata);
  saveButton(save);
  if (keep) startOver(keep.clear, save);
  checkFunctions(workbook, (name, widths) => {
    const sheet = api.getActiveWorkbook()?.getSheetByName(name);
    widths.forEach((width, column) => sheet?.setColumnWidth(column, width));
  });
  await offerAsides(keep).catch(sayNotKept);
  (await pane).start({ element: byId("pane"), workbook, calculator, metadata });
}

/** Selects the cell that was looked at last, if its worksheet is still there. */
async function showAgain(workbook: WorkbookPort, { sheet, row, column }: View): Promise<void> {
  if (sheet === undefined || row === undefined || column === undefined) return;
  if (!(await workbook.sheets()).includes(sheet)) return;
  await workbook.select({ sheet, row, column });
}

function focusGrid(
  api: ReturnType<typeof startGrid>["api"],
  cell: { row: number; column: number }
): void {
  (document.activeElement as HTMLElement | null)?.blur();
  api.getActiveWorkbook()?.getActiveSheet().getRange(cell.row, cell.column).activate();
  giveKeysToCells();
}

function giveKeysToCells(): void {
  document.querySelector<HTMLElement>("#grid [data-u-comp='editor'], #grid canvas")?.focus();
}

/** After a click on a worksheet's tab its cells take what is typed, as in Excel; the grid would leave the keys with the tab. */
function typeAfterTabs(): void {
  byId("grid").addEventListener("click", ({ target, detail }) => {
    const isTab = (target as Element).closest("[data-u-comp='slide-tab-item']");
    // The second click of two begins to rename it.
    if (isTab && detail === 1) giveKeysToCells();
  });
}

void start();
