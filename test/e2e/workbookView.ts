import { settled, type Workbench } from "./harness";

/** Opens freeze and thaw in the Workbook view, for the worksheet in front. */
export async function openFreezing({ page, view }: Workbench): Promise<void> {
  await view("Workbook");
  await page.getByLabel("Work on").selectOption("sheet");
  const header = page.getByRole("button", { name: "Freeze and thaw" });
  if ((await header.getAttribute("aria-expanded")) !== "true") await header.click();
}

/** What the pane says, once it says it and the grid is at rest. */
export async function said({ page }: Workbench, text: RegExp, timeout = 60_000): Promise<string> {
  const bar = page.locator("#pane .fui-MessageBar", { hasText: text }).last();
  await bar.waitFor({ timeout });
  await settled(page);
  return (await bar.textContent()) ?? "";
}
