import { closeBrowser, describeInBrowser, openWorkbench, settled, type Workbench } from "./harness";
import { formulas } from "../formulas/matching";

jest.setTimeout(240_000);

describeInBrowser("the worksheet Conformance", () => {
  let bench: Workbench;
  beforeAll(async () => {
    bench = await openWorkbench();
    await bench.page.getByRole("button", { name: "Check functions" }).click();
    await bench.page.getByRole("button", { name: "Open the worksheet" }).click();
    await bench.page.getByRole("dialog").waitFor({ state: "hidden", timeout: 60_000 });
    await settled(bench.page);
  });
  afterAll(async () => {
    await bench.close();
    await closeBrowser();
  });

  const results = (): Promise<unknown[]> =>
    bench.page.evaluate(
      async (rows) =>
        window.ukauto.workbook.values({
          sheet: "Conformance",
          row: 3,
          column: 0,
          rows,
          columns: 2,
        }),
      formulas.length
    );

  test("says pass for each formula of the list", async () => {
    expect(await results()).toEqual(formulas.map(({ formula }) => ["pass", formula.slice(1)]));
    expect(await bench.value("A1")).toBe("all pass");
    expect(await bench.value("B1")).toBe(`${formulas.length} of ${formulas.length} pass`);
  });

  test("says fail where a formula shows something else", async () => {
    const check = await bench.formula("A4");
    expect(check).toContain("19855");
    await bench.page.evaluate(
      (formula) =>
        window.ukauto.workbook.write([
          { sheet: "Conformance", row: 3, column: 0, cells: [[formula]] },
        ]),
      check.replace("19855", "19856")
    );
    expect(await bench.value("A4")).toBe("fail");
    expect(await bench.value("A1")).toBe("some fail");
  });

  test("is copied as text that Excel enters as formulas", async () => {
    await bench.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await bench.page.getByRole("button", { name: "Check functions" }).click();
    await bench.page.getByRole("button", { name: "Copy it for Excel" }).click();
    await bench.page.getByText(/Copied\. In Excel, select A1/).waitFor();
    const lines = (await bench.page.evaluate(() => navigator.clipboard.readText())).split(/\r?\n/);
    expect(lines).toHaveLength(formulas.length + 3);
    const [first = "", formula] = (lines[3] ?? "").split("\t");
    expect(first).toBe(
      '=LET(t,UKAUTO.SALES("Omoda",2025),IFERROR(IF(t=19855,"pass","fail"),"fail"))'
    );
    expect(formula).toBe('UKAUTO.SALES("Omoda",2025)');
    await bench.page.getByRole("button", { name: "Close", exact: true }).click();
    expect(bench.complaints).toEqual([]);
  });
});
