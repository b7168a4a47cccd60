import type { Page } from "playwright-core";
import { seriousFindings } from "./axe";
import { closeBrowser, describeInBrowser, openWorkbench, type Workbench } from "./harness";

jest.setTimeout(180_000);

const views = ["Timeline", "This cell", "Explore", "Functions", "Workbook"];

/** What a reader would miss: room to scroll sideways, controls outside of the pane or below one another. */
function misplaced(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pane = document.getElementById("pane")!;
    const name = (element: Element): string =>
      element.getAttribute("aria-label") ?? element.textContent?.slice(0, 40) ?? element.tagName;
    const wide = [document.documentElement, pane].filter(
      ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth
    );
    const scrolls = (element: Element): boolean =>
      /auto|scroll/.test(getComputedStyle(element).overflowX);
    const isInScroller = (element: Element): boolean => {
      let at = element.parentElement;
      while (at && at !== pane && !scrolls(at)) at = at.parentElement;
      return at !== pane;
    };
    const places = [...pane.querySelectorAll("button, input, select, a[href]")]
      .filter((element) => (element as HTMLElement).offsetParent && !isInScroller(element))
      // The buttons of lanes and the marks lie on the picture itself; tabs stay in sight above what scrolls.
      .filter((element) => !element.closest("[role=tablist], figure, svg, [data-picture]"))
      .map((element) => ({ element, place: element.getBoundingClientRect() }));
    const { left, right } = pane.getBoundingClientRect();
    const outside = places.filter(({ place }) => place.left < left - 1 || place.right > right + 1);
    const covered = places.flatMap((one, at) =>
      places
        .slice(at + 1)
        .filter(
          (other) =>
            !one.element.contains(other.element) &&
            !other.element.contains(one.element) &&
            Math.min(one.place.right, other.place.right) -
              Math.max(one.place.left, other.place.left) >
              2 &&
            Math.min(one.place.bottom, other.place.bottom) -
              Math.max(one.place.top, other.place.top) >
              2
        )
        .map((other) => `${name(one.element)} over ${name(other.element)}`)
    );
    return [
      ...wide.map((element) => `${element.tagName} scrolls sideways`),
      ...outside.map(({ element }) => `${name(element)} is outside`),
      ...covered,
    ];
  });
}

/** Opens a view, waits until it is drawn, and expects all of it within the pane. */
async function openWhole(bench: Workbench, view: (typeof views)[number]): Promise<void> {
  await bench.view(view);
  await bench.page
    .locator("#pane")
    .getByText(/^Opening |^Drawing/)
    .waitFor({ state: "detached" });
  expect([view, await misplaced(bench.page)]).toEqual([view, []]);
}

describeInBrowser("at 200 % zoom", () => {
  afterAll(closeBrowser);

  test("of a window of 1440 by 900 every view is whole, and has nothing serious for axe", async () => {
    const bench = await openWorkbench({ width: 720, height: 450, scale: 2 });
    try {
      const { page } = bench;
      await bench.sheet("Worked examples");
      await bench.select("B5");
      await page.getByRole("button", { name: "Pane", exact: true }).click();
      for (const view of views) {
        await openWhole(bench, view);
        expect([view, await seriousFindings(page)]).toEqual([view, []]);
      }
      expect(bench.complaints).toEqual([]);
    } finally {
      await bench.close();
    }
  });

  test("of the text alone every view is whole", async () => {
    const bench = await openWorkbench({ width: 1440, height: 900 });
    try {
      const { page } = bench;
      await page.evaluate(() => document.getElementById("pane")!.style.setProperty("zoom", "2"));
      await page.evaluate(() => document.documentElement.style.setProperty("--pane", "720px"));
      for (const view of views) {
        await openWhole(bench, view);
      }
    } finally {
      await bench.close();
    }
  });
});
