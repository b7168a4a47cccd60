import type { Page } from "playwright-core";
import type { Work, WorkbookPort } from "../../src/workbook/port";
import { contract } from "../workbook/contract";
import { closeBrowser, describeInBrowser, openWorkbench, type Workbench } from "./harness";

jest.setTimeout(120_000);

type Argument = { regExp: [string, string] } | { work: { aborted: boolean } } | { plain: unknown };

/** The port of the page, called from here: each call is made there, with its listeners told here. */
function remote(page: Page): WorkbookPort {
  const call = async (method: string, args: readonly unknown[]): Promise<unknown> => {
    const work = args.find(isWork);
    const sent = args.map((arg): Argument => {
      if (arg instanceof RegExp) return { regExp: [arg.source, arg.flags] };
      return isWork(arg) ? { work: { aborted: arg.signal?.aborted ?? false } } : { plain: arg };
    });
    const { result, told } = await page.evaluate(
      async ({ name, given }) => {
        const progress: [number, number][] = [];
        const unpacked = given.map((arg) => {
          if ("regExp" in arg) return new RegExp(...arg.regExp);
          if ("plain" in arg) return arg.plain ?? undefined;
          return {
            progress: (done: number, total: number) => progress.push([done, total]),
            ...(arg.work.aborted ? { signal: AbortSignal.abort() } : {}),
          };
        });
        const port = window.ukauto.workbook as unknown as Record<
          string,
          (...all: unknown[]) => Promise<unknown>
        >;
        return { result: await port[name]!(...unpacked), told: progress };
      },
      { name: method, given: sent }
    );
    for (const [done, total] of told) work?.progress?.(done, total);
    return result;
  };
  return new Proxy({} as WorkbookPort, {
    get: (_, method) =>
      method === "then" ? undefined : (...args: unknown[]) => call(String(method), args),
  });
}

function isWork(arg: unknown): arg is Work {
  return typeof arg === "object" && arg !== null && ("progress" in arg || "signal" in arg);
}

describeInBrowser("the workbench keeps what the port promises", () => {
  let bench: Workbench;
  beforeAll(async () => {
    bench = await openWorkbench();
  });
  beforeEach(async () => {
    // Each case begins with an empty Sheet1 alone.
    await bench.page.evaluate(() => {
      const workbook = window.univerAPI.getActiveWorkbook()!;
      const kept = workbook.insertSheet("Sheet0");
      for (const sheet of workbook.getSheets()) {
        if (sheet.getSheetId() !== kept.getSheetId()) workbook.deleteSheet(sheet);
      }
      kept.setName("Sheet1");
    });
    await bench.page.waitForTimeout(150);
  });
  afterAll(async () => {
    await bench.close();
    await closeBrowser();
  });

  test.each(contract.map((each) => [each.title, each] as const))(
    "%s",
    async (_, { run, gives }) => {
      expect(await run(remote(bench.page))).toEqual(gives);
    }
  );

  test("a change of the active cell is told until the listener stops", async () => {
    const told = await bench.page.evaluate(async () => {
      const { workbook } = window.ukauto;
      const pause = (): Promise<void> => new Promise((done) => setTimeout(done, 200));
      const seen: string[] = [];
      const stop = workbook.onSelection(({ row, column }) => seen.push(`${row},${column}`));
      await pause();
      await workbook.select({ sheet: "Sheet1", row: 4, column: 1 });
      await pause();
      stop();
      await workbook.select({ sheet: "Sheet1", row: 6, column: 1 });
      await pause();
      return seen;
    });
    expect(told).toContain("4,1");
    expect(told).not.toContain("6,1");
  });

  test("no page throws and no other host is asked", () => {
    expect(bench.complaints).toEqual([]);
  });
});
