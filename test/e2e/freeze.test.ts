import { closeBrowser, describeInBrowser, openWorkbench, type Workbench } from "./harness";
import { openFreezing, said } from "./workbookView";

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

  test("turns formulas into the values they show, with receipts", async () => {
    for (const [cell, formula] of Object.entries(formulas)) await bench.type(cell, formula);
    const before = await all();
    await openFreezing(bench);
    await bench.page.getByRole("button", { name: "Freeze ..." }).click();
    await bench.page.getByRole("button", { name: "Freeze 5 formulas" }).click();
    await said(bench, /5 formulas are values now/, 120_000);
    expect(await all()).toEqual(before);
    for (const cell of Object.keys(formulas)) expect(await bench.formula(cell)).toBe("");
    const receipts = await bench.page.evaluate(() =>
      window.ukauto.workbook.values({
        sheet: "UKAUTO receipts",
        row: 0,
        column: 0,
        rows: 6,
        columns: 16,
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
    const told = await said(bench, /formulas are back/, 120_000);
    expect(told).toContain("4 formulas are back. 1 left as they are");
    for (const [cell, formula] of Object.entries(formulas)) {
      expect([cell, await bench.formula(cell)]).toEqual([cell, cell === "A2" ? "" : formula]);
    }
    expect(await bench.value("A2")).toBe(12345);
    expect(await bench.value("E6")).toBeTruthy();
    const changed = bench.page.getByRole("list", { name: "Not put back" });
    expect(await changed.textContent()).toContain(formulas.A2);
  });

  test("keeps the list while another view is open, and drops a plan of another extent", async () => {
    await bench.view("Timeline");
    await openFreezing(bench);
    const changed = bench.page.getByRole("list", { name: "Not put back" });
    expect(await changed.textContent()).toContain("Sheet1!A2");
    const button = bench.page.getByRole("button", { name: "Freeze 4 formulas" });
    await bench.page.getByRole("button", { name: "Freeze ..." }).click();
    await button.waitFor();
    await bench.page.getByLabel("Work on").selectOption("workbook");
    await button.waitFor({ state: "detached" });
  });

  test("asks no other host, breaks no policy and throws nothing", () => {
    expect(bench.complaints).toEqual([]);
  });
});
