import { recordInUse } from "../../src/record/inUse";
import { closeBrowser, describeInBrowser, openWorkbench, settled, type Workbench } from "./harness";

jest.setTimeout(120_000);

describeInBrowser("the workbench", () => {
  let bench: Workbench;
  beforeAll(async () => {
    bench = await openWorkbench();
    await bench.sheet("Sheet1");
  });
  afterAll(async () => {
    await bench.close();
    await closeBrowser();
  });

  test.each([
    ["A1", '=UKAUTO.SALES("Omoda",2025)', 19855],
    ["A2", "=UKAUTO.TARGETGAP(2035)", 562000],
    ["A3", '=UKAUTO.SALES("Jaecoo",2025)-UKAUTO.SALES("Jaecoo",2024)', 28023],
    ["A4", '=ukauto.sales("jaecoo",2024)', 209],
    ["A5", '=SUM(UKAUTO.SALES("Omoda",2025),1)', 19856],
    ["A6", '=UKAUTO.FIGURE("production","UK",2025,"2025-08-01")', 755000],
    ["A7", '=UKAUTO.DEALSTATUS("2026-02-01")', "talks"],
  ])("answers a formula typed into %s: %s", async (cell, formula, shows) => {
    await bench.type(cell, formula);
    expect(await bench.value(cell)).toBe(shows);
  });

  test("shows the source of the selected number under the grid", async () => {
    await bench.select("A1");
    expect(await bench.message()).toContain("SMMT, Registrations of new cars in the UK by marque");
  });

  test("shows #N/A for a misspelt name, and proposes the nearest under the grid", async () => {
    await bench.type("B1", '=UKAUTO.SALES("Omda",2025)');
    expect(await bench.value("B1")).toBe("#N/A");
    await bench.select("B1");
    expect(await bench.message()).toContain('No brand or group "Omda". Did you mean "Omoda"?');
  });

  test("shows a function's description and arguments while it is typed", async () => {
    const { page } = bench;
    await bench.select("A9");
    await page.keyboard.type("=UKAUTO.SALESR", { delay: 30 });
    await page.getByText("Place of a brand by registrations among the brands").first().waitFor();
    await page.keyboard.type('ANK("Jaecoo",', { delay: 30 });
    await page.getByText("[period]").first().waitFor();
    await page.getByText("SMMT").first().waitFor();
    await page.keyboard.type("2025)", { delay: 30 });
    await page.waitForTimeout(300);
    await page.keyboard.press("Enter");
    await settled(page);
    expect(await bench.value("A9")).toBe(23);
  });

  test("spills every event of the timeline, with months that stay text", async () => {
    await bench.type("D1", "=UKAUTO.TIMELINE()");
    expect(await bench.value("D1")).toBe("Date");
    const { events } = recordInUse().dataset;
    const last = events.length + 1;
    const newest = events[events.length - 1]?.date;
    const months = await Promise.all([2, 3, last].map((row) => bench.value(`D${row}`)));
    expect(months).toEqual(["2008-06-02", "2012-03", newest]);
    expect(await bench.value(`D${last + 1}`)).toBeFalsy();
  });

  test("answers a range given to a one-value argument cell by cell", async () => {
    await bench.type("B3", "2024");
    await bench.type("B4", "2025");
    await bench.type("C3", '=UKAUTO.SALES("Omoda",B3:B4)');
    expect([await bench.value("C3"), await bench.value("C4")]).toEqual([3629, 19855]);
    await bench.type("C6", '=SUM(UKAUTO.SALES("Omoda",B3:B4))');
    expect(await bench.value("C6")).toBe(23484);
  });

  test("answers a grid of items and periods in one call", async () => {
    await bench.type(
      "B10",
      '=UKAUTO.FIGURES("registrations",{"Omoda";"Nobody"},{2024,2025},"none")'
    );
    const cells = await Promise.all(["B10", "C10", "B11", "C11"].map((cell) => bench.value(cell)));
    expect(cells).toEqual([3629, 19855, "none", "none"]);
  });

  test("takes what is typed after a click on the tab of a worksheet", async () => {
    const { page } = bench;
    await bench.select("D30");
    for (const tab of ["Worked examples", "Sheet1"]) {
      await page.getByText(tab, { exact: true }).click();
      await page.waitForTimeout(300);
    }
    await page.keyboard.type("=20+22", { delay: 4 });
    await page.keyboard.press("Enter");
    await settled(page);
    expect(await bench.value("D30")).toBe(42);
  });

  test("moves between grid and pane with F6 alone", async () => {
    await bench.select("A1");
    await bench.page.keyboard.press("F6");
    const inPane = (): Promise<boolean> =>
      bench.page.evaluate(() => document.getElementById("pane")!.contains(document.activeElement));
    expect(await inPane()).toBe(true);
    await bench.page.keyboard.press("F6");
    expect(await inPane()).toBe(false);
    await bench.page.keyboard.type("77");
    await bench.page.keyboard.press("Enter");
    await bench.page.waitForTimeout(300);
    expect(await bench.value("A1")).toBe(77);
  });

  test("keeps the workbook over a reload, and starts over when asked twice", async () => {
    await bench.page.waitForTimeout(700);
    await bench.reload();
    await bench.sheet("Sheet1");
    expect(await bench.value("A2")).toBe(562000);
    expect(await bench.formula("A2")).toBe("=UKAUTO.TARGETGAP(2035)");
    await bench.page.getByRole("button", { name: "Start over" }).click();
    await bench.page.getByRole("dialog").getByRole("button", { name: "Start over" }).click();
    await bench.page.waitForTimeout(1500);
    await bench.page.waitForSelector('#pane [role="tab"]');
    await bench.sheet("Sheet1");
    expect(await bench.value("A2")).toBeFalsy();
  });

  test("asks no other host, breaks no policy and throws nothing", () => {
    expect(bench.complaints).toEqual([]);
  });
});
