import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { launch } from "./e2e/browser";
import { serveFolder } from "./e2e/server";

/**
 * npm run screenshots, after npm run build:workbench: every view of the pane at each width and in each mode into
 * reports/screenshots, to be looked at, and the few that README.md shows into assets/screenshots. With words
 * behind it, such as "timeline" or "320-dark", only those pictures whose names have one of them, and none for README.md.
 */
const views = ["Timeline", "This cell", "Explore", "Functions", "Workbook"];
const widths = [320, 385, 600];
const modes = {
  light: {},
  dark: { colorScheme: "dark" },
  forced: { forcedColors: "active" },
} as const;
type Mode = keyof typeof modes;

/** Where the first figure of the worked examples, B5, stands on the page. */
const omoda = [380, 279] as const;

const inReadme: Readonly<Record<string, string>> = {
  "timeline-385-dark": "timeline-dark.png",
  "this-cell-385-light": "this-cell.png",
  "explore-385-light": "explore.png",
};
const root = join(__dirname, "..");
const all = join(root, "reports/screenshots");
const kept = join(root, "assets/screenshots");
const wanted = process.argv.slice(2);

async function opened(browser: Browser, address: string, mode: Mode): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, ...modes[mode] });
  await page.goto(address);
  await page.waitForSelector("#grid canvas");
  await page.waitForSelector('#pane [role="tab"]');
  await page.waitForTimeout(2000);
  await page.mouse.click(...omoda);
  await page.getByText("outturn, 2025").first().waitFor();
  return page;
}

/** The first picture of README.md: the timeline beside the model, its trend by quarter in sight, in a workbench of its own. */
async function withModel(browser: Browser, address: string): Promise<void> {
  const page = await opened(browser, address, "light");
  await page.getByRole("tab", { name: "Workbook", exact: true }).click();
  await page.getByRole("button", { name: "Insert model" }).first().click();
  await page.locator("#pane").getByRole("button", { name: "Insert model" }).last().click();
  await page.getByText(/The model is on the worksheet/).waitFor();
  await page.evaluate(async () => {
    const { workbook } = window.ukauto;
    const quarters = await workbook.find("sheet", /SALES\("Chery group",\$A/);
    const [first, newest] = [quarters[0], quarters[quarters.length - 1]];
    if (!first || !newest) throw new Error("The model has no quarters.");
    await workbook.select(newest);
    window.univerAPI
      .getActiveWorkbook()!
      .getActiveSheet()
      .scrollToCell(Math.max(0, first.row - 11), 0);
  });
  await page.getByRole("tab", { name: "Timeline", exact: true }).click();
  await still(page);
  await page.screenshot({ path: join(kept, "workbench.png") });
  await page.close();
}

/** Waits until a view is there, its pictures are drawn and nothing moves any more. */
async function still(page: Page): Promise<void> {
  await page
    .locator("#pane")
    .getByText(/^Opening /)
    .waitFor({ state: "detached" });
  await page.waitForTimeout(600);
}

/** Every ready picture of Explore, and the first one again at the end. */
async function eachPicture(page: Page, fileOf: (title: string) => string): Promise<void> {
  const pictures = page.getByLabel("Picture", { exact: true });
  const titles = await pictures.locator("option").allTextContents();
  for (const title of titles) {
    await pictures.selectOption(title);
    await still(page);
    const file = fileOf(title.toLowerCase().replace(/[^a-z0-9]+/g, "-"));
    await page.locator("#pane").screenshot({ path: file });
  }
  await pictures.selectOption(titles[0] ?? "");
}

async function main(): Promise<void> {
  mkdirSync(all, { recursive: true });
  const served = await serveFolder(join(root, "dist-workbench"));
  const browser = await launch();
  try {
    for (const mode of Object.keys(modes) as Mode[]) {
      const page = await opened(browser, served.address, mode);
      if (mode === "light" && !wanted.length) await withModel(browser, served.address);
      for (const width of widths) {
        await page.evaluate(
          (wide) => document.documentElement.style.setProperty("--pane", `${wide}px`),
          width
        );
        for (const view of views) {
          const name = `${view.toLowerCase().replace(" ", "-")}-${width}-${mode}`;
          if (wanted.length && !wanted.some((word) => name.includes(word))) continue;
          await page.getByRole("tab", { name: view, exact: true }).click();
          await still(page);
          const pane = page.locator("#pane");
          await pane.screenshot({ path: join(all, `${name}.png`) });
          const file = inReadme[name];
          if (file && !wanted.length) await pane.screenshot({ path: join(kept, file) });
          if (view === "Explore")
            await eachPicture(page, (title) => join(all, `${name}-${title}.png`));
        }
      }
      await page.close();
    }
  } finally {
    await browser.close();
    await served.close();
  }
}

void main();
