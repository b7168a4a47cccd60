import { act, render, screen } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { App } from "../../src/taskpane/App";
import type { Value } from "../../src/workbook/port";
import { calculator, metadata } from "../workbook/functionsForWorkbooks";
import { memoryWorkbook, type MemoryWorkbook } from "../workbook/memoryWorkbook";

export interface OpenPane {
  readonly workbook: MemoryWorkbook;
  readonly user: UserEvent;
  /** Shows a view, as a click on its tab does. */
  view(name: string): Promise<void>;
}

/** The whole pane beside a workbook in memory whose first column holds these formulas. */
export async function openPane(formulas: readonly string[] = []): Promise<OpenPane> {
  const workbook = memoryWorkbook(calculator, metadata);
  const cells = formulas.map((formula): Value[] => [formula]);
  if (cells.length) await workbook.write([{ sheet: "Sheet1", row: 0, column: 0, cells }]);
  const user = userEvent.setup();
  render(<App host={{ element: document.body, workbook, calculator, metadata }} />);
  // What the pane asks of the workbook as it opens is answered.
  await act(async () => undefined);
  return {
    workbook,
    user,
    view: async (name) => {
      await user.click(screen.getByRole("tab", { name }));
      await screen.findByRole("tabpanel", { name });
    },
  };
}
