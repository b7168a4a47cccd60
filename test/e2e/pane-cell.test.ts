import { seriousFindings } from "./axe";
import { closeBrowser, describeInBrowser, openWorkbench, settled, type Workbench } from "./harness";

jest.setTimeout(240_000);

/** The accessible name of what has the focus, or its text. */
const focused = ({ page }: Workbench): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement;
    return at?.getAttribute("aria-label") ?? at?.textContent ?? "";
  });

async function tabTo(bench: Workbench, name: RegExp): Promise<void> {
  for (let steps = 0; steps < 80 && !name.test(await focused(bench)); steps++)
    await bench.page.keyboard.press("Tab");
  expect(await focused(bench)).toMatch(name);
}

/** Waits until what a panel unfolds is there in its full colour: halfway, its contrast is nobody's choice. */
async function opaque({ page }: Workbench, part: string): Promise<void> {
  await page.waitForFunction((selector) => {
    let at = document.querySelector(selector);
    while (at && getComputedStyle(at).opacity === "1") at = at.parentElement;
    return at === null;
  }, part);
}

describeInBrowser("This cell and the Workbook view", () => {
  let bench: Workbench;
  beforeAll(async () => {
    bench = await openWorkbench();
    await bench.sheet("Sheet1");
  });
  afterAll(async () => {
    await bench.close();
    await closeBrowser();
  });

  test("a later figure is used by keyboard, in one argument alone, and taken back", async () => {
    const { page } = bench;
    await bench.type("A1", '=UKAUTO.PRODUCTION( 2025 ,"vehicles")/1000');
    await bench.select("A1");
    await bench.view("This cell");
    await page
      .locator("#pane")
      .getByText(/^Overtaken by SMMT's outturn of 764,715/)
      .waitFor();
    await tabTo(bench, /^Use the later figure$/);
    await page.keyboard.press("Enter");
    await page.getByText("Sheet1!A1 uses the later figure.").waitFor();
    await settled(page);
    expect(await bench.formula("A1")).toBe('=UKAUTO.PRODUCTION( 2025 ,"vehicles","latest")/1000');
    expect(await bench.value("A1")).toBeCloseTo(764.715);
    await page.getByText(/^Overtaken by SMMT/).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("Sheet1!A1 is as it was.").waitFor();
    await settled(page);
    expect(await bench.value("A1")).toBeCloseTo(738);
  });

  test("a reference is resolved beside its formula and leads to its cell", async () => {
    const { page } = bench;
    await bench.type("C1", "Jaecoo");
    await bench.type("C2", "=UKAUTO.SALES(C1,2025)");
    await bench.select("C2");
    const references = page.getByRole("list", { name: "What its references hold" });
    await references.getByText("C1: Jaecoo").waitFor();
    await references.getByRole("button", { name: "C1" }).click();
    await page.getByRole("heading", { name: "Sheet1!C1" }).waitFor();
  });

  test("the list of cells is searched, and shows errors alone", async () => {
    const { page } = bench;
    await bench.type("E1", '=UKAUTO.SALES("Omda",2025)');
    await bench.type("E3", "filled");
    await bench.type("E2", "=UKAUTO.TOPBRANDS(3,2025)");
    await bench.view("Workbook");
    await page.getByLabel("Work on").selectOption("sheet");
    const items = page.getByRole("list", { name: "UKAUTO cells" }).getByRole("listitem");
    await page.getByText(/^4 UKAUTO cells, 2 with an error/).waitFor();
    const search = page.getByRole("searchbox", { name: "Search UKAUTO cells" });
    await search.fill("jaecoo");
    await page.getByText(/0 shown/).waitFor();
    await search.fill("SALES(C1");
    await page.getByText(/1 shown/).waitFor();
    expect(await items.allTextContents()).toEqual([
      expect.stringMatching(/^Sheet1!C2outturn28,232/),
    ]);
    await search.fill("");
    await page.getByRole("switch", { name: "Errors only" }).press("Space");
    await page.getByText(/2 shown/).waitFor();
    const [misspelt, blocked] = await items.allTextContents();
    expect(misspelt).toMatch(/^Sheet1!E1#N\/A/);
    expect(blocked).toMatch(/^Sheet1!E2#SPILL!=UKAUTO/);
    expect(blocked).toContain("E3 is in the way");
    await page.getByRole("switch", { name: "Errors only" }).press("Space");
  });

  test("a question opens in sight with the focus, and is left by keyboard", async () => {
    const { page } = bench;
    await page.getByRole("button", { name: "Freeze and thaw" }).click();
    const asking = page.getByRole("button", { name: "Freeze ..." });
    await asking.focus();
    await page.keyboard.press("Enter");
    await page.getByText(/of the sheet would become values?\./).waitFor();
    expect(await focused(bench)).toMatch(/would become values?\./);
    const inSight = await page.evaluate(() => {
      const { top, bottom } = document.activeElement!.getBoundingClientRect();
      return top >= 0 && bottom <= window.innerHeight;
    });
    expect(inSight).toBe(true);
    await tabTo(bench, /^Leave it$/);
    await page.keyboard.press("Enter");
    expect(await focused(bench)).toBe("Freeze ...");
  });

  test("nothing was asked of another host, and nothing was thrown", () => {
    expect(bench.complaints).toEqual([]);
  });
});

describeInBrowser("the three views in every mode", () => {
  afterAll(closeBrowser);

  test.each([
    ["light", {}],
    ["dark", { dark: true }],
    ["forced colours", { contrast: true }],
  ])("have nothing serious for axe in %s, and nothing wider than 320 px", async (_, mode) => {
    const bench = await openWorkbench({ width: 1280, still: true, ...mode });
    try {
      const { page } = bench;
      await page.evaluate(() => document.documentElement.style.setProperty("--pane", "320px"));
      await bench.sheet("Sheet1");
      const shows = async (what: string): Promise<void> => {
        const over = await page.evaluate(() => {
          const pane = document.querySelector("#pane")!;
          return pane.scrollWidth - pane.clientWidth;
        });
        expect([what, over]).toEqual([what, 0]);
        expect([what, await seriousFindings(page)]).toEqual([what, []]);
      };
      await bench.view("This cell");
      for (const [cell, formula] of [
        ["A1", "=UKAUTO.TARGETGAP(2035)"],
        ["A20", "=UKAUTO.TOPBRANDS(8,2025)"],
        ["A40", '=UKAUTO.SITES("Chery")'],
      ] as const) {
        await bench.type(cell, formula);
        await bench.select(cell);
        await page.locator("#pane [data-call]").waitFor();
        await shows(formula);
      }
      await bench.view("Functions");
      await bench.select("K1");
      await page.getByRole("button", { name: /^SALES ?New/ }).click();
      await page.getByText(/^Fill in brand/).waitFor();
      await opaque(bench, "[data-formula]");
      await shows("Functions");
      await page.getByLabel(/^brand/).fill("Jaecoo");
      await page.getByRole("group", { name: "Preview" }).getByText("28,232").waitFor();
      const off = page.locator('#pane button[aria-disabled="true"]', { hasText: "Insert into" });
      await off.waitFor({ state: "detached" });
      await shows("a preview");
      await bench.view("Workbook");
      await page
        .getByRole("list", { name: "UKAUTO cells" })
        .getByRole("listitem")
        .first()
        .waitFor();
      await shows("Workbook");
      expect(bench.complaints).toEqual([]);
    } finally {
      await bench.close();
    }
  });
});
