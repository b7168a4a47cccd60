import { PNG } from "pngjs";
import type { Locator } from "playwright-core";
import { closeBrowser, describeInBrowser, openWorkbench, type Workbench } from "./harness";

jest.setTimeout(240_000);

describeInBrowser("the look of the workbench", () => {
  let bench: Workbench;
  beforeAll(async () => {
    bench = await openWorkbench();
    await bench.sheet("Sheet1");
  });
  afterAll(async () => {
    await bench.close();
    await closeBrowser();
  });

  const paneWidth = (): Promise<number> =>
    bench.page.evaluate(() => document.getElementById("pane")!.offsetWidth);
  const parts = [
    "#grid",
    '[data-u-comp="headerbar"]',
    '[data-u-comp="defined-name"]',
    '[data-u-comp="formula-bar"]',
    '[data-u-comp="slide-tab-bar"]',
    "#message",
    "#pane",
  ];

  test.each(["dark", "light"] as const)(
    "is %s as a whole once the system turns to it, lists too",
    async (colorScheme) => {
      const { page } = bench;
      await page.emulateMedia({ colorScheme });
      for (const part of parts) {
        expect([part, await shade(page.locator(part).first(), colorScheme)]).toEqual([
          part,
          colorScheme,
        ]);
      }
      await page.locator("#grid").click({ button: "right", position: { x: 300, y: 300 } });
      const menu = page.getByText("Paste Special").first();
      await menu.waitFor();
      expect(await shade(menu, colorScheme)).toBe(colorScheme);
      await page.keyboard.press("Escape");
      await bench.select("C4");
      await page.keyboard.type("=UKAUTO.SALESG", { delay: 30 });
      const suggestion = page.getByText("Change of registrations").first();
      await suggestion.waitFor();
      expect(await shade(suggestion, colorScheme)).toBe(colorScheme);
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
    }
  );

  test("is found again after a reload: worksheet, cell and width of the pane", async () => {
    const { page } = bench;
    await bench.select("C12");
    await page.locator("#splitter").focus();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    const width = await paneWidth();
    expect(width).toBe(420);
    await page.locator("#message").getByText("C12").waitFor();
    await bench.reload();
    await page.locator("#message").getByText("C12").waitFor();
    const cell = await page.evaluate(() => window.ukauto.workbook.selected());
    expect(cell).toMatchObject({ sheet: "Sheet1", row: 11, column: 2 });
    expect(await paneWidth()).toBe(width);
  });

  test("opens as it does the first time where what was looked at is not there or is no view", async () => {
    const { page } = bench;
    const views = ['{"sheet":"Gone","row":3,"column":1}', '{"sheet":"Sheet1","row":-4}', "rubbish"];
    for (const view of views) {
      await page.evaluate((text) => localStorage.setItem("ukauto-workbench-view", text), view);
      await bench.reload();
      await page.locator("#message").getByText("A1").waitFor();
    }
    expect(await paneWidth()).toBe(380);
  });

  test("tells of the selected cell what it is: a mixed formula, a table, a cell of it, a value, nothing", async () => {
    await bench.sheet("Sheet1");
    await bench.type("A1", '=UKAUTO.SALES("Jaecoo",2025)-UKAUTO.SALES("Jaecoo",2024)');
    await bench.type("A3", '=UKAUTO.OVERTAKEN("Jaecoo",2025)');
    await bench.type("E1", "'01/02/2026");
    await bench.type("E2", "=1+1");
    const lines: readonly (readonly [string, string])[] = [
      ["A1", 'Worked out from UKAUTO.SALES("Jaecoo",2025) = 28,232 (SMMT'],
      ["A3", 'rows of 3 columns from UKAUTO.OVERTAKEN("Jaecoo",2025)'],
      ["B5", "Spilled from A3"],
      ["E1", 'Text "01/02/2026", no formula'],
      ["E2", "Formula =1+1, with no UKAUTO function"],
      ["G9", "Empty"],
    ];
    for (const [cell, line] of lines) {
      await bench.select(cell);
      await bench.page.locator("#message").getByText(line).waitFor({ timeout: 10_000 });
    }
  });

  test("leaves no more entries on the page's time line however often figures are refreshed", async () => {
    const { page } = bench;
    await bench.view("Workbook");
    const measured = (): Promise<{ entries: number; last: number }> =>
      page.evaluate(() => {
        const starts = performance.getEntriesByType("measure").map(({ startTime }) => startTime);
        return { entries: starts.length, last: Math.max(0, ...starts) };
      });
    const refresh = async (): Promise<number> => {
      const { last } = await measured();
      await page.getByRole("button", { name: "Refresh figures" }).click();
      await page.waitForFunction(
        (before) =>
          performance.getEntriesByType("measure").some(({ startTime }) => startTime > before),
        last
      );
      await page.getByText(/is the newest/).waitFor();
      return (await measured()).entries;
    };
    const first = await refresh();
    expect([await refresh(), await refresh(), await refresh()]).toEqual([first, first, first]);
  });

  test("asks no other host, breaks no policy and throws nothing", () => {
    expect(bench.complaints).toEqual([]);
  });
});

/** Waits until most of a part of the page has the shade that is wanted, for a while; then says which it has. */
async function shade(part: Locator, wanted: "dark" | "light"): Promise<string> {
  let shown = "";
  for (let round = 0; round < 50 && shown !== wanted; round++) {
    const middle = median(await part.screenshot());
    shown = middle < 80 ? "dark" : middle > 200 ? "light" : `brightness ${middle}`;
  }
  return shown;
}

/** The brightness of the middle one of all pixels, from 0 (black) to 255. */
function median(picture: Buffer): number {
  const { data } = PNG.sync.read(picture);
  const pixels: number[] = [];
  for (let at = 0; at < data.length; at += 4)
    pixels.push(((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 3);
  pixels.sort((one, other) => one - other);
  return pixels[Math.floor(pixels.length / 2)] ?? NaN;
}
