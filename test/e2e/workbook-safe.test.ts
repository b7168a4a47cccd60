import { closeBrowser, describeInBrowser, openWorkbench, settled, type Workbench } from "./harness";
import { openFreezing, said } from "./workbookView";

jest.setTimeout(240_000);

describeInBrowser("a workbook in an analyst's hands", () => {
  let bench: Workbench;
  beforeAll(async () => {
    bench = await openWorkbench();
    await bench.sheet("Sheet1");
  });
  afterAll(async () => {
    await bench.close();
    await closeBrowser();
  });

  const status = (brand: string): string => `=UKAUTO.STATUS("registrations","${brand}",2025)`;
  const brands = ["Omoda", "Jaecoo", "BYD"];
  const freeze = async (): Promise<void> => {
    await openFreezing(bench);
    await bench.page.getByRole("button", { name: "Freeze ..." }).click();
    await bench.page.getByRole("button", { name: /^Freeze 3 formulas/ }).click();
    await said(bench, /3 formulas are values now/);
  };
  /** Opens the menu of the active cell, as the right mouse button does, and inserts a row above it. */
  const insertRow = async (cell: string): Promise<void> => {
    await bench.select(cell);
    const { page } = bench;
    const grid = (await page.locator("#grid canvas").first().boundingBox())!;
    const [column, row] = [cell.charCodeAt(0) - 65, Number(cell.slice(1)) - 1];
    await page.mouse.click(grid.x - 80 + column * 88, grid.y + 64 + row * 24, { button: "right" });
    await page.getByText("Insert", { exact: true }).last().hover();
    // The number of rows stands in a field of its own, between the words.
    const item = page
      .getByText(/rows above/)
      .locator('xpath=ancestor::*[contains(., "Insert")][1]');
    await item.click({ position: { x: 12, y: 12 } });
    await settled(page);
  };

  test("a frozen formula comes back beside its own label after a row was inserted", async () => {
    for (const [place, brand] of brands.entries()) {
      await bench.type(`A${place + 2}`, brand);
      await bench.type(`B${place + 2}`, status(brand));
    }
    await freeze();
    await bench.page.keyboard.press("F6");
    await insertRow("A3");
    expect(await bench.value("A4")).toBe("Jaecoo");
    await openFreezing(bench);
    await bench.page.getByRole("button", { name: /^Thaw/ }).click();
    await said(bench, /3 formulas are back/);
    expect(await Promise.all([2, 4, 5].map((row) => bench.formula(`B${row}`)))).toEqual(
      brands.map(status)
    );
    expect(await bench.formula("B3")).toBe("");
  });

  test("after a sort no cell has another brand's formula; what is not back is listed", async () => {
    await freeze();
    // The order that a sort by name makes of Omoda, an empty row, Jaecoo and BYD.
    await bench.page.evaluate(() => {
      const workbook = window.univerAPI.getActiveWorkbook()!;
      return window.univerAPI.executeCommand("sheet.command.reorder-range", {
        unitId: workbook.getId(),
        subUnitId: workbook.getActiveSheet().getSheetId(),
        range: { startRow: 1, endRow: 4, startColumn: 0, endColumn: 1 },
        order: { 1: 4, 2: 3, 3: 1, 4: 2 },
      });
    });
    await settled(bench.page);
    const labels = await Promise.all(
      [2, 3, 4, 5].map(async (row) => ((await bench.value(`A${row}`)) ?? "") as string)
    );
    expect(labels.filter(Boolean)).toEqual(["BYD", "Jaecoo", "Omoda"]);
    await openFreezing(bench);
    await bench.page.getByRole("button", { name: /^Thaw/ }).click();
    await said(bench, /formulas? (is|are) back|left as they are|put back/);
    const list = bench.page.getByRole("list", { name: "Not put back" });
    const listed = (await list.count()) ? ((await list.textContent()) ?? "") : "";
    for (const [place, label] of labels.entries()) {
      const formula = await bench.formula(`B${place + 2}`);
      expect([label, formula]).toEqual([label, formula && status(label)]);
      if (label && !formula) expect(listed).toContain(status(label));
    }
  });

  test("what keeps a table from its room is its own cell still", async () => {
    await bench.type("F13", '=UKAUTO.SALES("Omoda",2025)');
    await bench.type("E11", "=UKAUTO.TOPBRANDS(5)");
    expect(await bench.value("E11")).toBe("#SPILL!");
    await bench.select("E11");
    await bench.view("This cell");
    await bench.page
      .getByText(/F13 is in the way of its 6 rows and 5 columns/)
      .first()
      .waitFor();
    await bench.select("F13");
    await bench.page.getByText("19,855").first().waitFor();
    expect(await bench.page.textContent("#pane")).not.toContain("Spilled from E11");
    await openFreezing(bench);
    await bench.page.getByRole("button", { name: "Freeze ..." }).click();
    const left = bench.page.getByRole("list", { name: /left|cannot/i }).first();
    await left.waitFor();
    expect(await left.textContent()).toContain("E11");
  });

  test("an insert asks before it writes over a formula that shows nothing", async () => {
    await bench.type("J20", "x");
    await bench.select("J20");
    await bench.page.keyboard.type('=""', { delay: 4 });
    await bench.page.keyboard.press("Enter");
    await settled(bench.page);
    expect(await bench.formula("J20")).toBe('=""');
    await bench.view("Functions");
    await bench.page
      .getByRole("button", { name: /^TARGETGAP/ })
      .first()
      .click();
    await bench.select("J20");
    await bench.page
      .getByRole("button", { name: /^Insert/ })
      .first()
      .click();
    await said(bench, /holds a formula or text that shows nothing/);
    expect(await bench.formula("J20")).toBe('=""');
  });

  test("nothing went wrong on the page", () => {
    expect(bench.complaints).toEqual([]);
  });
});
