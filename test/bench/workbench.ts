import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { hasBrowser, launch, namingHelper } from "../e2e/browser";
import { serveFolder } from "../e2e/server";
import { median, type Say } from "./measure";

/** What is measured of a workbench, in milliseconds. */
interface Times {
  answered: number;
  usable: number;
  /** 10,000 cells of SALES, of a function that returns 1, and of look-ups over the same figures, written and calculated. */
  sales: number;
  one: number;
  match: number;
  sumifs: number;
  frozen: number;
  thawed: number;
  recalculated: number;
  refreshed: number;
  /** Measured of this checkout alone: the first release needs many minutes for them. */
  frozenMany?: number;
  thawedMany?: number;
  recalculatedMost?: number;
  refreshedMost?: number;
}

const rows: readonly (readonly [
  what: string,
  time: keyof Times,
  against: readonly [string, keyof Times] | undefined,
])[] = [
  ["10,000 cells of a function that returns 1, written and calculated", "one", undefined],
  ["10,000 cells of =UKAUTO.SALES", "sales", ["that function", "one"]],
  ["10,000 cells of INDEX and MATCH over the same figures", "match", ["SALES", "sales"]],
  ["10,000 cells of SUMIFS over them", "sumifs", ["SALES", "sales"]],
  ["freeze of 2,000 UKAUTO cells", "frozen", undefined],
  ["thaw of these", "thawed", undefined],
  ["10,000 UKAUTO cells calculated again", "recalculated", undefined],
  ["refresh of these", "refreshed", ["calculating them", "recalculated"]],
  ["freeze of these", "frozenMany", undefined],
  ["thaw of these", "thawedMany", undefined],
  ["50,000 UKAUTO cells calculated again", "recalculatedMost", undefined],
  ["refresh of these", "refreshedMost", ["calculating them", "recalculatedMost"]],
  ["from navigation to the first answered formula", "answered", undefined],
  ["from navigation to the pane with its timeline", "usable", undefined],
];

/** The workbench beside the grid's own functions, and beside another build of it where its folder is given. */
export async function inWorkbench(say: Say, before?: string): Promise<void> {
  const folder = join(__dirname, "../../dist-workbench");
  if (!hasBrowser || !existsSync(join(folder, "index.html"))) {
    console.log("The workbench was not measured: it needs Chromium and npm run build:workbench.");
    return;
  }
  const now = await timesOf(folder, true);
  const then = before === undefined ? undefined : await timesOf(before, false);
  say("## In the workbench");
  say();
  say(`| what | ms | ratio |${then ? " ms before | now against before |" : ""}`);
  say(`|---|---:|---:|${then ? "---:|---:|" : ""}`);
  for (const [what, time, against] of rows) {
    const [took, other] = [now[time], against && now[against[1]]];
    const ratio = against ? `${quotient(took, other)} times ${against[0]}` : "";
    const beside = then ? ` ${inWhole(then[time])} | ${quotient(took, then[time])} |` : "";
    say(`| ${what} | ${inWhole(took)} | ${ratio} |${beside}`);
  }
  say();
}

function inWhole(time: number | undefined): string {
  return time === undefined ? "" : time.toFixed(0);
}

function quotient(one: number | undefined, other: number | undefined): string {
  return one === undefined || other === undefined ? "" : (one / other).toFixed(2);
}

async function timesOf(folder: string, isWhole: boolean): Promise<Times> {
  const served = await serveFolder(folder);
  const browser = await launch();
  const page = await browser.newPage();
  await page.addInitScript(namingHelper);
  const start = performance.now();
  await page.goto(served.address);
  await page.waitForFunction(
    () =>
      window.univerAPI?.getActiveWorkbook()?.getActiveSheet().getRange("B5").getRawValue() === 19855
  );
  const answered = performance.now() - start;
  await page.waitForSelector("#pane [data-event]");
  const usable = performance.now() - start;
  const grids = await calculated(page);
  await fill(page, 2_000);
  const frozen = await pressed(page, "Freeze and thaw", freezing);
  const thawed = await pressed(page, "Freeze and thaw", [/^Thaw/]);
  await fill(page, 8_000);
  const recalculated = await again(page);
  const refreshed = await refreshedBy(page);
  const times = { answered, usable, ...grids, frozen, thawed, recalculated, refreshed };
  const further = isWhole ? await manyOf(page) : {};
  await browser.close();
  await served.close();
  return { ...times, ...further };
}

async function manyOf(page: Page): Promise<Partial<Times>> {
  const frozenMany = await pressed(page, "Freeze and thaw", freezing);
  const thawedMany = await pressed(page, "Freeze and thaw", [/^Thaw/]);
  await fill(page, 40_000);
  const recalculatedMost = await again(page);
  const refreshedMost = await refreshedBy(page);
  return { frozenMany, thawedMany, recalculatedMost, refreshedMost };
}

const freezing = ["Freeze ...", /^Freeze [\d,]+ /];

