import { seriousFindings } from "./axe";
import { closeBrowser, describeInBrowser, openWorkbench, settled, type Workbench } from "./harness";

jest.setTimeout(120_000);

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
  const years = (): Promise<string[]> =>
    bench.page
      .locator("datalist")
      .first()
      .evaluate((list) => [...list.querySelectorAll("option")].map(({ value }) => value));

  test("builds TARGETPATH, previews it and inserts it", async () => {
    const { page } = bench;
    await bench.select("A1");
    await open(/^TARGETPATH/);
    expect(await years()).toContain("2030");
    await page.getByText("Fill in year; then the answer is shown here.").waitFor();
    const insert = page.getByRole("button", { name: "Insert into the active cell" });
    expect(await insert.isDisabled()).toBe(true);
    await page.getByLabel(/^year/).fill("2030");
    await page.getByLabel(/^method/).selectOption("linear");
    expect(await page.textContent("[data-formula]")).toBe('=UKAUTO.TARGETPATH(2030,"linear")');
    await page.getByRole("group", { name: "Preview" }).getByText("1,019,000").waitFor();
    await insert.click();
    await page.getByText("TARGETPATH is in").waitFor();
    await settled(page);
    expect(await bench.value("A1")).toBe(1019000);
    await page.getByRole("button", { name: /^TARGETPATH/ }).click();
    await page.locator("[data-formula]").waitFor({ state: "detached" });
  });

  test("offers the years that the brand has in the source", async () => {
    const { page } = bench;
    await open(/^SALES ?New/);
    await page.getByLabel(/^brand/).selectOption("Toyota");
    expect(await years()).toEqual(["2025", "2024", "2019", "2018"]);
    await page.getByLabel(/^source/).selectOption("DfT");
    expect((await years()).includes("2019")).toBe(true);
    await page.getByLabel(/^source/).selectOption("");
  });

  test("takes a cell for an argument and previews its value", async () => {
    const { page } = bench;
    await bench.type("C1", "2024");
    await page.getByLabel(/^brand/).selectOption("Omoda");
    await page.getByLabel(/^period/).fill("C1");
    expect(await page.textContent("[data-formula]")).toBe('=UKAUTO.SALES("Omoda",C1)');
    await page.getByRole("group", { name: "Preview" }).getByText("3,629").waitFor();
  });

  test("says in a sentence why there is no figure", async () => {
    const { page } = bench;
    await page.getByLabel(/^period/).fill("2023");
    await page
      .getByRole("group", { name: "Preview" })
      .getByText(/launched in August 2024/)
      .waitFor();
  });

  test("shows nothing serious to axe", async () => {
    expect(await seriousFindings(bench.page)).toEqual([]);
    expect(bench.complaints).toEqual([]);
  });
});
