import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium, type CDPSession, type Page } from "playwright-core";
import { serveFolder } from "./e2e/server";

/**
 * npm run endurance -- --rounds 1000: edits, recalculates, switches views and refreshes in the workbench, over and
 * over. Fails where what is ours grows with the rounds: nodes of the pane, listeners, frames of the page.
 */
const { values } = parseArgs({ options: { rounds: { type: "string", default: "1000" } } });
const rounds = Number(values.rounds);
const views = ["Timeline", "This cell", "Explore", "Functions", "Workbook"] as const;
/** The state after this part of the rounds is what the end is held against: caches are filled by then. */
const warm = 0.2;

interface Measured {
  readonly paneNodes: number;
  readonly listeners: number;
  readonly documents: number;
  readonly heapMegabytes: number;
}

async function measure(page: Page, session: CDPSession): Promise<Measured> {
  await page.getByRole("tab", { name: "Timeline", exact: true }).click();
  await page.locator("[data-event]").first().waitFor();
  await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  const of = (name: string): number => metrics.find((each) => each.name === name)?.value ?? NaN;
  return {
    paneNodes: await page.locator("#pane *").count(),
    listeners: of("JSEventListeners"),
    documents: of("Documents"),
    heapMegabytes: Math.round(of("JSHeapUsedSize") / 1e5) / 10,
  };
}

async function round(page: Page, number: number): Promise<void> {
  await page.evaluate(async (row) => {
    const { workbook } = window.ukauto;
    const at = { sheet: "Sheet1", row: row % 50, column: row % 5 };
    const year = 2024 + (row % 2);
    await workbook.write([{ ...at, cells: [[`=UKAUTO.SALES("Omoda",${year})+${row}-${row}`]] }]);
    await workbook.select(at);
    await workbook.recalculate([at]);
  }, number);
  const view = views[number % views.length] ?? "Timeline";
  await page.getByRole("tab", { name: view, exact: true }).click();
  if (view !== "Workbook" || number % 20 !== 4) return;
  const refresh = page.getByRole("button", { name: "Refresh figures" });
  await refresh.click();
  await page.locator("#pane .fui-MessageBar").first().waitFor();
}

async function run(): Promise<void> {
  const folder = join(__dirname, "../dist-workbench");
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  if (!existsSync(executablePath) || !existsSync(join(folder, "index.html"))) {
    throw new Error("This needs Chromium and the workbench: npm run build:workbench.");
  }
  const served = await serveFolder(folder);
  const browser = await chromium.launch({ executablePath, args: ["--headless", "--no-sandbox"] });
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  // The compiler names inner functions by a helper that the page does not have.
  await page.addInitScript("globalThis.__name = (named) => named");
  await page.goto(served.address);
  await page.locator('#pane [role="tab"]').first().waitFor({ timeout: 60_000 });
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  let before: Measured | undefined;
  for (let number = 0; number < rounds; number++) {
    await round(page, number);
    if (number === Math.floor(rounds * warm)) before = await measure(page, session);
  }
  const after = await measure(page, session);
  await browser.close();
  await served.close();
  console.log(`After ${Math.floor(rounds * warm)} rounds: ${JSON.stringify(before)}`);
  console.log(`After ${rounds} rounds: ${JSON.stringify(after)}`);
  const problems = errors.map((error) => `The page threw: ${error}`);
  for (const what of ["paneNodes", "listeners", "documents"] as const) {
    const allowed = (before?.[what] ?? 0) * 1.1 + 50;
    if (after[what] > allowed) problems.push(`${what} grew to ${after[what]}, over ${allowed}.`);
  }
  problems.forEach((problem) => console.log(problem));
  process.exitCode = problems.length ? 1 : 0;
}

void run();
