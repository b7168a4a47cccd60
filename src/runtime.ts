import { calculator } from "./functions/lib/calculator";
import { whenDataTypes } from "./functions/lib/toCell";
import type { Metadata } from "./model/metadata";
import { sayUnchecked } from "./editions/editionInUse";
import { startEdition } from "./editions/startEdition";
import { FileNotArrived, loadFailure } from "./taskpane/loadFailure";

// The functions are associated by now, since the entry lists their files first. The pane is loaded when it is shown.
const stored = startEdition();
if (stored)
  void import(/* webpackChunkName: "check" */ "./editions/checkStored")
    .then(({ checkStored }) => checkStored(stored))
    .catch(sayUnchecked);

whenDataTypes(() =>
  typeof Office === "undefined"
    ? undefined
    : Office.context?.requirements?.isSetSupported("CustomFunctionsRuntime", "1.4")
);

const askedToRefresh = new Set<() => void>();
let refreshWaits = false;
let shown: Promise<void> | undefined;

function showPane(workbookHere: boolean, notice?: string): Promise<void> {
  return (shown ??= openPane(workbookHere, notice).catch((error: unknown) => {
    shown = undefined;
    const again = document.createElement("button");
    again.textContent = "Try again";
    again.onclick = () => void showPane(workbookHere, notice);
    document
      .getElementById("pane")
      ?.replaceChildren(`The pane did not load. ${loadFailure(error)} `, again);
  }));
}

async function openPane(workbookHere: boolean, notice?: string): Promise<void> {
  const element = document.getElementById("pane");
  if (!element) return;
  const [{ start }, { excelWorkbook }, metadata] = await Promise.all([
    import(/* webpackChunkName: "pane" */ "./taskpane/start"),
    import(/* webpackChunkName: "pane" */ "./workbook/excel/workbook"),
    fetchMetadata(),
  ]);
  start({
    element,
    calculator,
    metadata,
    ...(workbookHere ? { workbook: excelWorkbook(calculator) } : {}),
    notice,
    onRefreshAsked(listener) {
      askedToRefresh.add(listener);
      if (refreshWaits) listener();
      refreshWaits = false;
      return () => askedToRefresh.delete(listener);
    },
  });
}

async function fetchMetadata(): Promise<Metadata> {
  const file = "functions.json";
  const response = await fetch(file).catch(() => undefined);
  if (!response?.ok) throw new FileNotArrived(file, response?.status);
  return (await response.json()) as Metadata;
}

/** The ribbon's Refresh: opens the pane, which refreshes as its own button does and shows the result. */
async function refreshFigures(event: Office.AddinCommands.Event): Promise<void> {
  if (askedToRefresh.size) askedToRefresh.forEach((listener) => listener());
  else refreshWaits = true;
  try {
    await Office.addin.showAsTaskpane();
    await showPane(true);
  } finally {
    // A button whose command is never completed does not work again.
    event.completed();
  }
}

function start(): void {
  if (typeof Office === "undefined" || !Office.onReady) {
    const host = new URL(document.scripts[0]?.src ?? "", document.baseURI).host;
    void showPane(
      false,
      `office.js did not load. Check that this computer reaches ${host}, then reload.`
    );
    return;
  }
  void Office.onReady(({ host }) => {
    if (host !== Office.HostType.Excel) {
      void showPane(false, "Open UKAUTO in Excel to use its functions.");
      return;
    }
    Office.actions.associate("refreshFigures", (event: Office.AddinCommands.Event) => {
      void refreshFigures(event);
    });
    if (document.visibilityState === "visible") {
      void showPane(true);
      return;
    }
    void Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
      if (visibilityMode === Office.VisibilityMode.taskpane) void showPane(true);
    });
  });
}

if (typeof document !== "undefined") start();
