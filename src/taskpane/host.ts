import type { Calculator } from "../model/calculator";
import type { Metadata } from "../model/metadata";
import type { WorkbookPort } from "../workbook/port";

/** What the page that shows the pane hands to it. */
export interface Host {
  readonly element: HTMLElement;
  /** Undefined outside a spreadsheet; the pane then only tells the story. */
  readonly workbook?: WorkbookPort;
  readonly calculator: Calculator;
  readonly metadata: Metadata;
  /** Calls the listener when the ribbon asks for a refresh; returns a function that stops this. */
  readonly onRefreshAsked?: (listener: () => void) => () => void;
  /** A sentence for the top of the pane, such as why no workbook is there. */
  readonly notice?: string;
}
