import { recordInUse } from "../../src/record/inUse";
import { seriousFindings } from "./axe";
import { closeBrowser, describeInBrowser, openWorkbench, settled, type Workbench } from "./harness";

jest.setTimeout(120_000);

const all = recordInUse().dataset.events.length;

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

  test("opens first, with where things stand in one line, the picture and every event on record", async () => {
    const { page } = bench;
    const standing = page.getByRole("button", { name: /^JLR–Chery talks: outcome unknown/ });
    await standing.waitFor();
    expect(await page.locator("[data-event]").count()).toBe(all);
    expect(await page.locator("[id^=mark-]").count()).toBe(all);
    expect(await page.textContent("#pane")).toContain("No account, no key, no quota");
    await standing.press("Enter");
    for (const title of ["What stands in the way", "Who owns what"]) {
      await page.getByRole("heading", { name: title }).waitFor();
    }
    await standing.press("Enter");
  });

  test("walks the picture by keyboard and opens an event in the list", async () => {
    const { page } = bench;
    const focused = (): Promise<string | undefined> =>
      page.evaluate(() => document.activeElement?.id);
    await page.getByRole("tab", { name: "Timeline" }).focus();
    for (let tabs = 0; tabs < 8 && !(await focused())?.startsWith("mark-"); tabs++) {
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Home");
    expect(await focused()).toBe("mark-tata-buys-jlr");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    expect(await focused()).toBe("mark-freelander-letter-of-intent");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    expect(await focused()).toBe("mark-jlr-chery-jv-signed");
    await page.keyboard.press("ArrowLeft");
    expect(await focused()).toBe("mark-jlr-chery-jv-signed");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    const name = await page.locator("#mark-freelander-letter-of-intent").getAttribute("aria-label");
    expect(name).toBe(
      "19 June 2024: Freelander: letter of intent between JLR and Chery. The partnership. Confirmed"
    );
    await page.keyboard.press("Enter");
    const event = page.locator("#event-freelander-letter-of-intent");
    await page.waitForFunction(
      () => document.activeElement?.id === "event-freelander-letter-of-intent"
    );
    expect(await event.getAttribute("aria-expanded")).toBe("true");
    const inList = page.locator('[data-event="freelander-letter-of-intent"]');
    await inList.getByRole("button", { name: "Show in the picture" }).press("Enter");
    expect(await focused()).toBe("mark-freelander-letter-of-intent");
    await event.press("Enter");
  });

  test("shows the partnership alone, from 2012", async () => {
    const { page } = bench;
    const partnership = page.getByRole("search").getByRole("button", { name: "The partnership" });
    await partnership.focus();
    await page.keyboard.press("Space");
    const years = await page.locator("h2[id^=year-]").evaluateAll((all) => all.map(({ id }) => id));
    expect(years[years.length - 1]).toBe("year-2012");
    expect(await page.locator('[data-event="jlr-attack-detected"]').count()).toBe(0);
    expect(await page.locator('[data-event="jlr-chery-jv-signed"]').count()).toBe(1);
    await page.keyboard.press("Space");
    expect(await page.locator("[data-event]").count()).toBe(all);
  });

  test.each([
    { word: "tariff", least: 9, among: ["eu-provisional-duties", "uk-declines-tariffs"] },
    { word: "plant", least: 22, among: ["halewood-restart", "chery-nissan-sunderland-memorandum"] },
    { word: "EV", least: 18, among: ["zev-mandate-eased", "electric-car-grant-first-cars"] },
    { word: "cyber", least: 4, among: ["jlr-attack-detected", "cmc-loss-estimate"] },
  ])("finds by $word what is written in other words too", async ({ word, least, among }) => {
    const { page } = bench;
    await page.getByLabel("Search events").click();
    await page.keyboard.type(word);
    const takeAway = page.getByRole("button", { name: `Take away “${word}”` });
    await takeAway.waitFor();
    const found = await page
      .locator("[data-event]")
      .evaluateAll((items) => items.map((item) => item.getAttribute("data-event")));
    expect(found).toEqual(expect.arrayContaining(among));
    expect(found.length).toBeGreaterThanOrEqual(least);
    expect(found.length).toBeLessThan(all / 2);
    await takeAway.click();
    expect(await page.locator("[data-event]").count()).toBe(all);
  });

  test("keeps its filters and what is unfolded while another view is open, which begins at its top", async () => {
    const { page } = bench;
    await page.getByLabel("Search events").fill("Balaji");
    await page.locator("#event-balaji-named").click();
    await page.locator("#pane").evaluate((pane) => pane.scrollTo(0, 500));
    await bench.view("Functions");
    await page.getByLabel("Search functions").waitFor();
    expect(await page.locator("#pane").evaluate((pane) => pane.scrollTop)).toBe(0);
    await bench.view("Timeline");
    expect(await page.getByLabel("Search events").inputValue()).toBe("Balaji");
    expect(await page.locator("#event-balaji-named").getAttribute("aria-expanded")).toBe("true");
    await page.getByRole("button", { name: "Clear filters" }).click();
    await page.locator("#event-balaji-named").click();
  });

  test("narrows the list to a stretch by keys, and by a drag along the picture", async () => {
    const { page } = bench;
    const begins = page.getByRole("slider", { name: "The stretch begins" });
    await begins.focus();
    await page.keyboard.press("End");
    for (let year = 0; year < 2; year++) await page.keyboard.press("PageDown");
    expect(await begins.getAttribute("aria-valuetext")).toBe("October 2024");
    const oldest = page.locator("h2[id^=year-]").last();
    expect(await oldest.getAttribute("id")).toBe("year-2024");
    await page.keyboard.press("Escape");
    expect(await page.locator("[data-event]").count()).toBe(all);
    const picture = await page.locator("#pane svg[role=group]").boundingBox();
    const [y, left] = [picture!.y + picture!.height - 40, picture!.x];
    await page.mouse.move(left + 2, y);
    await page.mouse.down();
    await page.mouse.move(left + 30, y, { steps: 4 });
    await page.mouse.up();
    expect(await page.locator('[data-event="tata-buys-jlr"]').count()).toBe(1);
    expect(await page.locator("h2[id=year-2026]").count()).toBe(0);
    await page.getByRole("button", { name: "Clear filters" }).click();
  });

  test("inserts the filtered list as a spilled formula", async () => {
    const { page } = bench;
    await bench.select("A1");
    await page.getByRole("button", { name: "Themes and parties" }).click();
    await page.getByRole("checkbox", { name: "trade", exact: true }).check();
    await page.getByRole("checkbox", { name: /^European Union/ }).check();
    const shown = await page.locator("[data-event]").count();
    expect(shown).toBeGreaterThan(1);
    await page.getByRole("button", { name: "Insert list" }).click();
    await page.getByText("The list is in").waitFor();
    await settled(page);
    expect(await bench.formula("A1")).toBe('=UKAUTO.TIMELINE(,,"trade","European Union")');
    expect(await bench.value("A1")).toBe("Date");
    expect(await bench.value(`A${shown + 1}`)).toMatch(/^20\d\d/);
    expect(await bench.value(`A${shown + 2}`)).toBeFalsy();
    // The titles of events are as wide as they are, not as wide as an empty column.
    const widths = await page.evaluate(() => {
      const sheet = window.univerAPI.getActiveWorkbook()!.getActiveSheet();
      return [sheet.getColumnWidth(2), sheet.getColumnWidth(30)] as const;
    });
    expect(widths[0]).toBeGreaterThan(2 * widths[1]);
  });

  test("inserts a list of several themes, or of a search, with the very events shown", async () => {
    const { page } = bench;
    await page.getByRole("checkbox", { name: "policy", exact: true }).check();
    await page.getByRole("checkbox", { name: /^UK Government/ }).check();
    for (const [cell, search] of [
      ["A40", ""],
      ["A80", "guarantee"],
    ] as const) {
      await page.getByLabel("Search events").fill(search);
      await bench.select(cell);
      const shown = await page.locator("[data-event]").count();
      expect(shown).toBeGreaterThan(0);
      await page.getByRole("button", { name: "Insert list" }).click();
      await page.getByText(`is in Sheet1!${cell}:`).waitFor();
      await settled(page);
      const ids = await page.evaluate(
        async ([row, rows]) => {
          const block = { sheet: "Sheet1", row, column: 7, rows, columns: 1 };
          return (await window.ukauto.workbook.values(block)).flat();
        },
        [Number(cell.slice(1)) - 1, shown + 2] as const
      );
      const listed = await page
        .locator("[data-event]")
        .evaluateAll((items) => items.map((item) => item.getAttribute("data-event")));
      expect(ids).toEqual(["Id", ...listed.reverse(), ""]);
    }
    await page.getByRole("button", { name: "Clear filters" }).click();
    await page.getByRole("button", { name: "Themes and parties" }).click();
  });

  test("keeps a filled cell until it is told to replace it", async () => {
    const { page } = bench;
    await bench.type("M1", "mine");
    await bench.select("M1");
    await page.locator("#event-jlr-attack-detected").click();
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

  test("lists the briefing's claims by verdict", async () => {
    const { page } = bench;
    await page.getByRole("button", { name: "January 2026 briefing, checked" }).click();
    await page.getByText("The briefing is an article of January 2026").waitFor();
    expect(await page.locator("[data-claim]").count()).toBe(55);
    await page.getByLabel("Verdict").selectOption("wrong");
    const claims = await page.locator("[data-claim]").allTextContents();
    expect(claims.length).toBeGreaterThan(0);
    expect(claims.every((claim) => claim.startsWith("wrong"))).toBe(true);
    await page.getByRole("button", { name: "Story" }).click();
  });

  test("asks no other host, breaks no policy and throws nothing", () => {
    expect(bench.complaints).toEqual([]);
  });
});

describeInBrowser("the first screen of the timeline", () => {
  afterAll(closeBrowser);
  const looks = [
    ["light", {}],
    ["dark", { dark: true }],
    ["forced colours", { contrast: true }],
  ] as const;
  const sizes = [
    ["a pane of 320 px", 320, 900, "320px"],
    ["1440 by 900", 1440, 900, "380px"],
    ["a pane of 600 px", 1440, 900, "600px"],
  ] as const;

  test.each(looks)(
    "shows the picture and two events at every width, and nothing serious to axe, %s",
    async (_, look) => {
      const bench = await openWorkbench(look);
      try {
        const { page } = bench;
        for (const [name, width, height, paneWidth] of sizes) {
          await page.setViewportSize({ width, height });
          if (width < 860) await page.getByRole("button", { name: "Pane", exact: true }).click();
          await page.evaluate(
            (wide) => document.documentElement.style.setProperty("--pane", wide),
            paneWidth
          );
          // The picture is drawn anew for its width.
          await page.waitForFunction(() => {
            const svg = document.querySelector("#pane svg[role=group]");
            return svg?.clientWidth === svg?.parentElement?.clientWidth;
          });
          const inSight = await page.evaluate(() => {
            const pane = document.getElementById("pane")!;
            const { bottom } = pane.getBoundingClientRect();
            const isIn = (element: Element): boolean =>
              element.getBoundingClientRect().bottom <= bottom;
            return {
              picture: isIn(pane.querySelector("svg[role=group]")!),
              // Its day and the first line of its title.
              events:
                [...pane.querySelectorAll("[data-event]")].filter(
                  (event) => event.getBoundingClientRect().top + 44 <= bottom
                ).length >= 2,
              tooWide: pane.scrollWidth > pane.clientWidth,
            };
          });
          expect([name, inSight]).toEqual([name, { picture: true, events: true, tooWide: false }]);
          expect([name, await seriousFindings(page)]).toEqual([name, []]);
        }
      } finally {
        await bench.close();
      }
    }
  );
});