/** Writes 10,000 cells of each formula five times in turn; the medians. */
async function calculated(page: Page): Promise<Pick<Times, "sales" | "one" | "match" | "sumifs">> {
  const times = await page.evaluate(async () => {
    const { workbook, calculator } = window.ukauto;
    window.univerAPI.getFormula().registerFunction("ONE", () => 1, "returns 1");
    const data = await workbook.addSheet("Data");
    const figures: [string, number, number][] = [];
    const brands = calculator.calculate("BRANDS", []);
    for (const [name] of brands?.kind === "table" ? brands.rows : []) {
      for (const year of [2024, 2025]) {
        const answer = calculator.calculate("SALES", [name, year]);
        if (answer?.kind === "figure") figures.push([String(name), year, answer.value]);
      }
    }
    const last = figures.length;
    const table = figures.map(([name, year, value]) => [name, year, value, `${name}|${year}`]);
    await workbook.write([{ sheet: data, row: 0, column: 0, cells: table }]);
    const book = window.univerAPI.getActiveWorkbook()!;
    // Each worksheet goes before the next is written, so that none is calculated beside another.
    const write = async (formula: (brand: string, year: number) => string): Promise<number> => {
      const cells = Array.from({ length: 1000 }, (_, row) =>
        Array.from({ length: 10 }, (__, column) => {
          const [brand = "", year = 0] = figures[(row * 10 + column) % last] ?? [];
          return formula(brand, year);
        })
      );
      const sheet = await workbook.addSheet("Grid");
      const begun = performance.now();
      await workbook.write([{ sheet, row: 0, column: 0, cells }]);
      const took = performance.now() - begun;
      book.deleteSheet(book.getSheetByName(sheet)!);
      return took;
    };
    const found = {
      one: [] as number[],
      sales: [] as number[],
      match: [] as number[],
      sumifs: [] as number[],
    };
    for (let round = 0; round < 5; round++) {
      found.one.push(await write((brand, year) => `=ONE("${brand}",${year})`));
      found.sales.push(await write((brand, year) => `=UKAUTO.SALES("${brand}",${year})`));
      found.match.push(
        await write(
          (brand, year) =>
            `=INDEX(Data!$C$1:$C$${last},MATCH("${brand}|${year}",Data!$D$1:$D$${last},0))`
        )
      );
      found.sumifs.push(
        await write(
          (brand, year) =>
            `=SUMIFS(Data!$C$1:$C$${last},Data!$A$1:$A$${last},"${brand}",Data!$B$1:$B$${last},${year})`
        )
      );
    }
    book.deleteSheet(book.getSheetByName(data)!);
    return found;
  });
  const { one, sales, match, sumifs } = times;
  return { one: median(one), sales: median(sales), match: median(match), sumifs: median(sumifs) };
}

/** Writes further cells of SALES on worksheets of up to 10,000. */
async function fill(page: Page, count: number): Promise<void> {
  await page.evaluate(async (count) => {
    const { workbook } = window.ukauto;
    for (let left = count; left > 0; left -= 10_000) {
      const cells = Array.from({ length: Math.min(left, 10_000) / 10 }, () =>
        Array.from({ length: 10 }, (_, at) => `=UKAUTO.SALES("Omoda",${2024 + (at % 2)})`)
      );
      await workbook.write([{ sheet: await workbook.addSheet("Grid"), row: 0, column: 0, cells }]);
    }
  }, count);
}

/** The median time of three calculations of every UKAUTO cell. */
async function again(page: Page): Promise<number> {
  const times = await page.evaluate(async () => {
    const { workbook } = window.ukauto;
    const cells = await workbook.find("workbook", /UKAUTO\./);
    const took: number[] = [];
    for (let round = 0; round < 3; round++) {
      const begun = performance.now();
      await workbook.recalculate(cells);
      took.push(performance.now() - begun);
    }
    return took;
  });
  return median(times);
}

/** The median time of three refreshes, which the pane measures step by step. */
async function refreshedBy(page: Page): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 3; round++) {
    await pressed(page, "Refresh", ["Refresh figures"]);
    const steps = await page.evaluate(() =>
      performance
        .getEntriesByType("measure")
        .filter(({ name }) => name.startsWith("UKAUTO refresh: "))
        .map(({ duration }) => duration)
    );
    times.push(steps.reduce((sum, step) => sum + step, 0));
  }
  return median(times);
}

/** Presses buttons of the Workbook view one after the other; the time from the last one until the work is done. */
async function pressed(
  page: Page,
  section: string,
  buttons: readonly (string | RegExp)[]
): Promise<number> {
  await page.getByRole("tab", { name: "Workbook", exact: true }).click();
  await page.getByLabel("Work on").selectOption("workbook");
  const header = page.getByRole("button", { name: section, exact: true });
  if ((await header.count()) && (await header.getAttribute("aria-expanded")) === "false")
    await header.click();
  let begun = 0;
  for (const name of buttons) {
    const button = page.getByRole("button", { name }).first();
    await button.waitFor({ timeout: 120_000 });
    begun = performance.now();
    await button.click();
  }
  await page.getByRole("progressbar").first().waitFor({ timeout: 30_000 });
  await page.getByRole("progressbar").first().waitFor({ state: "detached", timeout: 300_000 });
  return performance.now() - begun;
}
