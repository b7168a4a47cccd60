import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

/** The browser of the tests and the commands that need one. */
export const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
export const hasBrowser = existsSync(executablePath);

/** For a page that is handed functions compiled by tsx, which names inner ones by a helper that no page has. */
export const namingHelper = "globalThis.__name = (named) => named;";

export function launch(args: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: ["--headless", "--no-sandbox", "--disable-gpu", ...args],
  });
}
