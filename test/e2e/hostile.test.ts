import { editionSetting } from "../../src/features/refresh/settings";
import { publishEdition } from "./editions";
import { closeBrowser, describeInBrowser, openWorkbench, settled, type Workbench } from "./harness";
import { answering } from "./server";

jest.setTimeout(180_000);

const script = "<img src=x onerror=window.hit=1>";
const brand = `+4 ${script}`;

describeInBrowser("an edition with hostile texts", () => {
  let bench: Workbench;
  beforeAll(async () => {
    const files = publishEdition("2026-12", (name, text) => {
      if (name === "events") {
        return text.replace(/^(tata-buys-jlr(?:,[^,]*){4}),[^,]*/m, `$1,=3+3 ${script}`);
      }
      if (name === "claims") return text.replace(/^(C01),[^,]*/m, `$1,=1+1 ${script}`);
      if (name === "brands") return text.replace(/^Abarth,Abarth/m, `Abarth,${brand}`);
      if (name === "organisations") return text.replace(/^(jlr),[^,]*/m, `$1,=2+2 ${script}`);
      if (name === "sources")
        return text.replace(/^(smmt-registrations-2025-12),SMMT/m, `$1,${script}`);
      return text;
    });
    bench = await openWorkbench();
    bench.served.answer = answering(files);
    await bench.sheet("Sheet1");
    await bench.type("A1", '=UKAUTO.SALES("Omoda",2025)');
    await bench.type("A2", '=UKAUTO.SOURCE("sales","Omoda",2025)');
    await bench.type("A3", `=UKAUTO.SALES("${script}",2025)`);
    await bench.view("Workbook");
    await bench.page.getByRole("button", { name: "Refresh figures" }).click();
    await bench.page.getByText("Edition 2026-12 is in use").waitFor();
  });
  afterAll(async () => {
    await bench.close();
    await closeBrowser();
  });
  const harm = (): Promise<unknown> =>
    bench.page.evaluate(() => [
      (window as unknown as { hit?: number }).hit,
      document.querySelectorAll("#pane img, #message img").length,
    ]);

  test("shows them as text in the timeline, an opened event and the claims", async () => {
    await bench.view("Timeline");
    const event = bench.page.locator("[data-event]", { hasText: `=3+3 ${script}` });
    await event.getByRole("button").first().click();
    await event.getByText(`=2+2 ${script}`).waitFor();
    await bench.page.getByRole("button", { name: "January 2026 briefing, checked" }).click();
    await bench.page.getByText(`=1+1 ${script}`).first().waitFor();
    expect(await harm()).toEqual([undefined, 0]);
  });

  test("shows them as text beside a number and under the grid", async () => {
    await bench.select("A1");
    await bench.view("This cell");
    await bench.page.locator("#pane").getByText(`${script}, Registrations`).first().waitFor();
    expect(await bench.message()).toContain(script);
    expect(await harm()).toEqual([undefined, 0]);
  });

  test("shows them as text among the changes and the cells of the workbook", async () => {
    await bench.view("Workbook");
    const changes = bench.page.locator("#pane li", { hasText: `${script}, Registrations` });
    await changes.filter({ hasText: "A2" }).first().waitFor();
    const cells = bench.page.locator("#pane li", { hasText: `=UKAUTO.SALES("${script}",2025)` });
    await cells.first().waitFor();
    expect(await harm()).toEqual([undefined, 0]);
  });

  test("shows the text of a cell as text beside its error", async () => {
    await bench.select("A3");
    await bench.view("This cell");
    await bench.page.locator("#pane").getByText(`No brand or group "${script}".`).waitFor();
    expect(await bench.message()).toContain(script);
    expect(await harm()).toEqual([undefined, 0]);
  });

  test("shows them as text in a picture, its caption and its table", async () => {
    const { page } = bench;
    await bench.view("Explore");
    await page.getByRole("button", { name: "Change", exact: true }).click();
    await page.getByLabel("Add to the picture").selectOption(brand);
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await page.locator("#pane figure svg").getByText(brand).first().waitFor();
    await page.locator("#pane table").getByText(brand).first().waitFor();
    expect(await page.textContent("#pane figcaption")).toContain(`; ${script}.`);
    expect(await harm()).toEqual([undefined, 0]);
  });

  test("shows them as text in the preview of a function", async () => {
    const { page } = bench;
    await bench.view("Functions");
    await page.getByRole("button", { name: /^SOURCE/ }).click();
    await page.getByLabel(/^metric/).selectOption("registrations");
    await page.getByLabel(/^item/).fill("Omoda");
    const preview = page.getByRole("group", { name: "Preview" });
    await preview.getByText(`${script}, Registrations`).first().waitFor();
    expect(await harm()).toEqual([undefined, 0]);
  });

  test("spills them into cells as texts, and reads no formula out of them", async () => {
    await bench.type("C1", "=UKAUTO.CLAIMS()");
    await bench.type("L1", '=UKAUTO.BRANDS("Stellantis")');
    await bench.type("M1", '=UKAUTO.EVENT("tata-buys-jlr","parties")');
    await settled(bench.page);
    expect(await bench.value("C2")).toBe(`=1+1 ${script}`);
    expect(await bench.value("M1")).toContain(`=2+2 ${script}`);
    expect(await bench.value("L1")).toBe(brand);
    expect(await bench.formula("C2")).toBe("");
    expect(await harm()).toEqual([undefined, 0]);
  });

  test("shows nothing of a workbook's settings that is no edition", async () => {
    await bench.page.evaluate(([key, text]) => window.ukauto.workbook.keepSetting(key, text), [
      editionSetting,
      script,
    ] as const);
    // It is kept a moment later, and read when the workbook is opened.
    await bench.page.waitForTimeout(1_000);
    await bench.reload();
    await bench.view("Workbook");
    await bench.page.getByRole("button", { name: "Insert model" }).first().waitFor();
    expect(await bench.page.textContent("#pane")).toContain("Not refreshed yet");
    expect(await bench.page.textContent("#pane")).not.toContain("last refreshed with edition");
    expect(await harm()).toEqual([undefined, 0]);
  });

  test("leads to no address but http and https, asks no other host and breaks no policy", async () => {
    await bench.view("Timeline");
    await bench.page.locator('[id^="event-"]').first().click();
    await bench.page.locator("#pane a[href]").first().waitFor();
    const addresses = await bench.page
      .locator("#pane a[href]")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((address) => !/^https?:\/\//.test(address))).toEqual([]);
    expect(bench.complaints).toEqual([]);
  });
});
