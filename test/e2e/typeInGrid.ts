import type { Workbench } from "./harness";

/** Types into a cell as the analyst does who has just used the pane: F6 leads back to the grid first. */
export async function typeInGrid(bench: Workbench, cell: string, text: string): Promise<void> {
  const inPane = await bench.page.evaluate(() =>
    document.getElementById("pane")!.contains(document.activeElement)
  );
  if (inPane) await bench.page.keyboard.press("F6");
  await bench.type(cell, text);
}
