import { seriousFindings } from "./axe";
import { closeBrowser, describeInBrowser, openWorkbench, settled, type Workbench } from "./harness";

jest.setTimeout(120_000);

describeInBrowser("the Explore view", () => {
  let bench: Workbench;
  beforeAll(async () => {
    bench = await openWorkbench();
    await bench.sheet("Sheet1");
    await bench.view("Explore");
    await bench.page.locator("#pane figure svg").first().waitFor();
  });
  afterAll(async () => {
    await bench.close();
    await closeBrowser();
  });
  const words = async (): Promise<string> =>
    (await bench.page.locator('#pane figure [role="img"]').first().getAttribute("aria-label")) ??
    "";

  test("draws the rise of Omoda and Jaecoo, and says it in words", async () => {
    expect(await words()).toContain("Omoda: 3,629 in 2024, 19,855 in 2025");
    expect(await bench.page.textContent("figcaption")).toContain("Source: SMMT.");
  });

  test("inserts live formulas over their labels", async () => {
    const { page } = bench;
    await bench.select("B2");
    await page.getByRole("button", { name: "Insert as live formulas" }).click();
    await page.getByText("The table is in").waitFor();
    await settled(page);
    expect(await bench.formula("D4")).toBe("=UKAUTO.SALES($B4,D$3)");
    expect(await bench.value("D4")).toBe(19855);
    expect(await bench.value("D5")).toBe(28232);
    await bench.type("B4", "MG");
    expect(await bench.value("D4")).toBe(85155);
  });

  test("writes over nothing unasked", async () => {
    const { page } = bench;
    await bench.select("B2");
    await page.getByRole("button", { name: "Insert as live formulas" }).click();
    await page.getByText("B2 is filled already").waitFor();
    expect(await bench.value("B4")).toBe("MG");
  });

  test("draws the path to the target and the briefing's forecast beside the outturns", async () => {
    const { page } = bench;
    await page.getByRole("button", { name: /^Production and the path/ }).click();
    await page.getByText("Target 1,300,000 by 2035").waitFor();
    expect(await words()).toContain("the briefing quotes a forecast of 738,000 for 2025");
    await bench.select("J1");
    await page.getByRole("button", { name: "Insert as live formulas" }).click();
    await page.getByText(/The table is in .*J1/).waitFor();
    await settled(page);
    expect(await bench.formula("L32")).toBe('=UKAUTO.TARGETPATH($J32,,,"latest")');
    expect(Math.round(Number(await bench.value("L32")))).toBe(1300000);
    expect(await bench.value("K32")).toBe("#N/A");
  });

  test("says why there is no native chart", async () => {
    expect(await bench.page.textContent("#pane")).toContain("has no charts of its own");
  });

  test("shows nothing serious to axe", async () => {
    expect(await seriousFindings(bench.page)).toEqual([]);
    expect(bench.complaints).toEqual([]);
  });
});
