import type { FUniver } from "@univerjs/core/lib/facade";
import { hold, giveWhenAsked, takeOver, whenFree, type Hold } from "./hold";
import { keeper, type Keeper } from "./keep";
import { byId } from "./layout";
import { notice, sayNotKept } from "./notices";
import { beginHold } from "./store";
import type { StoredWorkbook } from "./storedWorkbook";

const elsewhere =
  "This workbook is open in another tab. Here you can read it as it was when this tab opened it, but not change it.";
const taken =
  "Another tab has taken over this workbook. Here you can read it as it was then, but not change it.";

/** What this tab may do with the workbook: change and keep it while it holds it, otherwise only read it. */
export interface Tab {
  /** The id of the hold; undefined if another tab has the workbook. */
  readonly holder: string | undefined;
  isReader: () => boolean;
  /** Begins once the workbook is shown: keeps it after each change, and gives it away when another tab asks. */
  begin: (api: FUniver, snapshot: () => StoredWorkbook) => Keeper | undefined;
}

export async function openTab(): Promise<Tab> {
  let isReader = false;
  let grid: FUniver | undefined;
  const read = (why: string): void => {
    if (isReader) return;
    isReader = true;
    void grid?.getActiveWorkbook()?.getWorkbookPermission().setReadOnly();
    grid?.addEvent(grid.Event.BeforeUndo, (change) => (change.cancel = true));
    grid?.addEvent(grid.Event.BeforeRedo, (change) => (change.cancel = true));
    (byId("start-over") as HTMLButtonElement).disabled = true;
    notice(why, [{ label: "Use it here", act: takeOver }]);
    whenFree(() => window.location.reload());
  };
  const held = await hold(() => read(taken));
  if (held) await beginHold(held.id).catch(sayNotKept);
  return {
    holder: held?.id,
    isReader: () => isReader || !held,
    begin(api, snapshot) {
      grid = api;
      if (!held) {
        read(elsewhere);
        return undefined;
      }
      const keep = keeper(held.id, snapshot, {
        refused: () => read(taken),
        failed: sayNotKept,
      });
      giveWhenAsked(() => give(api, keep, held, () => read(taken)));
      return keep;
    },
  };
}

/** Finishes any typing, keeps every change, and lets the other tab have the workbook. */
async function give(api: FUniver, keep: Keeper, held: Hold, read: () => void): Promise<void> {
  await api.getActiveWorkbook()?.endEditingAsync(true);
  await keep.flush();
  read();
  held.release();
}
