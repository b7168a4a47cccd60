import type { Page } from "playwright-core";
import { closeBrowser, describeInBrowser, openWorkbench, ready, type Workbench } from "./harness";

jest.setTimeout(240_000);

const takeIt = { name: "Use it here" };
const elsewhere = /is open in another tab/;
const taken = /Another tab has taken over this workbook/;

describeInBrowser("a workbook that is open in one tab of a slow computer", () => {
  let bench: Workbench;
  beforeAll(async () => {
    bench = await openWorkbench();
  });
  afterAll(async () => {
    await bench.close();
    await closeBrowser();
  });

  test("is held by that tab, and takes what is typed", async () => {
    await bench.page.close();
    const alone = await bench.context.newPage();
    const computer = await bench.context.newCDPSession(alone);
    await computer.send("Emulation.setCPUThrottlingRate", { rate: 6 });
    await alone.goto(bench.served.address);
    await alone.waitForSelector("#grid canvas", { timeout: 120_000 });
    await computer.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    await ready(alone);
    expect(await alone.getByRole("alert").count()).toBe(0);
    await typeIn(alone, "A1", "typed");
    expect(await valueIn(alone, "A1")).toBe("typed");
  });
});

describeInBrowser("a workbook that is open in two tabs", () => {
  let bench: Workbench;
  let second: Page;
  beforeAll(async () => {
    bench = await openWorkbench();
    await bench.sheet("Sheet1");
    await bench.type("A1", "typed first");
    second = await bench.openTab();
  });
  afterAll(async () => {
    await bench.close();
    await closeBrowser();
  });

  test("is shown in the second as it was kept, which says that it cannot change it", async () => {
    await second.getByRole("alert").filter({ hasText: elsewhere }).waitFor();
    expect(await valueIn(second, "A1")).toBe("typed first");
    expect(await second.getByRole("button", { name: "Start over" }).isDisabled()).toBe(true);
  });

  test("takes nothing in the second, from keys, from undo or from the pane", async () => {
    await typeIn(second, "A2", "lost?");
    await second.keyboard.press("Control+z");
    const refused = await second.evaluate(() => {
      const { workbook } = window.ukauto;
      const place = { sheet: "Sheet1", row: 1, column: 0 };
      const words = ({ message }: Error): string => message;
      return Promise.all([
        workbook.write([{ ...place, cells: [["lost?"]] }]).catch(words),
        workbook.addSheet("Lost").catch(words),
        workbook.keepSetting("lost", "yes").catch(words),
        workbook
          .obstacles([{ ...place, rows: 1, columns: 1 }])
          .then((found) => found.map(({ reason }) => reason).join()),
      ]);
    });
    for (const answer of refused) expect(answer).toContain('choose "Use it here" above the grid');
    expect(await valueIn(second, "A1")).toBe("typed first");
    expect(await valueIn(second, "A2")).toBe("");
  });

  test("goes to the second with all that the first holds, what is just being typed among it", async () => {
    await bench.type("A3", "kept");
    await bench.select("A4");
    await bench.page.keyboard.type("half typed", { delay: 4 });
    await second.getByRole("button", takeIt).click();
    await bench.page.getByRole("alert").filter({ hasText: taken }).waitFor();
    await second.getByRole("alert").waitFor({ state: "detached" });
    await ready(second);
    expect(await valueIn(second, "A3")).toBe("kept");
    expect(await valueIn(second, "A4")).toBe("half typed");
  });

  test("takes nothing in the first any more, and comes back to it with what the second changed", async () => {
    await typeIn(bench.page, "A5", "too late");
    expect(await valueIn(bench.page, "A5")).toBe("");
    await take(second, "A5", "by the second");
    await bench.page.getByRole("button", takeIt).click();
    await second.getByRole("alert").filter({ hasText: taken }).waitFor();
    await bench.page.getByRole("alert").waitFor({ state: "detached" });
    await ready(bench.page);
    expect(await valueIn(bench.page, "A5")).toBe("by the second");
  });

  test("is taken from a tab that does not answer, whose late changes are not kept", async () => {
    await bench.page.evaluate(() => {
      const { workbook } = window.ukauto;
      const place = { sheet: "Sheet1", row: 5, column: 0 };
      // The page stops right after a change, before it is kept, until the other tab has long had the workbook.
      void workbook.write([{ ...place, cells: [["late"]] }]);
      window.setTimeout(() => {
        const until = Date.now() + 12_000;
        while (Date.now() < until);
      }, 100);
    });
    await second.getByRole("button", takeIt).click();
    await second.getByRole("alert").waitFor({ state: "detached", timeout: 15_000 });
    await ready(second);
    await take(second, "A6", "in time");
    await bench.page.getByRole("alert").filter({ hasText: taken }).waitFor({ timeout: 30_000 });
    await bench.page.close();
    await second.reload();
    await ready(second);
    expect(await valueIn(second, "A6")).toBe("in time");
  });

  test("opens anew in a reading tab that is shown once the other one is closed", async () => {
    const third = await bench.openTab();
    await third.getByRole("alert").filter({ hasText: elsewhere }).waitFor();
    await second.close();
    await third.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await third.getByRole("alert").waitFor({ state: "detached" });
    await ready(third);
    expect(await valueIn(third, "A6")).toBe("in time");
  });

  test("breaks no policy and throws nothing", () => {
    expect(bench.complaints).toEqual([]);
  });
});

