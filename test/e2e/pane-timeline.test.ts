import { seriousFindings } from "./axe";
import { closeBrowser, describeInBrowser, openWorkbench, settled, type Workbench } from "./harness";

jest.setTimeout(120_000);

describeInBrowser("the Timeline view", () => {
  let bench: Workbench;
  beforeAll(async () => {
    bench = await openWorkbench();
    await bench.sheet("Sheet1");
  });
  afterAll(async () => {
    await bench.close();
    await closeBrowser();
  });

  test("opens first, with where things stand and every event on record", async () => {
    const { page } = bench;
    await page.getByRole("heading", { name: "Where things stand" }).waitFor();
    expect(await page.locator("[data-event]").count()).toBe(51);
    expect(await page.textContent("#pane")).toContain("No account, no key, no quota");
  });

  test("inserts the filtered list as a spilled formula", async () => {
    const { page } = bench;
    await bench.select("A1");
    await page.getByLabel("Theme").selectOption("trade");
    await page.getByLabel("Party").selectOption({ label: "European Union" });
    const shown = await page.locator("[data-event]").count();
    expect(shown).toBeGreaterThan(1);
    await page.getByRole("button", { name: "Insert list" }).click();
    await page.getByText("The list is in").waitFor();
    await settled(page);
    expect(await bench.formula("A1")).toBe('=UKAUTO.TIMELINE(,,"trade","European Union")');
    expect(await bench.value("A1")).toBe("Date");
    expect(await bench.value(`A${shown + 1}`)).toMatch(/^20\d\d/);
    expect(await bench.value(`A${shown + 2}`)).toBeFalsy();
    await page.getByRole("button", { name: "Clear filters" }).click();
  });

  test("keeps a filled cell until it is told to replace it", async () => {
    const { page } = bench;
    await bench.type("M1", "mine");
    await bench.select("M1");
    await page.getByRole("button", { name: /Cyberattack found at JLR/ }).click();
    await page.getByRole("button", { name: "Insert as formula" }).click();
    await page.getByText("M1 is filled already").waitFor();
    expect(await bench.value("M1")).toBe("mine");
    await page.getByRole("button", { name: "Replace", exact: true }).click();
    await page.getByText("The event is in").waitFor();
    await settled(page);
    expect(await bench.formula("M1")).toBe('=UKAUTO.EVENT("jlr-attack-detected")');
    expect(await bench.value("M1")).toBe("Cyberattack found at JLR");
  });

  test("an open event says what the briefing got wrong, and links its source", async () => {
    const event = bench.page.locator('[data-event="jlr-attack-detected"]');
    expect(await event.textContent()).toContain("The briefing says 2024; it was 31 August 2025.");
    const link = event.getByRole("link").first();
    expect(await link.getAttribute("href")).toMatch(/^https:\/\//);
    expect(await link.getAttribute("rel")).toContain("noopener");
  });

  test("a plan whose date has passed stays a plan and says so", async () => {
    const text = await bench.page.locator('[data-event="rosslyn-handover"]').textContent();
    expect(text).toContain("Planned");
    expect(text).toContain("nothing later is on record");
  });

  test("marks the events of the selected cell's year and parties", async () => {
    const { page } = bench;
    await bench.type("M20", '=UKAUTO.SALES("Omoda",2024)');
    await bench.select("M20");
    await page.getByText("to the selected cell, M20").waitFor();
    const marked = page.locator("[data-event]").filter({ hasText: "Selected cell" });
    const ids = await marked.evaluateAll((items) =>
      items.map((item) => item.getAttribute("data-event"))
    );
    expect(ids).toContain("omoda-uk-launch");
    expect(ids).not.toContain("jlr-attack-detected");
  });

  test("leads to a year by keyboard alone", async () => {
    const { page } = bench;
    await page.getByRole("button", { name: /^2012: 3 events/ }).focus();
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("year-2012");
  });

  test("lists the briefing's claims by verdict", async () => {
    const { page } = bench;
    await page.getByRole("button", { name: "The briefing, checked" }).click();
    expect(await page.locator("[data-claim]").count()).toBe(55);
    await page.getByLabel("Verdict").selectOption("wrong");
    const claims = await page.locator("[data-claim]").allTextContents();
    expect(claims.length).toBeGreaterThan(0);
    expect(claims.every((claim) => claim.startsWith("wrong"))).toBe(true);
    await page.getByRole("button", { name: "The story" }).click();
  });

  test("shows nothing serious to axe, and nothing too wide at 320 px", async () => {
    expect(await seriousFindings(bench.page)).toEqual([]);
    const wide = await bench.page.evaluate(() => {
      const pane = document.getElementById("pane")!;
      pane.style.width = "320px";
      const excess = pane.scrollWidth - pane.clientWidth;
      pane.style.width = "";
      return excess;
    });
    expect(wide).toBeLessThanOrEqual(0);
    expect(bench.complaints).toEqual([]);
  });
});
