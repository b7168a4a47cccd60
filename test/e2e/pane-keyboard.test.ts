import type { Page } from "playwright-core";
import { closeBrowser, describeInBrowser, openWorkbench } from "./harness";

jest.setTimeout(180_000);

/** What shows that a view is there. */
const firstOf = {
  Timeline: "#pane [data-event]",
  "This cell": "#pane [data-call]",
  Explore: "#pane figure svg",
  Functions: '#pane input[aria-label="Search functions"]',
  Workbook: '#pane [aria-label="UKAUTO cells"] li',
} as const;
const views = Object.keys(firstOf) as (keyof typeof firstOf)[];
/** More than any view has to stop at; whoever gets here is in a trap. */
const mostStops = 400;

interface Stop {
  readonly name: string;
  readonly inPane: boolean;
  /** Whether something is drawn round it that is not there without the focus, and all of it can be seen. */
  readonly isVisible: boolean;
  readonly top: number;
}

/** Where the focus is now. */
function stopOf(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const at = document.activeElement as HTMLElement;
    const pane = document.getElementById("pane")!;
    const place = at.getBoundingClientRect();
    const tabs = pane.querySelector("[role=tablist]")!.getBoundingClientRect();
    // What lies on the timeline's picture is of one place.
    const picture = pane.querySelector("svg[role=group]")?.parentElement;
    const middle = {
      x: place.left + Math.min(place.width, pane.clientWidth) / 2,
      y: Math.max(place.top, tabs.bottom) + 4,
    };
    const isTab = at.getAttribute("role") === "tab";
    const onTop = document.elementFromPoint(middle.x, isTab ? place.top + 4 : middle.y);
    return {
      name:
        (isTab && at.getAttribute("value")) ||
        at.getAttribute("aria-label") ||
        at.textContent?.slice(0, 60) ||
        at.tagName,
      inPane: pane.contains(at),
      isVisible:
        at.matches(":focus-visible") &&
        place.width > 0 &&
        (at.contains(onTop) || onTop?.contains(at) === true || at instanceof SVGElement),
      top: (picture?.contains(at) ? picture : at).getBoundingClientRect().top + pane.scrollTop,
    };
  });
}

describeInBrowser("the keyboard alone", () => {
  afterAll(closeBrowser);

  test("goes through every view from top to bottom, sees where it is, and comes out again", async () => {
    const bench = await openWorkbench({ width: 1440, height: 900, still: true });
    try {
      const { page } = bench;
      const { keyboard } = page;
      await bench.sheet("Worked examples");
      await bench.select("B5");
      for (const view of views) {
        await page.locator("#pane [role=tab][aria-selected=true]").focus();
        for (let steps = 0; steps < views.length && (await stopOf(page)).name !== view; steps++)
          await keyboard.press("ArrowRight");
        expect((await stopOf(page)).name).toBe(view);
        await keyboard.press("Enter");
        const opening = page.locator("#pane").getByText(/^Opening |^Drawing/);
        await page.locator(firstOf[view]).first().waitFor();
        await opening.waitFor({ state: "detached" });
        const stops: Stop[] = [];
        await keyboard.press("Tab");
        for (let at = await stopOf(page); at.inPane && stops.length < mostStops;) {
          stops.push(at);
          await keyboard.press("Tab");
          at = await stopOf(page);
        }
        expect([view, stops.length > 1, stops.length < mostStops]).toEqual([view, true, true]);
        const unseen = stops.filter(({ isVisible }) => !isVisible).map(({ name }) => name);
        expect([view, unseen]).toEqual([view, []]);
        // A row may be read from its left to its right; never is something far above the one before.
        const backward = stops.filter(({ top }, place) => top < (stops[place - 1]?.top ?? 0) - 60);
        expect([view, backward.map(({ name }) => name)]).toEqual([view, []]);
        await keyboard.press("Shift+Tab");
        expect((await stopOf(page)).inPane).toBe(true);
        await keyboard.press("F6");
        expect((await stopOf(page)).inPane).toBe(false);
      }
      expect(bench.complaints).toEqual([]);
    } finally {
      await bench.close();
    }
  });
});
