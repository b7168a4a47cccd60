import type { Download, Page } from "playwright-core";
import type { Cell, Value } from "../../src/workbook/port";
import { readFile, type FileContents } from "../workbench/excelFile/readFile";
import { closeBrowser, describeInBrowser, openWorkbench, type Workbench } from "./harness";
import { hasLibreOffice, openInLibreOffice, type OfficeCell } from "./libreOffice";

jest.setTimeout(240_000);

const whenOffice = hasLibreOffice ? test : test.skip;
const button = { name: "Save as Excel file" };
const entries: readonly (readonly [string, string])[] = [
  ["A1", '=UKAUTO.SALES("Omoda",2025)'],
  ["B1", "=A1*2"],
  ["C1", "=SUM(A1:B1)/7"],
  ["A2", "'1-2"],
  ["B2", "'=1+1"],
  ["C2", "'007"],
  ["A3", '=UKAUTO.SALES("Omda",2025)'],
  ["B3", "=IFERROR(A3,0)+1"],
  ["A4", "2026-11-27"],
  ["B4", "5.25%"],
  ["C4", "1234567.891"],
  ["D4", "true"],
  ["A5", "=UKAUTO.TOPBRANDS(3,2025)"],
  ["A12", '=A1:A2&"x"'],
  ["B12", '=IF(A1>1,UKAUTO.SALES("Omoda",2025)/3,0)'],
  ["C12", "=LET(x,2,x*A1)"],
  ["D12", "=STDEV.S(C6:C8)"],
  ["A15", "=LEN(1,2)"],
];

