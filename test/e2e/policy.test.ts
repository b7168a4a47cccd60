import { join } from "node:path";
import type { Page } from "playwright-core";
import { closeBrowser, describeInBrowser, openContext, root } from "./harness";
import { serveFolder } from "./server";

jest.setTimeout(120_000);

/** What a text could do if it ever became part of a page, and the rule that has to refuse it. */
async function refusedOf(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const element = <K extends keyof HTMLElementTagNameMap>(
      tag: K,
      set: Partial<HTMLElementTagNameMap[K]>
    ): void => void document.body.append(Object.assign(document.createElement(tag), set));
    const attacks: Record<string, () => void> = {
      "an inline script": () => element("script", { textContent: "window.hit = 1" }),
      "a script of another host": () => element("script", { src: "https://example.org/a.js" }),
      "a handler in the markup": () =>
        document.body.insertAdjacentHTML("beforeend", '<p onclick="window.hit = 1"></p>'),
      "an image of another host": () => element("img", { src: "https://example.org/a.png" }),
      "a frame": () => element("iframe", { src: "https://example.org/" }),
      "another base": () => element("base", { href: "https://example.org/" }),
      "a request to another host": () => void fetch("https://example.org/").catch(() => undefined),
      // eslint-disable-next-line @typescript-eslint/no-implied-eval -- this is the attack
      "code from a text": () => void setTimeout("window.hit = 1"),
    };
    const refused: string[] = [];
    for (const [name, attack] of Object.entries(attacks)) {
      const directive = await new Promise<string>((found) => {
        const timer = setTimeout(() => found("let through"), 3_000);
        document.addEventListener(
          "securitypolicyviolation",
          ({ effectiveDirective }) => {
            clearTimeout(timer);
            found(effectiveDirective);
          },
          { once: true }
        );
        attack();
      });
      refused.push(`${name}: ${directive}`);
    }
    return [...refused, `hit: ${String((window as unknown as { hit?: number }).hit)}`];
  });
}

describeInBrowser("the policy of a page", () => {
  afterAll(closeBrowser);

  test.each([
    ["the workbench", "dist-workbench", "index.html"],
    ["the add-in", "dist", "taskpane.html"],
    ["the help", "dist", "help.html"],
  ])("refuses what is injected into %s", async (_, folder, file) => {
    const served = await serveFolder(join(root, folder));
    const context = await openContext();
    const page = await context.newPage();
    await page.route("https://**", (route) => route.abort());
    await page.goto(served.address + file);
    try {
      expect(await refusedOf(page)).toEqual([
        "an inline script: script-src-elem",
        "a script of another host: script-src-elem",
        "a handler in the markup: script-src-attr",
        "an image of another host: img-src",
        "a frame: frame-src",
        "another base: base-uri",
        "a request to another host: connect-src",
        "code from a text: script-src",
        "hit: undefined",
      ]);
    } finally {
      await context.close();
      await served.close();
    }
  });
});
