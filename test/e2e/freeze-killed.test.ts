import { closeBrowser, describeInBrowser, openWorkbench, settled, type Workbench } from "./harness";
import { openFreezing, said } from "./workbookView";

jest.setTimeout(300_000);

const rows = 320;
/** A row of each kind of UKAUTO cell: six a row, and a table that spills every eighth row. */
const kinds: readonly ((row: number) => string)[] = [
  (row) => `=UKAUTO.SALES("Omoda",${2024 + (row % 2)})`,
  (row) => `=SUM(UKAUTO.SALES("Jaecoo",2025),UKAUTO.SALES("Jaecoo",2024),${row})`,
  (row) => `=IFERROR(UKAUTO.SALES("Omda",2025),${row})`,
  () => '=UKAUTO.SALES("Omda",2025)',
  (row) => `=ROUND(UKAUTO.TARGETPATH(${2026 + (row % 9)}),0)`,
  () => '=UKAUTO.STATUS("production","UK",2025)',
];
const formats = ["#,##0", "#,##0.0", "General", "0", "#,##0", "General"];
const spillColumn = kinds.length + 1;

describeInBrowser("a freeze of 2,000 cells whose page is killed in the middle", () => {
  let bench: Workbench;
  let before: { cells: string[]; values: string[] };

  beforeAll(async () => {
    bench = await openWorkbench();
    await bench.sheet("Sheet1");
    await bench.page.evaluate(
      async ({ cells, shown, spills, column }) => {
        const sheet = "Sheet1";
        const { workbook } = window.ukauto;
        await workbook.write([{ sheet, row: 0, column: 0, cells, formats: shown }]);
        await workbook.write(
          spills.map(({ row, formula }) => ({ sheet, row, column, cells: [[formula]] }))
        );
      },
      {
        cells: Array.from({ length: rows }, (_, row) => kinds.map((kind) => kind(row))),
        shown: Array.from({ length: rows }, () => formats),
        spills: Array.from({ length: rows / 4 }, (_, place) => ({
          row: place * 4,
          formula: `=UKAUTO.TOPBRANDS(${(place % 3) + 1},2025)`,
        })),
        column: spillColumn,
      }
    );
    await settled(bench.page);
    before = { cells: await everything(), values: await values() };
  });
  afterAll(async () => {
    await bench.close();
    await closeBrowser();
  });

  /** Every formula of the worksheet with its place, format, value and spill, a line each. */
  const everything = (): Promise<string[]> =>
    bench.page.evaluate(async () => {
      const cells = await window.ukauto.workbook.find("sheet", /UKAUTO/);
      return cells.map((cell) => JSON.stringify(cell));
    });
  /** Every value of the worksheet, a line each row. */
  const values = (): Promise<string[]> =>
    bench.page.evaluate(
      async (block) => {
        const { workbook } = window.ukauto;
        return (await workbook.values(block)).map((row) => JSON.stringify(row));
      },
      { sheet: "Sheet1", row: 0, column: 0, rows, columns: spillColumn + 6 }
    );
  /** Has the page leave as soon as its pane says the words; by a look from outside, the work might be over. */
  const leaveOnce = (words: RegExp): Promise<void> =>
    bench.page.evaluate((said) => {
      const pane = document.getElementById("pane")!;
      const whole = { childList: true, characterData: true, subtree: true };
      new MutationObserver(() => {
        if (said.test(pane.textContent)) window.location.replace("about:blank");
      }).observe(pane, whole);
    }, words);
  const formulasLeft = (): Promise<number> =>
    bench.page.evaluate(
      async () =>
        (await window.ukauto.workbook.find("workbook", /UKAUTO/)).filter(
          ({ sheet }) => sheet === "Sheet1"
        ).length
    );

  test("leaves what was not replaced as formulas, with a receipt for each", async () => {
    expect(await formulasLeft()).toBe(rows * kinds.length + rows / 4);
    await bench.sheet("Sheet1");
    await openFreezing(bench);
    await bench.page.getByRole("button", { name: "Freeze ..." }).click();
    // The last part is still to come then, and the first have been kept.
    await leaveOnce(/Freezing: 1500 of 2000/);
    await bench.page.getByRole("button", { name: "Freeze 2000 formulas" }).click();
    await bench.page.waitForURL("about:blank", { timeout: 120_000 });
    await bench.kill();
    await bench.sheet("Sheet1");
    const left = await formulasLeft();
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(2000);
    expect(differing(await values(), before.values)).toEqual([]);
    const receipts = await bench.page.evaluate(async () => {
      const used = await window.ukauto.workbook.used("UKAUTO receipts");
      return used && used.rows - 1;
    });
    expect(receipts).toBe(2000);
  });

  test("goes on where it stopped, and thaws to the very same worksheet", async () => {
    await bench.sheet("Sheet1");
    await openFreezing(bench);
    await bench.page.getByRole("button", { name: "Go on" }).click();
    await said(bench, /formulas are values now/, 200_000);
    expect(await formulasLeft()).toBe(0);
    expect(differing(await values(), before.values)).toEqual([]);
    await bench.page.getByRole("button", { name: /^Thaw/ }).click();
    await said(bench, /2000 formulas are back\.$/, 200_000);
    expect(differing(await everything(), before.cells)).toEqual([]);
    expect(differing(await values(), before.values)).toEqual([]);
    expect(bench.complaints).toEqual([]);
  });
});

/** The first lines that differ, each beside what it should be. */
function differing(lines: readonly string[], wanted: readonly string[]): [string, string][] {
  const pairs = Array.from(
    { length: Math.max(lines.length, wanted.length) },
    (_, place): [string, string] => [lines[place] ?? "", wanted[place] ?? ""]
  );
  return pairs.filter(([line, other]) => line !== other).slice(0, 3);
}
