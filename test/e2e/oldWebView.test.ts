import { join } from "node:path";
import data from "@mdn/browser-compat-data";
import type { Identifier } from "@mdn/browser-compat-data";
import type { Page } from "playwright-core";
import { launch } from "./browser";
import { closeBrowser, describeInBrowser, openContext, root } from "./harness";
import { serveFolder, type Served } from "./server";

jest.setTimeout(120_000);

const microsoft = "https://appsforoffice.microsoft.com/**";

/** Whether Safari 15.4 has it without a flag or a prefix. */
function isIn154({ __compat: compat }: Identifier): boolean {
  const support = compat?.support.safari;
  const [newest] = Array.isArray(support) ? support : [support];
  if (!newest || newest.flags || newest.prefix || newest.alternative_name) return false;
  const [major = NaN, minor = 0] = String(newest.version_added).replace("≤", "").split(".");
  const [wholes, tenths] = [Number(major), Number(minor)];
  return wholes < 15 || (wholes === 15 && tenths <= 4);
}

/** Names and members that came after Safari 15.4, or never: ["Array", "toSorted"], ["OffscreenCanvas"]. */
const newer = ([data.javascript.builtins, data.api] as Record<string, Identifier>[]).flatMap(
  (names) =>
    Object.entries(names).flatMap(([name, entry]) => [
      ...(isIn154(entry) ? [] : [[name]]),
      ...Object.entries(entry)
        .filter(([member, each]) => member !== "__compat" && !isIn154(each as Identifier))
        .map(([member]) => [name, member]),
    ])
);

/** Takes away what the web view of the test is too new to lack. */
function remove(list: string[][]): void {
  const all = globalThis as unknown as Record<string, { prototype?: object } | undefined>;
  let count = 0;
  for (const [name = "", member] of list) {
    const owner = all[name];
    if (member === undefined) {
      if (Reflect.deleteProperty(all, name)) count++;
    } else if (typeof owner === "function" || typeof owner === "object") {
      const own = member.replace(/_static$/, "");
      for (const holder of own === member ? [owner?.prototype, owner] : [owner]) {
        // An interface may have a newer static method beside an old one of the same name.
        if (holder && Object.hasOwn(holder, own)) {
          if (Reflect.deleteProperty(holder, own)) count++;
          break;
        }
      }
    }
  }
  Object.assign(globalThis, { removed: count });
}

describeInBrowser("a web view", () => {
  let served: Served;
  beforeAll(async () => {
    served = await serveFolder(join(root, "dist"));
  });
  afterAll(async () => {
    await served.close();
    await closeBrowser();
  });

  const opened = async (
    prepare: (page: Page) => Promise<unknown>
  ): Promise<{ page: Page; errors: string[] }> => {
    const context = await openContext({ width: 360, height: 800 });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await page.route(microsoft, (route) => route.abort());
    await prepare(page);
    await page.goto(`${served.address}taskpane.html`);
    return { page, errors };
  };

  test("with what Safari 15.4 has, and nothing newer, opens the pane and its views", async () => {
    expect(newer).toContainEqual(["Array", "toSorted"]);
    expect(newer).toContainEqual(["Iterator", "map"]);
    expect(newer).not.toContainEqual(["Array", "at"]);
    const { page, errors } = await opened((each) => each.addInitScript(remove, newer));
    await page.locator("[data-event]").first().waitFor();
    for (const [view, text] of [
      ["Explore", "Source: SMMT"],
      ["Functions", /\d+ of \d+ functions/],
    ] as const) {
      await page.getByRole("tab", { name: view, exact: true }).click();
      await page.getByText(text).waitFor();
    }
    const lacking = await page.evaluate(() => [
      (globalThis as unknown as { removed: number }).removed > 500,
      "toSorted" in Array.prototype,
      "timeout" in AbortSignal,
      "OffscreenCanvas" in globalThis,
    ]);
    expect(lacking).toEqual([true, false, false, false]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test("that runs no scripts says so", async () => {
    const browser = await launch(["--blink-settings=scriptEnabled=false"]);
    try {
      const page = await browser.newPage();
      await page.route(microsoft, (route) => route.abort());
      await page.goto(`${served.address}taskpane.html`);
      // A page without scripts can be read only from outside, as a screen reader does.
      const { nodes } = await (
        await page.context().newCDPSession(page)
      ).send("Accessibility.getFullAXTree");
      const texts = nodes.filter(({ role }) => role?.value === "StaticText");
      expect(texts.map(({ name }) => String(name?.value))).toEqual([
        expect.stringContaining("scripts are switched off here"),
      ]);
    } finally {
      await browser.close();
    }
  });

  test("that cannot parse the code says what is needed, and does not before it had time to start", async () => {
    const { page } = await opened((each) =>
      each.route("**/runtime*.js", (route) =>
        route.fulfill({ contentType: "text/javascript", body: "class Newer { static { new ; } }" })
      )
    );
    const text = page.getByText("UKAUTO has not started.");
    expect(await text.isVisible()).toBe(false);
    await text.waitFor();
    await page.getByText("UKAUTO needs a web view of March 2022 or later").waitFor();
    await page.getByRole("link", { name: "What to do" }).click();
    await page.getByRole("heading", { name: "What UKAUTO needs" }).waitFor();
    await page.context().close();
  });
});
