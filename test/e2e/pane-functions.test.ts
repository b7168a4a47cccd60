import { seriousFindings } from "./axe";
import { closeBrowser, describeInBrowser, openWorkbench, settled, type Workbench } from "./harness";

jest.setTimeout(180_000);

describeInBrowser("the Functions view", () => {
  let bench: Workbench;
  beforeAll(async () => {
    bench = await openWorkbench();
    await bench.sheet("Sheet1");
    await bench.view("Functions");
    await bench.page.getByText("30 of 30 functions").waitFor();
  });
  afterAll(async () => {
    await bench.close();
    await closeBrowser();
  });
  const open = async (name: RegExp): Promise<void> => {
    await bench.page.getByRole("button", { name }).click();
    await bench.page.locator("[data-formula]").waitFor();
  };
  const fold = async (name: RegExp): Promise<void> => {
    await bench.page.getByRole("button", { name }).click();
    await bench.page.locator("[data-formula]").waitFor({ state: "detached" });
  };
  const periods = (label: RegExp): Promise<string[]> =>
    bench.page
      .getByLabel(label)
      .evaluate((input) =>
        [...(input as HTMLInputElement).list!.options].map(({ value }) => value)
      );
  const formula = (): Promise<string | null> => bench.page.textContent("[data-formula]");

  test("builds TARGETPATH, previews it and inserts it", async () => {
    const { page } = bench;
    await bench.select("A1");
    await open(/^TARGETPATH/);
    expect(await periods(/^year/)).toContain("2030");
    await page.getByText(/^Fill in year/).waitFor();
    const insert = page.getByRole("button", { name: "Insert into A1" });
    expect(await insert.getAttribute("aria-disabled")).toBe("true");
    await page.getByLabel(/^year/).fill("2030");
    await page.getByLabel(/^method/).selectOption("linear");
    expect(await formula()).toBe('=UKAUTO.TARGETPATH(2030,"linear")');
    await page.getByRole("group", { name: "Preview" }).getByText("1,019,000").waitFor();
    await insert.click();
    await page.getByText("TARGETPATH is in").waitFor();
    await settled(page);
    expect(await bench.value("A1")).toBe(1019000);
    await fold(/^TARGETPATH/);
  });

  test("inserts no SALES without a brand and no EVENT without an id, by whatever key", async () => {
    const { page } = bench;
    await bench.select("E20");
    for (const [name, missing] of [
      [/^SALES ?New/, "brand"],
      [/^EVENT/, "id"],
    ] as const) {
      await open(name);
      await page.getByText(new RegExp(`^Fill in ${missing}`)).waitFor();
      const insert = page.getByRole("button", { name: "Insert into E20" });
      await insert.focus();
      await page.keyboard.press("Enter");
      await page.keyboard.press("Space");
      await settled(page);
      expect(await bench.formula("E20")).toBe("");
      await fold(name);
    }
  });

  test("offers the years that the brand has in the source", async () => {
    const { page } = bench;
    const years = async (): Promise<string[]> =>
      (await periods(/^period/)).filter((each) => /^\d{4}$/.test(each));
    await open(/^SALES ?New/);
    await page.getByLabel(/^brand/).fill("Toyota");
    const own = await years();
    expect(own).toEqual(["2025", "2024", "2019", "2018"]);
    await page.getByLabel(/^source/).selectOption("DfT");
    expect(await years()).not.toEqual(own);
    expect(await periods(/^period/)).toContain("2026-Q1");
    await page.getByLabel(/^source/).selectOption("");
  });

  test("takes a cell for an argument and previews its value", async () => {
    const { page } = bench;
    await bench.type("C1", "2024");
    await page.getByLabel(/^brand/).fill("Omoda");
    await page.getByLabel(/^period/).fill("C1");
    expect(await formula()).toBe('=UKAUTO.SALES("Omoda",C1)');
    await page.getByRole("group", { name: "Preview" }).getByText("3,629").waitFor();
  });

  test("says in a sentence why there is no figure", async () => {
    const { page } = bench;
    await page.getByLabel(/^period/).fill("2023");
    await page
      .getByRole("group", { name: "Preview" })
      .getByText(/launched in August 2024/)
      .waitFor();
    await page.getByLabel(/^period/).fill("");
    await page.getByLabel(/^brand/).fill("");
  });

  test("builds SALES from the selected cell by keyboard alone", async () => {
    const { page } = bench;
    const { keyboard } = page;
    await bench.type("F1", "Jaecoo");
    await bench.select("F1");
    const focused = (): Promise<string> =>
      page.evaluate(() => {
        const at = document.activeElement;
        return at?.getAttribute("aria-label") ?? at?.textContent ?? "";
      });
    const tabTo = async (name: RegExp): Promise<void> => {
      for (let steps = 0; steps < 80 && !name.test(await focused()); steps++)
        await keyboard.press("Tab");
      expect(await focused()).toMatch(name);
    };
    await keyboard.press("F6");
    await tabTo(/^Take F1 from the sheet for brand$/);
    await keyboard.press("Enter");
    expect(await formula()).toBe("=UKAUTO.SALES(F1)");
    await keyboard.press("F6");
    await keyboard.press("ArrowRight");
    await page.getByRole("button", { name: "Insert into G1" }).waitFor();
    await keyboard.press("F6");
    await tabTo(/^Insert into G1$/);
    await keyboard.press("Enter");
    await page.getByText("SALES is in Sheet1!G1").waitFor();
    await settled(page);
    expect(await bench.formula("G1")).toBe("=UKAUTO.SALES(F1)");
    expect(await bench.value("G1")).toBe(28232);
  });

  test("takes the selected range where an argument takes several values, else the one cell", async () => {
    const { page } = bench;
    await page.getByRole("button", { name: /^SALES ?New/ }).click();
    await bench.type("I1", "Jaecoo");
    await bench.type("I2", "Omoda");
    await open(/^FIGURES/);
    await page.getByLabel(/^metric/).selectOption("registrations");
    await page.evaluate(() => {
      window.univerAPI.getActiveWorkbook()!.getActiveSheet().getRange("I1:I2").activate();
    });
    await page.getByRole("button", { name: "Take selection from the sheet for items" }).click();
    await page.getByRole("button", { name: "Take I1 from the sheet for metric" }).waitFor();
    await page.getByLabel(/^periods/).fill("2024,2025");
    await page.waitForFunction(
      (wanted) => document.querySelector("[data-formula]")?.textContent === wanted,
      '=UKAUTO.FIGURES("registrations",I1:I2,{2024,2025})'
    );
    await bench.select("K1");
    await page.getByRole("button", { name: "Insert into K1" }).click();
    await page.getByText("FIGURES is in Sheet1!K1:L2").waitFor();
    await settled(page);
    expect(await bench.value("L1")).toBe(28232);
    expect(await bench.value("L2")).toBe(19855);
    await fold(/^FIGURES/);
  });

  test("inserts a table whose shares, widths and titles are to be read", async () => {
    const { page } = bench;
    await bench.select("N10");
    await open(/^TOPBRANDS/);
    await page.getByRole("button", { name: "Insert into N10" }).click();
    await page.getByText("TOPBRANDS is in Sheet1!N10:R20").waitFor();
    await settled(page);
    const shown = await page.evaluate(() => {
      const sheet = window.univerAPI.getActiveWorkbook()!.getActiveSheet();
      const share = sheet.getRange("Q11");
      return {
        share: share.getDisplayValue(),
        wide: sheet.getColumnWidth(14) > sheet.getColumnWidth(20),
        bold: sheet.getRange("Q10").getCellStyleData()?.bl,
      };
    });
    expect(shown).toEqual({ share: "8.8%", wide: true, bold: 1 });
    await fold(/^TOPBRANDS/);
  });

  test("shows nothing serious to axe", async () => {
    expect(await seriousFindings(bench.page)).toEqual([]);
    expect(bench.complaints).toEqual([]);
  });
});

describeInBrowser("Insert in forced colours", () => {
  afterAll(closeBrowser);

  test("has its own colours at once as it is switched on, with nothing serious for axe", async () => {
    const bench = await openWorkbench({ contrast: true });
    try {
      const { page } = bench;
      await bench.sheet("Sheet1");
      await bench.select("K1");
      await bench.view("Functions");
      await page.getByRole("button", { name: /^SALES ?New/ }).click();
      const insert = page.getByRole("button", { name: "Insert into K1" });
      const colours = (): Promise<string[]> =>
        insert.evaluate((button) => {
          const { color, backgroundColor } = getComputedStyle(button);
          return [color, backgroundColor];
        });
      await insert.waitFor();
      const off = await colours();
      await page.getByLabel(/^brand/).fill("Jaecoo");
      await page
        .locator('#pane button:not([aria-disabled="true"])', { hasText: "Insert into" })
        .waitFor();
      const on = await colours();
      expect(on).not.toEqual(off);
      expect(await seriousFindings(page)).toEqual([]);
      expect(await colours()).toEqual(on);
    } finally {
      await bench.close();
    }
  });
});
