import { CommandType } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/lib/facade";
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
import { startGrid } from "./grid";
import { checkFunctions, offerBroken, startOver } from "./dialogs";
import { keeper, keptWorkbook, restoreSpills, setAside, snapshotOf } from "./keep";
import { byId, layOut } from "./layout";
import { showMessages } from "./messageLine";
import type { WorkbookPort } from "../workbook/port";
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
  const kept = await keptWorkbook();
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const { api, injector } = startGrid("grid", metadata, functions, dark.matches);
  dark.addEventListener("change", ({ matches }) => api.toggleDarkMode(matches));
  const formulas = injector.get(FormulaDataModel);
  try {
    api.createWorkbook(kept ?? firstWorkbook(metadata));
    if (kept) restoreSpills(kept, formulas);
  } catch (error) {
    if (!kept) throw error;
    // The grid may hold half of it: set the copy aside and begin afresh.
    await setAside(kept);
    window.location.reload();
    return;
  }
  const keep = keeper(() => snapshotOf(api.getActiveWorkbook()!.save(), formulas));
  api.addEvent(api.Event.CommandExecuted, ({ type }) => {
    if (type === CommandType.MUTATION) keep.changed();
  });
  const workbook = univerWorkbook(api, injector, keep.changed);
  Object.assign(window, { univerAPI: api, ukauto: { workbook, calculator } });

  layOut(() => void workbook.selected().then((cell) => focusGrid(api, cell)));
  showMessages(byId("message"), workbook, calculator, metadata);
  void rendered(api)
    .then(() => showAgain(workbook, lastView()))
    .then(() => workbook.onSelection(({ sheet, row, column }) => keepView({ sheet, row, column })));
  startOver(keep.clear);
  checkFunctions(workbook, (name, widths) => {
    const sheet = api.getActiveWorkbook()?.getSheetByName(name);
    widths.forEach((width, column) => sheet?.setColumnWidth(column, width));
  });
  await offerBroken();
  const { start: startPane } = await import(/* webpackChunkName: "pane" */ "../taskpane/start");
  startPane({ element: byId("pane"), workbook, calculator, metadata });
}

/** Waits until the grid is drawn; in a tab behind others that is once it is in front. */
function rendered(api: FUniver): Promise<void> {
  return new Promise((resolve) => {
    const { Rendered } = api.Enum.LifecycleStages;
    if (api.getCurrentLifecycleStage() >= Rendered) return resolve();
    const event = api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
      if (stage < Rendered) return;
      event.dispose();
      resolve();
    });
  });
}

/** Shows the worksheet and the cell that were looked at last, where they are still there. */
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
  document.querySelector<HTMLElement>("#grid [data-u-comp='editor'], #grid canvas")?.focus();
}

void start();