describeInBrowser("the workbook of the workbench as an Excel file", () => {
  let bench: Workbench;
  let before: ReadonlyMap<string, readonly Cell[]>;
  let bytes: Buffer;
  let file: FileContents;
  beforeAll(async () => {
    bench = await openWorkbench({ width: 1440 });
    await bench.sheet("Sheet1");
    for (const [cell, text] of entries) await bench.type(cell, text);
    await bench.select("E1");
    await bench.page.keyboard.type("two", { delay: 4 });
    await bench.page.keyboard.press("Alt+Enter");
    await bench.page.keyboard.type("lines", { delay: 4 });
    await bench.page.keyboard.press("Enter");
    await bench.page.evaluate(() => {
      const workbook = window.univerAPI.getActiveWorkbook()!;
      const sheet = workbook.getSheetByName("Sheet1")!;
      sheet.setColumnWidth(1, 210);
      sheet.getRange("A20:C20").merge();
      sheet.getRange("A20").setValue("merged");
      workbook
        .insertSheet("It's hidden")
        .getRange("B2")
        .setValue(1 / 3);
      workbook.setActiveSheet(sheet);
      workbook.getSheetByName("It's hidden")!.hideSheet();
    });
    // What is being typed at that moment goes into the file too.
    await bench.select("A22");
    await bench.page.keyboard.type("half typed", { delay: 4 });
    await bench.page.getByRole("button", button).focus();
    const download = await saved(bench.page, () => bench.page.keyboard.press("Enter"));
    expect(download.suggestedFilename()).toMatch(/^UKAUTO \d{4}-\d\d(\.\d+)?\.xlsx$/);
    bytes = await contentOf(download);
    file = readFile(bytes);
    before = await cellsIn(bench.page);
  });
  afterAll(async () => {
    await bench.close();
    await closeBrowser();
  });

  const cell = (address: string) => file.sheets[1]!.cells.get(address);

  test("has every worksheet in its order, hidden ones hidden, with widths and merged cells", () => {
    expect(file.sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ["Worked examples", false],
      ["Sheet1", false],
      ["It's hidden", true],
      ["UKAUTO receipts", false],
    ]);
    expect(file.sheets[1]!.widths[1]).toBe(30);
    expect(file.sheets[1]!.merged).toEqual(["A20:C20"]);
    expect(cell("A20")?.value).toBe("merged");
  });

  test("has every value of the grid, UKAUTO formulas as values and the others as formulas", () => {
    const differences: string[] = [];
    for (const [name, cells] of before) {
      const there = file.sheets.find((each) => each.name === name)!.cells;
      const filled = cells.filter(({ value }) => value !== "");
      if (there.size !== filled.length) differences.push(`${name}: ${there.size} cells`);
      for (const { row, column, value, formula } of filled) {
        const address = `${String.fromCharCode(65 + column)}${row + 1}`;
        const found = there.get(address);
        if (found?.value !== value) differences.push(`${name} ${address}: ${String(found?.value)}`);
        if (/UKAUTO/.test(formula) && found?.formula) differences.push(`${address} is a formula`);
      }
    }
    expect(differences).toEqual([]);
    expect(cell("A1")).toMatchObject({ value: 19855, type: "n", format: "#,##0" });
    expect(cell("A3")).toMatchObject({ value: "#N/A", type: "e" });
    expect(cell("A4")).toMatchObject({ value: 46353, format: "yyyy-mm-dd" });
    expect(cell("B4")).toMatchObject({ value: 0.0525, format: "0.00%" });
    expect(cell("B1")).toMatchObject({ value: 39710, formula: "A1*2" });
    expect(cell("D12")).toMatchObject({ formula: "_xlfn.STDEV.S(C6:C8)" });
    expect(cell("A12")).toMatchObject({ formula: 'A1:A2&"x"', array: "A12:A13" });
    expect(cell("E1")).toMatchObject({ value: "two\nlines", type: "s" });
    expect(cell("A22")).toMatchObject({ value: "half typed" });
  });

  test("has a receipt and a hidden name for each formula that became a value, and the grid has none", async () => {
    const receipts = file.sheets.find(({ name }) => name === "UKAUTO receipts")!.cells;
    const formulas = [...before.values()]
      .flat()
      .filter(({ formula }) => /UKAUTO|LET|LEN\(1,2\)/.test(formula))
      .map(({ formula }) => formula);
    const written = [...receipts].filter(([address]) => /^H\d/.test(address)).slice(1);
    expect(written.map(([, { value }]) => value).sort()).toEqual([...formulas].sort());
    const marks = file.names.filter(({ isHidden }) => isHidden);
    expect(marks.every(({ name }) => name.startsWith("_ukauto_"))).toBe(true);
    expect(marks.length).toBeGreaterThanOrEqual(formulas.length);
    const ours = await bench.page.evaluate(() =>
      Promise.all([window.ukauto.workbook.sheets(), window.ukauto.workbook.marks()])
    );
    expect(ours).toEqual([["Worked examples", "Sheet1", "It's hidden"], []]);
    expect(await bench.formula("A1")).toBe('=UKAUTO.SALES("Omoda",2025)');
  });

  test("says which formulas not every program knows, until that is closed", async () => {
    const bar = bench.page.getByRole("alert");
    expect(await bar.textContent()).toMatch(
      /is saved\. Saved as values, .*: Sheet1!C12; Sheet1!A15\./
    );
    await bar.getByRole("button", { name: "Close" }).click();
    await bar.waitFor({ state: "detached" });
  });

  whenOffice("opens in LibreOffice with every cell of every worksheet as the grid shows it", () => {
    const opened = openInLibreOffice(bytes);
    expect([...opened.keys()].sort()).toEqual(file.sheets.map(({ name }) => name).sort());
    const differences: string[] = [];
    let compared = 0;
    for (const { name, cells } of file.sheets) {
      const rows = opened.get(name)!;
      for (const [row, shown] of rows.entries())
        for (const [column, office] of shown.entries()) {
          const address = `${String.fromCharCode(65 + column)}${row + 1}`;
          const expected = before.get(name)
            ? before.get(name)!.find((each) => each.row === row && each.column === column)?.value
            : cells.get(address)?.value;
          compared++;
          if (!isSame(expected ?? "", office))
            differences.push(`${name} ${address}: ${String(expected)} is ${office.text}`);
        }
      const last = Math.max(0, ...[...cells.keys()].map((address) => Number(/\d+/.exec(address))));
      if (rows.length < last) differences.push(`${name} ends at row ${rows.length} of ${last}`);
    }
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(500);
  });

  test("is offered first by Start over, before anything is cleared", async () => {
    const { page } = bench;
    await page.getByRole("button", { name: "Start over" }).click();
    const dialog = page.getByRole("dialog", { name: "Start over?" });
    // The keyboard is on what loses nothing.
    await dialog.locator("button:focus").getByText("Save as Excel file").waitFor();
    const download = await saved(page, () => page.keyboard.press("Enter"));
    const again = readFile(await contentOf(download));
    expect(again.sheets.map(({ name }) => name)).toEqual(file.sheets.map(({ name }) => name));
    await dialog.getByText(/\.xlsx is saved\. /).waitFor();
    await dialog.getByRole("button", { name: "Keep the workbook" }).click();
    expect(await bench.value("A1")).toBe(19855);
  });

  test("is refused where Excel would not open it, with what to do, and saved once that is done", async () => {
    const { page } = bench;
    const rename = (from: string, to: string) =>
      page.evaluate(
        ([one, other]) =>
          window.univerAPI.getActiveWorkbook()!.getSheetByName(one!)!.setName(other!),
        [from, to]
      );
    await rename("Sheet1", "A name that is longer than Excel has room for");
    await page.getByRole("button", button).click();
    const bar = page.getByRole("alert");
    await bar.getByText(/No Excel file was saved.*more than 31 characters.*Rename it/).waitFor();
    await rename("A name that is longer than Excel has room for", "Short");
    const download = await saved(page, () =>
      bar.getByRole("button", { name: "Try again" }).click()
    );
    expect(readFile(await contentOf(download)).sheets[1]!.name).toBe("Short");
  });

  test("breaks no policy and throws nothing", () => {
    expect(bench.complaints).toEqual([]);
  });
});

async function saved(page: Page, act: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  return download;
}

async function contentOf(download: Download): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** Every filled cell of every worksheet, as the grid shows it. */
async function cellsIn(page: Page): Promise<ReadonlyMap<string, readonly Cell[]>> {
  return new Map(
    await page.evaluate(async () => {
      const { workbook } = window.ukauto;
      const read = async (sheet: string): Promise<[string, Cell[]]> => {
        const used = await workbook.used(sheet);
        const cells = await workbook.cells(used ? await workbook.filled(used) : []);
        return [sheet, cells.filter((cell) => cell !== undefined)];
      };
      return Promise.all((await workbook.sheets()).map(read));
    })
  );
}

/** The day that dates are counted from. */
const dayNought = Date.UTC(1899, 11, 30);

/** Whether LibreOffice has what the grid shows, of the same kind; it writes 15 digits of a number. */
function isSame(value: Value, { text, isText }: OfficeCell): boolean {
  if (typeof value === "string") return text === value && isText === (value !== "");
  if (isText) return false;
  if (typeof value === "boolean") return text === String(value).toUpperCase();
  return Number(value.toPrecision(15)) === Number(numberIn(text).toPrecision(15));
}

function numberIn(text: string): number {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return (Date.parse(text) - dayNought) / 86_400_000;
  return text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text);
}
