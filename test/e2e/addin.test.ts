import { join } from "node:path";
import type { BrowserContext, Page, Route } from "playwright-core";
import { readMetadata } from "../build/loadBundle";
import { seriousFindings } from "./axe";
import { closeBrowser, describeInBrowser, openContext, root, watch } from "./harness";
import { serveFolder, type Served } from "./server";

jest.setTimeout(120_000);

const microsoft = "https://appsforoffice.microsoft.com/**";

/** A page of the built add-in where office.js does not load, and what goes wrong on it. */
async function opened(
  served: Served,
  file: string,
  width: number,
  dark: boolean
): Promise<{ context: BrowserContext; page: Page; complaints: string[] }> {
  const context = await openContext({ width, height: 800, dark });
  const complaints: string[] = [];
  const page = await context.newPage();
  await watch(page, served.address, complaints);
  await page.route(microsoft, (route) => route.abort());
  await page.goto(`${served.address}${file}`);
  return { context, page, complaints };
}

/** A page of the built add-in whose scripts of the pane get this answer. */
async function brokenBy(
  served: Served,
  answer: (route: Route) => Promise<void>
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await openContext({ width: 320, height: 800 });
  const page = await context.newPage();
  await page.route(microsoft, (route) => route.abort());
  await page.route("**/pane*.js", answer);
  await page.goto(`${served.address}taskpane.html`);
  return { context, page };
}

const widest = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

describeInBrowser("the built add-in", () => {
  let served: Served;
  beforeAll(async () => {
    served = await serveFolder(join(root, "dist"));
  });
  afterAll(async () => {
    await served.close();
    await closeBrowser();
  });

  test.each([
    ["light", false],
    ["dark", true],
  ])("shows its pane without office.js, %s, and says what to do", async (_, dark) => {
    const { context, page, complaints } = await opened(served, "taskpane.html", 320, dark);
    await page.getByText("office.js did not load").waitFor();
    await page.locator("[data-event]").first().waitFor();
    for (const view of ["Explore", "Functions"]) {
      await page.getByRole("tab", { name: view, exact: true }).click();
      await page.getByText(view === "Explore" ? "Source: SMMT" : /\d+ of \d+ functions/).waitFor();
      expect([view, await widest(page), await seriousFindings(page)]).toEqual([view, 0, []]);
    }
    for (const view of ["This cell", "Workbook"]) {
      await page.getByRole("tab", { name: view, exact: true }).click();
      await page.getByText("This view needs a workbook").waitFor();
    }
    // The one request that leaves is the page's own for office.js, which was refused here.
    expect(complaints).toEqual([
      "request: https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
    ]);
    await context.close();
  });

  test("whose pane does not load says so, and loads it on Try again", async () => {
    const { context, page } = await brokenBy(served, (route) => route.abort());
    await page.getByText(/pane.*\.js did not arrive\. Check the connection/).waitFor();
    await page.unroute("**/pane*.js");
    await page.getByRole("button", { name: "Try again" }).press("Enter");
    await page.locator("[data-event]").first().waitFor();
    expect(await page.getByText("The pane did not load").count()).toBe(0);
    await context.close();
  });

  test.each([
    ["is newer than the web view", "class Newer { static { new ; } }"],
    ["is the page of a proxy", "<!doctype html><title>Sign in</title>"],
  ])("whose code %s does not blame the connection", async (_, body) => {
    const { context, page } = await brokenBy(served, (route) =>
      route.fulfill({ contentType: "text/javascript", body })
    );
    await page.getByText(/pane.*\.js arrived, but could not be read here\./).waitFor();
    expect(await page.getByText("connection").count()).toBe(0);
    await context.close();
  });

  test("answers its functions before a chunk of the pane is asked for", async () => {
    const context = await openContext();
    const page = await context.newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname.slice(1)));
    await page.route(microsoft, (route) =>
      route.fulfill({
        contentType: "text/javascript",
        body: `window.associated = []; window.CustomFunctions = { associate: (id) => window.associated.push([id, [...document.scripts].map(({ src }) => src.split("/").pop())]) };`,
      })
    );
    await page.goto(`${served.address}taskpane.html`);
    await page.locator("[data-event]").first().waitFor();
    const associated = await page.evaluate(
      () => (window as unknown as { associated: [string, string[]][] }).associated
    );
    expect(associated.length).toBe(readMetadata().functions.length);
    for (const [, scripts] of associated) {
      expect(scripts).toEqual(["office.js", expect.stringMatching(/^runtime\.[0-9a-f]+\.js$/)]);
    }
    expect(asked.some((name) => name.startsWith("pane"))).toBe(true);
    await context.close();
  });

  test.each([
    ["light", false],
    ["dark", true],
  ])("documents each function on its help page, %s, at 320 px", async (_, dark) => {
    const { context, page, complaints } = await opened(served, "help.html#TARGETGAP", 320, dark);
    expect(await page.locator("section:has(.signature) h2[id]").count()).toBe(
      readMetadata().functions.length
    );
    expect(await page.locator("h2#TARGETGAP").isVisible()).toBe(true);
    expect(await widest(page)).toBe(0);
    expect(await seriousFindings(page, "body")).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