const mine = {
  id: "workbench",
  sheetOrder: ["one"],
  sheets: { one: { id: "one", name: "Mine", cellData: { 0: { 0: { v: "mine" } } } } },
};
/** What may stand where the workbook is kept, and what of it is named; test/workbench/usable.test.ts has more. */
const unusable: readonly (readonly [string, unknown, RegExp])[] = [
  ["a text", "rubbish", /rubbish/],
  ["a worksheet that is missing", { sheetOrder: ["gone"], sheets: {} }, /not in it/],
  [
    "absurd sizes",
    { ...mine, sheets: { one: { rowCount: 2e9, columnCount: 2e9 } } },
    /rowCount.*2000000000/,
  ],
  [
    "cells far outside",
    { ...mine, sheets: { one: { cellData: { 999999999: { 0: { v: 1 } } } } } },
    /cellData/,
  ],
];

describeInBrowser("a kept workbook that cannot be used", () => {
  let bench: Workbench;
  beforeAll(async () => {
    bench = await openWorkbench();
  });
  afterAll(async () => {
    await bench.close();
    await closeBrowser();
  });

  const bar = () => bench.page.getByRole("alert").filter({ hasText: "was set aside" });
  const savedBy = async (): Promise<unknown> => {
    const [download] = await Promise.all([
      bench.page.waitForEvent("download"),
      bar().getByRole("button", { name: "Save it as a file" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^ukauto-workbench-\d{4}-\d\d-\d\d-\d{4}\.json$/);
    let text = "";
    for await (const part of await download.createReadStream()) text += String(part);
    return JSON.parse(text) as unknown;
  };

  test.each(unusable)("is set aside, named and saved as a file: %s", async (_, kept, named) => {
    await openWith(kept, bench);
    expect(await bench.value("B5")).toBe(19855);
    await bar().waitFor();
    expect(await bar().textContent()).toMatch(named);
    expect(await savedBy()).toEqual(kept);
    await bar().getByRole("button", { name: "Discard it" }).click();
    await bar().waitFor({ state: "detached" });
  });

  test("stays set aside, each beside the others, until it is discarded", async () => {
    for (const note of ["first", "second"]) await openWith({ note }, bench);
    await bench.reload();
    expect(await bar().count()).toBe(2);
    for (let left = 1; left >= 0; left--) {
      await bar().first().getByRole("button", { name: "Discard it" }).click();
      await bench.page.waitForTimeout(100);
      expect(await bar().count()).toBe(left);
    }
    await bench.reload();
    expect(await bar().count()).toBe(0);
  });

  test("is set aside where the page stopped while it was being opened, and opens at another attempt", async () => {
    const stopped = "ukauto-workbench-opening";
    await bench.page.addInitScript((key) => {
      const isFirst = location.pathname === "/" && !sessionStorage.getItem("once");
      if (isFirst) localStorage.setItem(key, "2026-11-27T10:00:00.000Z");
      if (isFirst) sessionStorage.setItem("once", "yes");
    }, stopped);
    await openWith(mine, bench);
    await bar()
      .getByText(/The page stopped while it was being opened/)
      .waitFor();
    expect(await bench.value("B5")).toBe(19855);
    await bar().getByRole("button", { name: "Try it again" }).click();
    await bench.page.getByText(/Another one was opened in its place/).waitFor();
    await ready(bench.page);
    expect(await bench.value("A1")).toBe("mine");
    expect(await bench.page.evaluate((key) => localStorage.getItem(key), stopped)).toBe(null);
    await bar().getByRole("button", { name: "Discard it" }).click();
  });

  test("is told of where the browser keeps nothing at all, and the worked examples open", async () => {
    await bench.page.addInitScript(() => {
      indexedDB.open = () => {
        throw new Error("no store in a private window");
      };
    });
    await bench.reload();
    expect(await bench.value("B5")).toBe(19855);
    await bench.page
      .getByText(/does not keep the workbook \(no store in a private window\)/)
      .waitFor();
  });

  test("breaks no policy and throws nothing", () => {
    expect(bench.complaints).toEqual([]);
  });
});

/** Types into a cell of Sheet1 with real keys, whether or not it takes them. */
async function typeIn(page: Page, cell: string, text: string): Promise<void> {
  await page.bringToFront();
  await page.evaluate((name) => {
    const workbook = window.univerAPI.getActiveWorkbook()!;
    workbook.setActiveSheet(workbook.getSheetByName("Sheet1")!);
    workbook.getSheetByName("Sheet1")!.getRange(name).activate();
  }, cell);
  await page.waitForTimeout(200);
  await page.keyboard.type(text, { delay: 4 });
  await page.keyboard.press("Enter");
  await page.waitForTimeout(500);
}

/** Types into a cell that takes it. A busy computer may lose keys to a page that is still opening. */
async function take(page: Page, cell: string, text: string): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt++) {
    await typeIn(page, cell, text);
    if ((await valueIn(page, cell)) === text) return;
  }
  throw new Error(`${cell} did not take ${text}.`);
}

function valueIn(page: Page, cell: string): Promise<unknown> {
  return page.evaluate(async (name) => {
    const { workbook } = window.ukauto;
    const block = await workbook.resolve(name, { sheet: "Sheet1", row: 0, column: 0 });
    return (await workbook.cell(block!)).value;
  }, cell);
}

/** Opens the workbench where something else is kept, as an earlier release or a fault of the browser might leave it. */
async function openWith(kept: unknown, { page, served }: Workbench): Promise<void> {
  // A file of the same address: the page itself would keep its own workbook as it is left.
  await page.goto(`${served.address}functions.json`);
  await page.evaluate(
    (value) =>
      new Promise<void>((done, failed) => {
        const opened = indexedDB.open("keyval-store");
        opened.onerror = () => failed(new Error("no store"));
        opened.onsuccess = () => {
          const change = opened.result.transaction("keyval", "readwrite");
          // As a workbook was kept before there were holders.
          change.objectStore("keyval").delete("ukauto-workbench-holder");
          change.objectStore("keyval").put(value, "ukauto-workbench");
          change.oncomplete = () => {
            opened.result.close();
            done();
          };
        };
      }),
    kept
  );
  await page.goto(served.address);
  await ready(page);
}
