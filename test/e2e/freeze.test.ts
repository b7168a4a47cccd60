import { closeBrowser, describeInBrowser, openWorkbench, settled, type Workbench } from "./harness";

jest.setTimeout(240_000);

describeInBrowser("freeze and thaw", () => {
  let bench: Workbench;
  beforeAll(async () => {
    bench = await openWorkbench();
    await bench.sheet("Sheet1");
  });
  afterAll(async () => {
    await bench.close();
    await closeBrowser();
  });

  const formulas: Record<string, string> = {
    A1: '=UKAUTO.SALES("Omoda",2025)',
    A2: '=SUM(UKAUTO.SALES("Jaecoo",2025),UKAUTO.SALES("Jaecoo",2024))',
    A3: '=UKAUTO.SALES("Omda",2025)',
    A4: "=UKAUTO.REQUIREDGROWTH()",
    C1: "=UKAUTO.TOPBRANDS(5,2025)",
  };
  const all = (): Promise<unknown[]> =>
    Promise.all(["A1", "A2", "A3", "A4", "C1", "D2", "E6"].map((cell) => bench.value(cell)));
  const open = async (): Promise<void> => {
    await bench.view("Workbook");
    await bench.page.getByLabel("Work on").selectOption("sheet");
    const header = bench.page.getByRole("button", { name: "Freeze and thaw" });
    if ((await header.getAttribute("aria-expanded")) !== "true") await header.click();
  };
  const done = async (text: RegExp): Promise<string> => {
    const bar = bench.page.locator("#pane .fui-MessageBar", { hasText: text }).last();
    await bar.waitFor({ timeout: 120_000 });
    await settled(bench.page);
    return (await bar.textContent()) ?? "";
  };

  test("turns formulas into the values they show, with receipts", async () => {
    for (const [cell, formula] of Object.entries(formulas)) await bench.type(cell, formula);
    const before = await all();
    await open();
    await bench.page.getByRole("button", { name: "Freeze ..." }).click();
    await bench.page.getByRole("button", { name: "Freeze 5 formulas" }).click();
    await done(/5 formulas are values now/);
    expect(await all()).toEqual(before);
    for (const cell of Object.keys(formulas)) expect(await bench.formula(cell)).toBe("");
    const receipts = await bench.page.evaluate(() =>
      window.ukauto.workbook.values({
        sheet: "UKAUTO receipts",
        row: 0,
        column: 0,
        rows: 6,
        columns: 15,
      })
    );
    expect(receipts[0]?.[0]).toBe("State");
    expect(receipts.slice(1).map((row) => row[0])).toEqual(Array(5).fill("frozen"));
    expect(receipts.find((row) => row[2] === "A1")).toEqual(
      expect.arrayContaining([
        formulas.A1,
        19855,
        "outturn",
        expect.stringContaining("SMMT, Registrations"),
      ])
    );
  });

  test("puts every formula back but that of a cell changed since, and lists it", async () => {
    await bench.type("A2", "12345");
    await bench.page.getByRole("button", { name: /^Thaw/ }).click();
    const told = await done(/formulas are back/);
    expect(told).toContain("4 formulas are back. 1 cells were changed since");
    for (const [cell, formula] of Object.entries(formulas)) {
      expect([cell, await bench.formula(cell)]).toEqual([cell, cell === "A2" ? "" : formula]);
    }
    expect(await bench.value("A2")).toBe(12345);
    expect(await bench.value("E6")).toBeTruthy();
    await bench.page.getByText(/Changed since the freeze: Sheet1!A2/).waitFor();
  });

  test("loses nothing when it is stopped and the page killed in the middle of 2,000 cells", async () => {
    await bench.page.evaluate(async () => {
      const { workbook } = window.ukauto;
      const sheet = await workbook.addSheet("Many");
      const brands = ["Omoda", "Jaecoo", "Honda", "Fiat"];
      const cells = Array.from({ length: 500 }, (_, row) =>
        brands.map((brand, column) =>
          column === 3
            ? `=UKAUTO.SALES("${brand}",2025)+UKAUTO.SALES("Omoda",2024)+${row}`
            : `=UKAUTO.SALES("${brand}",2025)+${row}`
        )
      );
      await workbook.write([{ sheet, row: 0, column: 0, cells }]);
    });
    await bench.sheet("Many");
    const values = (): Promise<unknown[][]> =>
      bench.page.evaluate(() =>
        window.ukauto.workbook.values({ sheet: "Many", row: 0, column: 0, rows: 500, columns: 4 })
      );
    const formulasOf = (): Promise<string[]> =>
      bench.page.evaluate(async () =>
        (await window.ukauto.workbook.find("sheet", /UKAUTO/)).map((cell) => cell.formula)
      );
    await settled(bench.page);
    const before = await values();
    const written = await formulasOf();
    expect(written).toHaveLength(2000);
    await open();
    await bench.page.getByRole("button", { name: "Freeze ..." }).click();
    await bench.page.getByRole("button", { name: "Freeze 2000 formulas" }).click();
    await bench.page.waitForFunction(
      async () => {
        const left = (await window.ukauto.workbook.find("sheet", /UKAUTO/)).length;
        return left < 1800 && left > 0;
      },
      undefined,
      { timeout: 120_000, polling: 50 }
    );
    await bench.page.getByRole("button", { name: "Cancel" }).click();
    await done(/Stopped after \d+ of 2000/);
    await bench.page.waitForTimeout(2500);
    await bench.reload();
    await bench.sheet("Many");
    expect(await values()).toEqual(before);
    const halfway = await formulasOf();
    expect(halfway.length).toBeLessThan(2000);
    await open();
    await bench.page.getByText(/A freeze stopped halfway/).waitFor();
    await bench.page.getByRole("button", { name: "Go on" }).click();
    await done(/planned formulas are values now/);
    expect(await formulasOf()).toEqual([]);
    expect(await values()).toEqual(before);
    await bench.page.getByRole("button", { name: /^Thaw/ }).click();
    await done(/2000 formulas are back/);
    expect(await formulasOf()).toEqual(written);
    expect(await values()).toEqual(before);
  });

  test("asks no other host, breaks no policy and throws nothing", () => {
    expect(bench.complaints).toEqual([]);
  });
});
