import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { CDPSession, Page } from "playwright-core";
import { hasBrowser, launch, namingHelper } from "./e2e/browser";
import { serveFolder } from "./e2e/server";

/**
 * npm run endurance -- --rounds 1000: edits, recalculates, switches views and refreshes in the workbench, over and
 * over. Fails where what is ours grows with the rounds: nodes, listeners, subscriptions, traces, frames, memory.
 */
const { values } = parseArgs({ options: { rounds: { type: "string", default: "1000" } } });
const rounds = Number(values.rounds);
const views = ["Timeline", "This cell", "Explore", "Functions"] as const;
const cells = { rows: 20, columns: 5 };
/** The state after these rounds is what the end is held against: each cell has asked for both years by then. */
const warm = 2 * cells.rows * cells.columns;

interface Measured {
  /** Elements and texts of the page, those among them that nothing shows any more. */
  readonly nodes: number;
  readonly listeners: number;
  /** Who listens to the workbook's selection. */
  readonly subscriptions: number;
  /** Answers that are remembered for the cells written here. */
  readonly traces: number;
  readonly documents: number;
  readonly heapMegabytes: number;
}

/** By how much each may grow from the first measurement to the last: a share, and a number. */
const growth: Record<keyof Measured, readonly [share: number, number: number]> = {
  nodes: [0.1, 100],
  listeners: [0.05, 20],
  subscriptions: [0, 0],
  traces: [0, 0],
  documents: [0, 0],
  heapMegabytes: [0.15, 5],
};

interface Snapshot {
  readonly snapshot: { readonly meta: { readonly node_fields: readonly string[] } };
  readonly nodes: readonly number[];
  readonly strings: readonly string[];
}

/**
 * Listeners that were added and are alive, those of nodes that nothing shows among them. The browser's own count
 * holds one more for each channel that the grid opens for a step of a calculation and leaves open.
 */
async function addedListeners(devtools: CDPSession): Promise<number> {
  const chunks: string[] = [];
  const take = ({ chunk }: { chunk: string }): number => chunks.push(chunk);
  devtools.on("HeapProfiler.addHeapSnapshotChunk", take);
  await devtools.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  devtools.off("HeapProfiler.addHeapSnapshotChunk", take);
  const { snapshot, nodes, strings } = JSON.parse(chunks.join("")) as Snapshot;
  const { node_fields: fields } = snapshot.meta;
  const wanted = strings.indexOf("V8EventListener");
  if (wanted < 0) throw new Error("The browser's snapshot names listeners in another way.");
  let found = 0;
  for (let at = fields.indexOf("name"); at < nodes.length; at += fields.length) {
    if (nodes[at] === wanted) found++;
  }
  return found;
}

async function measure(page: Page, devtools: CDPSession): Promise<Measured> {
  await page.getByRole("tab", { name: "Timeline", exact: true }).click();
  await page.locator("[data-event]").first().waitFor();
  await page.waitForTimeout(500);
  await devtools.send("HeapProfiler.collectGarbage");
  const listeners = await addedListeners(devtools);
  const { metrics } = await devtools.send("Performance.getMetrics");
  const of = (name: string): number => metrics.find((each) => each.name === name)?.value ?? NaN;
  const { subscriptions, traces } = await page.evaluate(({ rows, columns }) => {
    const { calculator } = window.ukauto;
    let traces = 0;
    for (let row = 1; row <= rows; row++) {
      for (let column = 0; column < columns; column++) {
        traces += calculator.trace(`Sheet1!${"ABCDE"[column]}${row}`).length;
      }
    }
    return { subscriptions: window.subscriptions, traces };
  }, cells);
  return {
    nodes: of("Nodes"),
    listeners,
    subscriptions,
    traces,
    documents: of("Documents"),
    heapMegabytes: Math.round(of("JSHeapUsedSize") / 1e5) / 10,
  };
}

async function round(page: Page, number: number): Promise<void> {
  await page.evaluate(
    async ([row, rows, columns]) => {
      const { workbook } = window.ukauto;
      const at = { sheet: "Sheet1", row: row % rows, column: Math.floor(row / rows) % columns };
      const year = 2024 + (Math.floor(row / rows / columns) % 2);
      await workbook.write([{ ...at, cells: [[`=UKAUTO.SALES("Omoda",${year})+${row}-${row}`]] }]);
      await workbook.select(at);
      await workbook.recalculate([at]);
    },
    [number, cells.rows, cells.columns] as const
  );
  const view = views[number % views.length] ?? "Timeline";
  await page.getByRole("tab", { name: view, exact: true }).click();
  await page.getByRole("tab", { name: "Workbook", exact: true }).click();
  await page.getByRole("button", { name: "Refresh figures" }).click();
  await page.locator("#pane .fui-MessageBar").first().waitFor();
}

/** Counts who listens to the selection, from before the pane starts. */
const countSubscriptions = `
  ${namingHelper}
  window.subscriptions = 0;
  let handed;
  Object.defineProperty(window, "ukauto", {
    get: () => handed,
    set(value) {
      handed = value;
      const listen = value.workbook.onSelection;
      value.workbook.onSelection = (listener) => {
        window.subscriptions++;
        const stop = listen(listener);
        return () => {
          window.subscriptions--;
          stop();
        };
      };
    },
  });
`;

async function run(): Promise<void> {
  if (!(rounds >= 2 * warm)) throw new Error(`--rounds must be ${2 * warm} or more.`);
  const folder = join(__dirname, "../dist-workbench");
  if (!hasBrowser || !existsSync(join(folder, "index.html"))) {
    throw new Error("This needs Chromium and the workbench: npm run build:workbench.");
  }
  const served = await serveFolder(folder);
  const browser = await launch();
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.addInitScript(countSubscriptions);
  await page.goto(served.address);
  await page.locator('#pane [role="tab"]').first().waitFor({ timeout: 60_000 });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable");
  let before: Measured | undefined;
  for (let number = 0; number < rounds; number++) {
    await round(page, number);
    if (number === warm) before = await measure(page, devtools);
  }
  const after = await measure(page, devtools);
  await browser.close();
  await served.close();
  console.log(`After ${warm} rounds: ${JSON.stringify(before)}`);
  console.log(`After ${rounds} rounds: ${JSON.stringify(after)}`);
  const problems = errors.map((error) => `The page threw: ${error}`);
  for (const what of Object.keys(growth) as (keyof Measured)[]) {
    if (!before?.[what]) problems.push(`${what} was not measured.`);
    const [share, number] = growth[what];
    const allowed = (before?.[what] ?? 0) * (1 + share) + number;
    if (!(after[what] <= allowed))
      problems.push(`${what} grew to ${after[what]}, over ${allowed}.`);
  }
  problems.forEach((problem) => console.log(problem));
  process.exitCode = problems.length ? 1 : 0;
}

declare global {
  interface Window {
    subscriptions: number;
  }
}

void run();
