import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { executablePath, hasBrowser, launch } from "./browser";
import { serveFolder, type Served } from "./server";

export const root = join(__dirname, "../..");
const quiet = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

if (!hasBrowser && process.env.REQUIRE_BROWSER === "1") {
  throw new Error(`REQUIRE_BROWSER is set, but there is no Chromium at ${executablePath}.`);
}

/** Browser tests need a browser; without one they say that they were skipped. */
export const describeInBrowser = hasBrowser ? describe : describe.skip;

export interface Workbench {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly served: Served;
  /** What went wrong on the page: errors, refused policies, requests to other hosts. */
  readonly complaints: string[];
  /** Types a formula or value into a cell of the active worksheet with real keys, and waits for its value. */
  type(cell: string, text: string): Promise<void>;
  /** What a cell of the active worksheet shows as a value. */
  value(cell: string): Promise<unknown>;
  formula(cell: string): Promise<string>;
  /** Makes a cell active, as the analyst does by clicking it. */
  select(cell: string): Promise<void>;
  message(): Promise<string>;
  sheet(name: string): Promise<void>;
  readonly view: (name: string) => Promise<void>;
  reload(): Promise<void>;
  /** Opens the workbench once more, in another tab of the same browser. */
  openTab(): Promise<Page>;
  /** Closes the page in the middle of whatever it does, and opens the workbench again. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

interface Options {
  readonly width?: number;
  readonly height?: number;
  /** Pixels of the screen to one of the page, as a zoomed page has them. */
  readonly scale?: number;
  readonly dark?: boolean;
  readonly contrast?: boolean;
  /** True where colours are to change at once, as for a reader who asks for less motion. */
  readonly still?: boolean;
  /** True where the server made its certificate itself. */
  readonly untrusted?: boolean;
  readonly served?: Served;
}

let browser: Browser | undefined;

/** A window of the browser, as wide and as dark as asked for. */
export async function openContext(options: Options = {}): Promise<BrowserContext> {
  browser ??= await launch(quiet);
  return browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 900 },
    deviceScaleFactor: options.scale ?? 1,
    colorScheme: options.dark ? "dark" : "light",
    forcedColors: options.contrast ? "active" : "none",
    reducedMotion: options.still ? "reduce" : "no-preference",
    ignoreHTTPSErrors: options.untrusted ?? false,
  });
}

/** Adds to the complaints what goes wrong on a page, and each request that leaves the address. */
export async function watch(page: Page, address: string, complaints: string[]): Promise<void> {
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("console", (entry) => {
    if (/Content.Security.Policy/i.test(entry.text())) complaints.push(entry.text());
  });
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(data|blob):/.test(url)) complaints.push(`request: ${url}`);
  });
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) =>
      console.log(`Content Security Policy: ${event.violatedDirective} ${event.blockedURI}`)
    );
  });
}

export async function openWorkbench(options: Options = {}): Promise<Workbench> {
  const served = options.served ?? (await serveFolder(join(root, "dist-workbench")));
  const context = await openContext(options);
  const complaints: string[] = [];
  const openPage = async (): Promise<Page> => {
    const opened = await context.newPage();
    await watch(opened, served.address, complaints);
    await opened.goto(served.address);
    await ready(opened);
    return opened;
  };
  let page = await openPage();

  const cellOf = (cell: string): Promise<{ value: unknown; formula: string }> =>
    page.evaluate(async (name) => {
      const { workbook } = window.ukauto;
      const { sheet } = await workbook.selected();
      const block = await workbook.resolve(name, { sheet, row: 0, column: 0 });
      return workbook.cell(block!);
    }, cell);
  const workbench: Workbench = {
    get page() {
      return page;
    },
    context,
    served,
    complaints,
    async type(cell, text) {
      // As the analyst does who has just used the pane: F6 leads back to the grid.
      const inPane = (): boolean =>
        document.getElementById("pane")!.contains(document.activeElement);
      if (await page.evaluate(inPane)) await page.keyboard.press("F6");
      // A busy computer may lose keys to a list that is still closing; an analyst would see it and type again.
      for (let attempt = 0; attempt < 3; attempt++) {
        await workbench.select(cell);
        await page.keyboard.type(text, { delay: 4 });
        await page.keyboard.press("Enter");
        await settled(page);
        for (let round = 0; round < 20; round++) {
          const { value, formula } = await cellOf(cell);
          const entered = text.startsWith("=") ? isSameFormula(formula, text) : true;
          if (entered && value !== "" && value !== false) return;
          await page.waitForTimeout(100);
        }
      }
      const { value, formula } = await cellOf(cell);
      throw new Error(`${cell} did not take ${text}: it has ${String(value)} and ${formula}.`);
    },
    value: async (cell) => (await cellOf(cell)).value,
    formula: async (cell) => (await cellOf(cell)).formula,
    async select(cell) {
      await page.evaluate((name) => {
        window.univerAPI.getActiveWorkbook()!.getActiveSheet().getRange(name).activate();
      }, cell);
      await page.waitForTimeout(120);
    },
    message: async () => {
      await page.waitForTimeout(150);
      return (await page.textContent("#message")) ?? "";
    },
    async sheet(name) {
      await page.evaluate((wanted) => {
        const workbook = window.univerAPI.getActiveWorkbook()!;
        workbook.setActiveSheet(workbook.getSheetByName(wanted)!);
      }, name);
      await page.waitForTimeout(200);
    },
    async view(name) {
      await page.getByRole("tab", { name, exact: true }).click();
    },
    async reload() {
      await page.reload();
      await ready(page);
    },
    openTab: openPage,
    async kill() {
      await page.close({ runBeforeUnload: false });
      page = await openPage();
    },
    async close() {
      await context.close();
      if (!options.served) await served.close();
    },
  };
  return workbench;
}

export async function closeBrowser(): Promise<void> {
  await browser?.close();
  browser = undefined;
}

export async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(150);
  await page.evaluate(() => window.univerAPI.getFormula().whenComputingCompleteAsync(60_000));
  await page.waitForTimeout(150);
}

function isSameFormula(one: string, other: string): boolean {
  const plain = (formula: string): string => formula.replace(/\s/g, "").toUpperCase();
  return plain(one) === plain(other);
}

export async function ready(page: Page): Promise<void> {
  await page.waitForSelector("#grid canvas", { timeout: 30_000 });
  await page.waitForSelector('#pane [role="tab"]', { timeout: 30_000, state: "attached" });
  await settled(page);
}

declare global {
  interface Window {
    univerAPI: ReturnType<typeof import("../../src/workbench/grid").startGrid>["api"];
    ukauto: {
      workbook: import("../../src/workbook/port").WorkbookPort;
      calculator: import("../../src/model/calculator").Calculator;
    };
  }
}
