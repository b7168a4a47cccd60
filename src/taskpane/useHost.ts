import { createContext, useContext, useEffect, useState, useSyncExternalStore } from "react";
import packedNotes from "../data/paneNotes.json";
import { unpackPaneNotes, type PackedPaneNotes } from "../data/paneNotes";
import type { PaneNotes } from "../data/schema";
import { bundledDataset, recordInUse, notesInUse, onEdition } from "../record/inUse";
import type { MarketRecord } from "../record/record";
import type { Cell, WorkbookReader } from "../workbook/port";
import type { Host } from "./host";
import type { LastRefresh } from "./useLastRefresh";
import type { Works } from "./parts/works";

const bundledNotes = unpackPaneNotes(packedNotes as unknown as PackedPaneNotes, bundledDataset);

export interface Pane extends Omit<Host, "workbook"> {
  /** What reads the workbook; it is changed through the works alone. Undefined outside a spreadsheet. */
  readonly workbook?: WorkbookReader;
  /** The active cell of the workbook. */
  readonly selection?: Cell;
  /** The edition in use. */
  readonly index: MarketRecord;
  readonly notes: PaneNotes;
  /** Shows a view, by its name. */
  open: (view: string) => void;
  /** What the ribbon asks of the pane, until the pane begins it. */
  readonly request?: "refresh";
  beginRequest: () => void;
  /** What the workbook remembers of its last refresh; undefined until it has been read. */
  readonly last?: LastRefresh;
  /** What changes the workbook: the long works, which go on whatever view is shown, and the short changes. */
  readonly works: Works;
}

export const PaneContext = createContext<Pane | undefined>(undefined);

export function useHost(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error("The pane has no host.");
  return pane;
}

/** The edition in use and its notes, kept up to date. */
export function useEdition(): { index: MarketRecord; notes: PaneNotes } {
  const index = useSyncExternalStore(onEdition, recordInUse);
  return { index, notes: notesInUse() ?? bundledNotes };
}

/** The active cell, kept up to date by one subscription. */
export function useSelection(host: Host): Cell | undefined {
  const [cell, setCell] = useState<Cell>();
  const { workbook } = host;
  useEffect(() => workbook?.onSelection(setCell), [workbook]);
  return cell;
}
