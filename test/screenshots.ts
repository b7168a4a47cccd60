import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { launch } from "./e2e/browser";
import { serveFolder } from "./e2e/server";

/**
 * npm run screenshots, after npm run build:workbench: every view light, dark, at 320 px and in high
 * contrast into dist-workbench/screenshots, and those that README.md shows into assets/screenshots.
 */
const views = ["Timeline", "This cell", "Explore", "Functions", "Workbook"];
const variants = {
  light: {},
  dark: { colorScheme: "dark" },
  narrow: {},
  contrast: { forcedColors: "active" },
} as const;
type Variant = keyof typeof variants;

/** Where the first figure of the worked examples, B5, stands on the page. */
const omoda = [380, 279] as const;

const shown: Readonly<Record<string, string>> = {
  "timeline-dark": "timeline-dark.png",
  "this-cell-light": "this-cell.png",
  "explore-light": "explore.png",
};
const root = join(__dirname, "..");
const all = join(root, "dist-workbench/screenshots");
const kept = join(root, "assets/screenshots");

async function opened(browser: Browser, address: string, variant: Variant): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    ...variants[variant],
  });
  await page.goto(address);
  await page.waitForSelector("#grid canvas");
  await page.waitForSelector('#pane [role="tab"]');
  await page.waitForTimeout(2000);
  return page;
}

async function main(): Promise<void> {
  mkdirSync(all, { recursive: true });
  mkdirSync(kept, { recursive: true });
  const served = await serveFolder(join(root, "dist-workbench"));
  const browser = await launch();
  try {
    for (const variant of Object.keys(variants) as Variant[]) {
      const page = await opened(browser, served.address, variant);
      await page.mouse.click(...omoda);
      await page.getByText("outturn, 2025").first().waitFor();
      if (variant === "light") await page.screenshot({ path: join(kept, "workbench.png") });
      if (variant === "narrow") {
        await page.setViewportSize({ width: 320, height: 800 });
        await page.getByRole("button", { name: "Pane", exact: true }).click();
      }
      for (const view of views) {
        await page.getByRole("tab", { name: view, exact: true }).click();
        await page.waitForTimeout(900);
        const name = `${view.toLowerCase().replace(" ", "-")}-${variant}`;
        const pane = page.locator("#pane");
        await pane.screenshot({ path: join(all, `${name}.png`) });
        const file = shown[name];
        if (file) await pane.screenshot({ path: join(kept, file) });
      }
      await page.close();
    }
  } finally {
    await browser.close();
    await served.close();
  }
}

void main();
