import { join } from "node:path";
import { hasBrowser, launch, namingHelper } from "../e2e/browser";
import { serveFolder } from "../e2e/server";
import { bareYears, median, sayCalls, type Say } from "./measure";

/** What the page is given for office.js: it takes the functions and is never ready, so that no pane is loaded. */
const host = (dataTypes: boolean): string => `
  window.functions = {};
  window.CustomFunctions = { associate: (id, call) => (functions[id] = call), ErrorCode: {}, Error };
  window.Office = {
    onReady: () => new Promise(() => undefined),
    context: { requirements: { isSetSupported: () => ${dataTypes} } },
  };`;

/** The same calls of the built add-in in the page of a browser, as Excel's runtime makes them. */
export async function inPage(say: Say): Promise<void> {
  if (!hasBrowser) {
    console.log("The page was not measured: it needs Chromium.");
    return;
  }
  const served = await serveFolder(join(__dirname, "../../dist"));
  const browser = await launch();
  const measured = async (dataTypes: boolean): Promise<{ bare: number; call: number }> => {
    const page = await browser.newPage();
    await page.addInitScript(namingHelper);
    await page.route("https://appsforoffice.microsoft.com/**", (route) =>
      route.fulfill({ contentType: "text/javascript", body: host(dataTypes) })
    );
    await page.goto(`${served.address}taskpane.html`);
    const rounds = await page.evaluate((figures) => {
      const { SALES } = window.functions;
      const times = 20_000;
      const keys = Array.from({ length: 1000 }, (_, at) => ({
        brand: figures[at % figures.length]![0],
        year: 2024 + (at % 2),
        caller: { address: `Sheet1!A${at + 1}` },
      }));
      const bare = new Map(figures.map(([brand, years]) => [brand, new Map(years)]));
      const anonymous = {};
      const isTraced = window.Office.context.requirements.isSetSupported();
      const nanoseconds = (work: (key: (typeof keys)[number]) => unknown): number => {
        let kept: unknown;
        const start = performance.now();
        for (let round = 0; round < times; round++) kept = work(keys[round % 1000]!);
        const took = performance.now() - start;
        return kept === undefined ? NaN : (took / times) * 1e6;
      };
      // In turn, so that neither is measured in a loop that was compiled for it alone.
      return Array.from({ length: 21 }, () => ({
        bare: nanoseconds(({ brand, year }) => bare.get(brand)?.get(year)),
        call: nanoseconds(({ brand, year, caller }) =>
          SALES!(brand, year, null, isTraced ? caller : anonymous)
        ),
      }));
    }, bareYears);
    return {
      bare: median(rounds.map(({ bare }) => bare)),
      call: median(rounds.map(({ call }) => call)),
    };
  };
  const plain = await measured(false);
  const rich = await measured(true);
  await browser.close();
  await served.close();
  sayCalls(say, "The same in the page of a browser", [
    ["bare", plain.bare, plain.bare],
    ["plain", plain.call, plain.bare],
    ["rich", rich.call, rich.bare],
  ]);
}

declare global {
  interface Window {
    functions: Record<string, (...args: unknown[]) => unknown>;
    Office: { context: { requirements: { isSetSupported(): boolean } } };
  }
}
