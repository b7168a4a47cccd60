import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { hasBrowser, launch, namingHelper } from "../e2e/browser";
import { answering, serveFolder, type Served } from "../e2e/server";
import { laterEdition } from "../editions/editions";
import type { Say } from "./measure";

/** 10,000 cells of SALES beside the spreadsheet's own look-ups over the same figures; start-up; a refresh. */
export async function inWorkbench(say: Say): Promise<void> {
  const folder = join(__dirname, "../../dist-workbench");
  if (!hasBrowser || !existsSync(join(folder, "index.html"))) {
    console.log("The workbench was not measured: it needs Chromium and npm run build:workbench.");
    return;
  }
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
  const measured = await page.evaluate(async () => {
    const { workbook, calculator } = window.ukauto;
    const data = await workbook.addSheet("Data");
    const rows: [string, number, number][] = [];
    const brands = calculator.calculate("BRANDS", []);
    for (const [name] of brands?.kind === "table" ? brands.rows : []) {
      for (const year of [2024, 2025]) {
        const answer = calculator.calculate("SALES", [name, year]);
        if (answer?.kind === "figure") rows.push([String(name), year, answer.value]);
      }
    }
    const last = rows.length;
    await workbook.write([
      {
        sheet: data,
        row: 0,
        column: 0,
        cells: rows.map(([name, year, value]) => [name, year, value, `${name}|${year}`]),
      },
    ]);
    const time = async (
      name: string,
      formula: (brand: string, year: number) => string
    ): Promise<number> => {
      const sheet = await workbook.addSheet(name);
      const cells = Array.from({ length: 1000 }, (_, row) =>
        Array.from({ length: 10 }, (__, column) => {
          const [brand = "", year = 0] = rows[(row * 10 + column) % last] ?? [];
          return formula(brand, year);
        })
      );
      const begun = performance.now();
      await workbook.write([{ sheet, row: 0, column: 0, cells }]);
      return performance.now() - begun;
    };
    const ours = await time("Ours", (brand, year) => `=UKAUTO.SALES("${brand}",${year})`);
    const match = await time(
      "Match",
      (brand, year) =>
        `=INDEX(Data!$C$1:$C$${last},MATCH("${brand}|${year}",Data!$D$1:$D$${last},0))`
    );
    const sumifs = await time(
      "Sumifs",
      (brand, year) =>
        `=SUMIFS(Data!$C$1:$C$${last},Data!$A$1:$A$${last},"${brand}",Data!$B$1:$B$${last},${year})`
    );
    const cells = await workbook.find("workbook", /UKAUTO\./);
    const begun = performance.now();
    await workbook.recalculate(cells);
    return { ours, match, sumifs, cells: cells.length, again: performance.now() - begun };
  });
  say("## In the workbench");
  say();
  say("| what | ms | against UKAUTO |");
  say("|---|---:|---:|");
  for (const [what, time] of [
    ["10,000 cells of =UKAUTO.SALES, written and calculated", measured.ours],
    ["10,000 cells of INDEX and MATCH over the same figures on a sheet", measured.match],
    ["10,000 cells of SUMIFS over them", measured.sumifs],
  ] as const) {
    say(`| ${what} | ${time.toFixed(0)} | ${(time / measured.ours).toFixed(2)} |`);
  }
  say(
    `| ${measured.cells} UKAUTO cells calculated again, as a refresh does | ${measured.again.toFixed(0)} | |`
  );
  for (const [step, time] of await refreshed(page, served)) {
    say(`| refresh of these cells to another edition: ${step} | ${time.toFixed(0)} | |`);
  }
  say(`| from navigation to the first answered formula | ${answered.toFixed(0)} | |`);
  say(`| from navigation to the pane with its timeline | ${usable.toFixed(0)} | |`);
  say();
  await browser.close();
  await served.close();
}

/** The steps of a refresh by the pane's own button, with the time of each in milliseconds. */
async function refreshed(page: Page, served: Served): Promise<[string, number][]> {
  served.answer = answering(laterEdition());
  await page.getByRole("tab", { name: "Workbook", exact: true }).click();
  await page.getByRole("button", { name: "Refresh figures" }).click();
  await page.getByRole("progressbar").first().waitFor();
  await page.getByText("Edition 2027-01 is in use").waitFor({ timeout: 120_000 });
  return page.evaluate(() =>
    performance
      .getEntriesByType("measure")
      .filter(({ name }) => name.startsWith("UKAUTO refresh: "))
      .map(({ name, duration }) => [name.replace("UKAUTO refresh: ", ""), duration])
  );
}
