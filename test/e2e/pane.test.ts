import { seriousFindings } from "./axe";
import { closeBrowser, describeInBrowser, openWorkbench, settled, type Workbench } from "./harness";

jest.setTimeout(240_000);

const violations = ({ page }: Workbench): Promise<string[]> => seriousFindings(page);
/** Views that are still opening, or that could not be shown. */
const unopened = ({ page }: Workbench): Promise<number> =>
  page
    .locator("#pane")
    .getByText(/^Opening |could not be shown/)
    .count();

describeInBrowser("the pane", () => {
  let bench: Workbench;
  beforeAll(async () => {
    bench = await openWorkbench();
    await bench.sheet("Sheet1");
  });
  afterAll(async () => {
    await bench.close();
    await closeBrowser();
  });

  test("says of the attack that the briefing has the wrong year", async () => {
    await bench.page.getByLabel("Search events").fill("cyberattack found");
    await bench.page.locator('[data-event="jlr-attack-detected"] button').first().click();
    await bench.page.getByText("The briefing says 2024; it was 31 August 2025").waitFor();
    await bench.page.getByLabel("Search events").fill("");
  });

  test("explains both calls of a formula, with their sources as links", async () => {
    await bench.type("K2", "Jaecoo");
    await bench.type("L2", "2024");
    await bench.type("K3", '=SUM(UKAUTO.SALES("Omoda",2025),UKAUTO.SALES(K2,L2))');
    await bench.select("K3");
    await bench.view("This cell");
    await bench.page.locator('#pane [data-call="SALES"]').nth(1).waitFor();
    const cards = await bench.page.locator('#pane [data-call="SALES"]').allTextContents();
    expect(cards[0]).toContain("19,855");
    expect(cards[1]).toContain("209");
    expect(
      await bench.page.locator('#pane [data-call="SALES"] a[href^="https://"]').count()
    ).toBeGreaterThan(1);
    expect(await bench.value("K3")).toBe(20064);
  });

  test("tells an argument that only a calculation can, after it is asked to calculate", async () => {
    await bench.type("N1", "2024");
    await bench.type("N2", '=UKAUTO.SALES("Jaecoo",N1+1)*2');
    await bench.select("N2");
    await bench.view("This cell");
    const card = bench.page.locator('#pane [data-call="SALES"]');
    await card.getByText("Selecting a cell never calculates it.").waitFor();
    await card.getByRole("button", { name: "Recalculate this cell" }).click();
    await card.getByText("28,232").first().waitFor();
    expect(await bench.value("N2")).toBe(56464);
  });

  test("tells each call of a range, and the error that keeps a call from being made", async () => {
    await bench.type("P1", "2024");
    await bench.type("P2", "2025");
    await bench.type("P4", '=SUM(UKAUTO.SALES("Omoda",P1:P2))');
    await bench.select("P4");
    await bench.view("This cell");
    await bench.page.getByText("Asked with P2, one call for each cell.").waitFor();
    expect(await bench.page.locator('#pane [data-call="SALES"]').count()).toBe(2);
    await bench.type("P6", '=UKAUTO.SALES("Omda",2025)');
    await bench.type("P7", "=UKAUTO.SALES(P6,2025)");
    await bench.select("P7");
    const reason = /P6 is #N\/A, so the function is not called/;
    await bench.page.locator("#pane").getByText(reason).waitFor();
    expect(await bench.message()).toMatch(reason);
  });

  test("shows the definition of a derived figure and the rivals of what it is worked out from", async () => {
    await bench.type("P9", "=UKAUTO.TARGETGAP(2035)");
    await bench.select("P9");
    await bench.view("This cell");
    const card = bench.page.locator('#pane [data-call="TARGETGAP"]');
    await card.getByText("Production target less the production of the base year").waitFor();
    await card.getByText("Side by side with other figures for production, UK, 2025").waitFor();
    const rivals = card.getByRole("list", { name: "Rival figures for production, UK, 2025" });
    expect(await rivals.getByRole("listitem").count()).toBe(6);
    expect(
      await rivals.getByRole("listitem").filter({ hasText: "used here" }).allTextContents()
    ).toEqual([expect.stringMatching(/^738,000 used hereforecastFinancial Times, 2026-01-25/)]);
  });

  test("mends a misspelt name in the formula itself", async () => {
    await bench.type("K5", '=UKAUTO.SALES("Omda", 2025 )+1');
    await bench.select("K5");
    await bench.page.getByRole("button", { name: /Change .*Omda.* to .*Omoda/ }).click();
    await settled(bench.page);
    expect(await bench.formula("K5")).toBe('=UKAUTO.SALES("Omoda", 2025 )+1');
    expect(await bench.value("K5")).toBe(19856);
  });

  test("builds TARGETPATH with a preview and inserts it", async () => {
    await bench.select("M2");
    await bench.view("Functions");
    await bench.page.getByLabel("Search functions").fill("TARGETPATH");
    await bench.page.getByRole("button", { name: /TARGETPATH/ }).click();
    const year = bench.page.getByLabel(/^year/).first();
    if ((await year.evaluate((element) => element.tagName)) === "SELECT")
      await year.selectOption("2030");
    else await year.fill("2030");
    await bench.page.getByLabel(/^method/).selectOption("linear");
    await bench.page.locator("#pane").getByText("1,019,000").first().waitFor();
    await bench.page
      .getByRole("button", { name: /^Insert/ })
      .first()
      .click();
    await settled(bench.page);
    expect(await bench.formula("M2")).toBe('=UKAUTO.TARGETPATH(2030,"linear")');
    expect(await bench.value("M2")).toBe(1019000);
  });

  test("draws each ready picture with a title, a source line and words for it", async () => {
    await bench.view("Explore");
    for (const title of [
      "The rise of Omoda and Jaecoo",
      "Production and the path to 1.3 million",
      "League table",
      "Chinese-owned brands",
    ]) {
      await bench.page.getByLabel("Picture", { exact: true }).selectOption(title);
      await bench.page.getByRole("heading", { name: title }).waitFor();
      await bench.page
        .locator(`#pane figure [role="img"][aria-label^="${title}"] svg`)
        .last()
        .waitFor();
      expect(await bench.page.textContent("#pane figcaption")).toMatch(
        /Source: .*(SMMT|Transport)/
      );
    }
  });

  test("inserts the model as live formulas, and writes the basis into them with undo", async () => {
    await bench.view("Workbook");
    await bench.page.getByRole("button", { name: "Insert model" }).first().click();
    await bench.page.locator("#pane").getByRole("button", { name: "Insert model" }).last().click();
    await bench.page.getByText(/The model is on the worksheet/).waitFor({ timeout: 60_000 });
    await settled(bench.page);
    await bench.sheet("UKAUTO model");
    expect(await bench.value("B16")).toBe(562000);
    expect(await bench.value("B17")).toBeCloseTo(0.05825, 4);
    expect(await bench.formula("B14")).toBe("=UKAUTO.PRODUCTION($B$7,,$B$5)");
    expect(await bench.value("B36")).toBeCloseTo(1300000);
    const [without, reduced] = [await bench.value("F36"), await bench.value("G36")];
    await bench.type("B9", "1");
    expect(await bench.value("F36")).toBe(without);
    expect(Number(await bench.value("G36"))).toBeCloseTo(2 * Number(reduced) - Number(without));
    await bench.type("B5", "latest");
    expect(await bench.value("B16")).toBe(535285);

    await bench.sheet("Sheet1");
    await bench.type("N1", "=UKAUTO.TARGETGAP(2035)");
    await bench.type("N2", "=N1*2");
    await bench.type("N3", '=UKAUTO.TARGETGAP( 2035 , "briefing" )');
    const formulas = (): Promise<string[]> =>
      bench.page.evaluate(async () =>
        (await window.ukauto.workbook.find("workbook", /UKAUTO/)).map((cell) => cell.formula)
      );
    const before = await formulas();
    await bench.page.getByRole("button", { name: "Change basis" }).click();
    await bench.page.getByRole("button", { name: "Preview" }).click();
    await bench.page.getByText(/Left alone, since the basis comes from a cell/).waitFor();
    await bench.page.getByRole("button", { name: /^Change \d+ formulas/ }).click();
    await bench.page.getByText(/formulas now take the basis/).waitFor();
    await settled(bench.page);
    expect([await bench.value("N1"), await bench.value("N2"), await bench.value("N3")]).toEqual([
      535285, 1070570, 535285,
    ]);
    expect(await bench.formula("N3")).toBe('=UKAUTO.TARGETGAP( 2035 , "latest" )');
    expect(await bench.formula("K3")).toBe('=SUM(UKAUTO.SALES("Omoda",2025),UKAUTO.SALES(K2,L2))');
    await bench.page.getByRole("button", { name: "Undo" }).first().click();
    await bench.page.getByText("Every formula is as it was.").waitFor();
    await settled(bench.page);
    expect(await formulas()).toEqual(before);
    expect(await bench.value("N1")).toBe(562000);
  });

  test.each(["Timeline", "This cell", "Explore", "Functions", "Workbook"])(
    "has nothing serious for axe in %s",
    async (view) => {
      await bench.view(view);
      await bench.page.waitForTimeout(800);
      expect(await unopened(bench)).toBe(0);
      expect(await violations(bench)).toEqual([]);
    }
  );

  test("asks no other host, breaks no policy and throws nothing", () => {
    expect(bench.complaints).toEqual([]);
  });
});

describeInBrowser("the pane at 320 px", () => {
  test.each([
    ["light", false],
    ["dark", true],
  ])("fits in every view, %s, and has nothing serious for axe", async (_, dark) => {
    const narrow = await openWorkbench({ width: 320, height: 700, dark });
    try {
      await narrow.page.getByRole("button", { name: "Pane" }).click();
      const overHeader = await narrow.page.evaluate(() => {
        const header = document.querySelector("body > header")!;
        return header.scrollWidth - header.clientWidth;
      });
      expect(overHeader).toBe(0);
      for (const view of ["Timeline", "This cell", "Explore", "Functions", "Workbook"]) {
        await narrow.view(view);
        await narrow.page.waitForTimeout(700);
        expect([view, await unopened(narrow)]).toEqual([view, 0]);
        const over = await narrow.page.evaluate(
          () =>
            document.querySelector("#pane")!.scrollWidth -
            document.querySelector("#pane")!.clientWidth
        );
        expect([view, over]).toEqual([view, 0]);
        expect([view, await violations(narrow)]).toEqual([view, []]);
      }
      expect(narrow.complaints).toEqual([]);
    } finally {
      await narrow.close();
    }
  });
  afterAll(closeBrowser);
});
