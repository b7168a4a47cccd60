import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const source = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** Waits until no element is on its way from one colour or place to another: halfway, its contrast is nobody's choice. */
async function atRest(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      new Promise<boolean>((answer) =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() =>
            answer(
              document
                .getAnimations()
                .every(
                  ({ effect, playState }) =>
                    playState !== "running" || effect?.getComputedTiming().iterations === Infinity
                )
            )
          )
        )
      )
  );
}

/** The serious findings of axe on the pane, or on another part of the page, as "rule: element". */
export async function seriousFindings(page: Page, part = "#pane"): Promise<string[]> {
  await page.evaluate(source);
  await atRest(page);
  const results = await page.evaluate(
    (include) =>
      // Fluent's focus movers pass the focus on at once and are hidden on purpose.
      (window as unknown as { axe: { run(place: object): Promise<AxeResults> } }).axe.run({
        include: [include],
        exclude: ["[data-tabster-dummy]"],
      }),
    part
  );
  return results.violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
