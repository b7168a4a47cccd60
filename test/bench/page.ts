import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { serveFolder } from "../e2e/server";
import { brands, executablePath, type Say } from "./measure";

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
  if (!existsSync(executablePath)) {
    console.log("The page was not measured: it needs Chromium.");
    return;
  }
  const served = await serveFolder(join(__dirname, "../../dist"));
  const browser = await chromium.launch({ executablePath, args: ["--headless", "--no-sandbox"] });
  const measured = async (dataTypes: boolean): Promise<{ bare: number; call: number }> => {
    const page = await browser.newPage();
    await page.addInitScript("globalThis.__name = (named) => named");
    await page.route("https://appsforoffice.microsoft.com/**", (route) =>
      route.fulfill({ contentType: "text/javascript", body: host(dataTypes) })
    );
    await page.goto(`${served.address}taskpane.html`);
    return page.evaluate((names) => {
      const { SALES } = window.functions;
      const times = 300_000;
      const keys = Array.from({ length: 1000 }, (_, at) => ({
        brand: names[at % names.length]!,
        year: 2024 + (at % 2),
        caller: { address: `Sheet1!A${at + 1}` },
      }));
      const years = new Map(
        names.map((name) => [
          name,
          new Map([
            [2024, 1],
            [2025, 2],
          ]),
        ])
      );
      const anonymous = {};
      const isTraced = window.Office.context.requirements.isSetSupported();
      const nanoseconds = (work: (key: (typeof keys)[number]) => unknown): number => {
        const samples = Array.from({ length: 21 }, () => {
          let kept: unknown;
          const start = performance.now();
          for (let round = 0; round < times; round++) kept = work(keys[round % 1000]!);
          const took = performance.now() - start;
          return kept === undefined ? NaN : (took / times) * 1e6;
        });
        return samples.sort((a, b) => a - b)[10]!;
      };
      return {
        bare: nanoseconds(({ brand, year }) => years.get(brand)?.get(year)),
        call: nanoseconds(({ brand, year, caller }) =>
          SALES!(brand, year, null, isTraced ? caller : anonymous)
        ),
      };
    }, brands);
  };
  const plain = await measured(false);
  const rich = await measured(true);
  await browser.close();
  await served.close();
  say("## The same in the page of a browser");
  say();
  say("| what | ns a call (median) | against two bare Map look-ups |");
  say("|---|---:|---:|");
  for (const [what, time, ratio] of [
    ["two bare Map look-ups with the same keys", plain.bare, 1],
    ["the function of the built bundle, a plain number", plain.call, plain.call / plain.bare],
    ["the same with properties and trace", rich.call, rich.call / rich.bare],
  ] as const) {
    say(`| ${what} | ${time.toFixed(1)} | ${ratio.toFixed(1)} |`);
  }
  say();
}

declare global {
  interface Window {
    functions: Record<string, (...args: unknown[]) => unknown>;
    Office: { context: { requirements: { isSetSupported(): boolean } } };
  }
}
