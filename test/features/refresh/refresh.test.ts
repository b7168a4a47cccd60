import { dayOf } from "../../../src/model/date";
import { editionInUse, takeBundled } from "../../../src/editions/editionInUse";
import { bundledDataset, recordInUse } from "../../../src/record/inUse";
import { refresh, type Wanted } from "../../../src/features/refresh/refresh";
import { dateSetting, editionSetting, sha256Setting } from "../../../src/features/refresh/settings";
import { addressOf } from "../../../src/workbook/address";
import { Cancelled } from "../../../src/workbook/batches";
import type { Work } from "../../../src/workbook/port";
import { standingOf, type Standing } from "../../../src/features/standing/standing";
import { calculator, metadata } from "../../workbook/functionsForWorkbooks";
import { memoryWorkbook, type MemoryWorkbook } from "../../workbook/memoryWorkbook";
import { laterEdition } from "../../editions/editions";
import { summaryOf } from "../../../src/taskpane/workbook/summaryOf";
import { Storage } from "../../editions/storage";

const sheet = "Sheet1";
let workbook: MemoryWorkbook;
let files: Map<string, string>;
const before = globalThis.fetch;

beforeEach(async () => {
  const global = globalThis as Record<string, unknown>;
  global.localStorage = new Storage();
  global.document = { baseURI: "https://localhost/" };
  files = laterEdition();
  globalThis.fetch = async (address) => {
    const body = files.get(new URL(address as string).pathname.slice(1));
    return new Response(body, { headers: { "content-type": "application/json" } });
  };
  takeBundled();
  workbook = memoryWorkbook(calculator, metadata);
  await workbook.write([
    {
      sheet,
      row: 0,
      column: 0,
      cells: [
        ['=UKAUTO.SALES("Omoda",2025)'],
        ['=UKAUTO.SALES("Jaecoo",2025)'],
        ["=UKAUTO.EDITION()"],
        ['=UKAUTO.MARKETSHARE("Omoda",2025)'],
        ['="UKAUTO.SALES("'],
      ],
    },
  ]);
});
afterAll(() => {
  const global = globalThis as Record<string, unknown>;
  delete global.localStorage;
  delete global.document;
  globalThis.fetch = before;
  takeBundled();
});

const run = (
  extent: "sheet" | "workbook" = "workbook",
  work?: Work,
  wanted?: Wanted
): ReturnType<typeof refresh> => refresh(workbook, calculator, metadata, extent, work, wanted);
const told = ({ changes }: Awaited<ReturnType<typeof refresh>>): string[] =>
  changes.map((each) => `${addressOf(each)} ${each.before} -> ${each.after}: ${each.why}`);

/** Makes the next recalculation stop after that many cells. */
function stopAfter(count: number): void {
  const whole = workbook.recalculate;
  workbook.recalculate = async (places) => {
    workbook.recalculate = whole;
    await whole(places.slice(0, count));
    throw new Cancelled(count, places.length);
  };
}

describe("the changes of a refresh", () => {
  test("have their real reasons though no cell was calculated before, and leave texts alone", async () => {
    const report = await run();
    expect([report.cells, report.changed, report.unanswered, report.stopped]).toEqual([
      4,
      3,
      [],
      undefined,
    ]);
    expect(told(report)).toEqual([
      expect.stringMatching(/^Sheet1!A1 19855 -> 19955: correction: outturn, SMMT/),
      "Sheet1!A3 2026-11 -> 2027-01: the edition",
      expect.stringMatching(/^Sheet1!A4 .*: follows from a changed figure: 19,955/),
    ]);
    expect(await workbook.setting(editionSetting)).toBe("2027-01");
    expect(await workbook.setting(sha256Setting)).toBe(editionInUse().sha256);
    expect(await workbook.setting(dateSetting)).toBe(dayOf(new Date()));
  });

  test("of a table are listed cell by cell", async () => {
    const cells = [["=UKAUTO.TOPBRANDS(60,2025)"]];
    await workbook.write([{ sheet, row: 10, column: 0, cells }]);
    const inTable = (await run()).changes.filter(({ row }) => row >= 10);
    expect(inTable.map((each) => [addressOf(each), each.why])).toEqual([
      ["Sheet1!C38", "a row of the table changed"],
      ["Sheet1!D38", "a row of the table changed"],
      ["Sheet1!E38", "a row of the table changed"],
    ]);
    expect([inTable[0]?.before, inTable[0]?.after]).toEqual([19855, 19955]);
  });

  test("of a part of the workbook do not mark all of it as refreshed", async () => {
    expect((await run("sheet")).now.edition).toBe("2027-01");
    expect(await workbook.setting(editionSetting)).toBeUndefined();
  });
});

describe("an edition that is published again with other content", () => {
  test("is a correction whose cells are listed, and the workbook notes that content", async () => {
    files = laterEdition(bundledDataset.edition);
    const report = await run();
    expect(summaryOf(report).text).toMatch(
      /^Edition 2026-11 was published again, with corrections, and is in use\. 2 of 4 UKAUTO cells changed\./
    );
    expect(told(report)).toEqual([
      expect.stringMatching(/^Sheet1!A1 19855 -> 19955: correction: outturn, SMMT/),
      expect.stringMatching(/^Sheet1!A4 .*: follows from a changed figure: 19,955/),
    ]);
    expect(await workbook.setting(editionSetting)).toBe(bundledDataset.edition);
    expect(await workbook.setting(sha256Setting)).toBe(report.now.sha256);
    expect(summaryOf(await run()).text).toMatch(/^Edition 2026-11 is the newest\. None of 4/);
  });
});

describe("the edition that came with UKAUTO", () => {
  test("is in use at a word, and what it changes is listed", async () => {
    await run();
    const report = await run("workbook", undefined, "bundled");
    expect(summaryOf(report).text).toMatch(
      /^Edition 2026-11 is in use instead of 2027-01\. 3 of 4/
    );
    expect(told(report)).toContain("Sheet1!A3 2027-01 -> 2026-11: the edition");
    expect(await workbook.setting(editionSetting)).toBe("2026-11");
    const again = await run("workbook", undefined, "bundled");
    expect(summaryOf(again).text).toMatch(
      /^Edition 2026-11, which came with UKAUTO, is in use\. None/
    );
  });
});

describe("a refresh that stops once the edition is in use", () => {
  test("tells what changed so far, and the next list holds that and the rest", async () => {
    stopAfter(1);
    const first = await run();
    expect([recordInUse().edition, first.stopped]).toEqual(["2027-01", "Stopped after 1 of 4."]);
    expect(told(first)).toEqual([expect.stringMatching(/^Sheet1!A1 19855 -> 19955/)]);
    expect(await workbook.setting(editionSetting)).toBeUndefined();
    const second = await run();
    expect(second.stopped).toBeUndefined();
    expect(told(second)).toEqual([
      ...told(first),
      "Sheet1!A3 2026-11 -> 2027-01: the edition",
      expect.stringMatching(/^Sheet1!A4 .*follows from a changed figure/),
    ]);
    expect(await workbook.setting(editionSetting)).toBe("2027-01");
    expect((await run()).changes).toEqual([]);
  });

  test("names the cells that were not answered, and does not count as done", async () => {
    const whole = workbook.recalculate;
    workbook.recalculate = async (places) => {
      await whole(places.slice(1));
      return places.slice(0, 1);
    };
    const report = await run();
    expect(report.unanswered.map(addressOf)).toEqual(["Sheet1!A1"]);
    expect(await workbook.setting(editionSetting)).toBeUndefined();
    workbook.recalculate = whole;
    expect(told(await run())).toEqual([
      expect.stringMatching(/^Sheet1!A1 19855 -> 19955: corr/),
      ...told(report),
    ]);
  });

  test("keeps its list where the workbook cannot note the edition", async () => {
    workbook.keepSetting = () => Promise.reject(new Error("The workbook is read-only."));
    const report = await run();
    expect([report.changed, report.unnoted]).toEqual([3, "The workbook is read-only."]);
  });

  test("before that, touches nothing and says that it was cancelled", async () => {
    const signal = AbortSignal.abort();
    await expect(run("workbook", { signal })).rejects.toThrow(/The refresh was cancelled\./);
    expect([recordInUse().edition, workbook.recalculated]).toEqual([bundledDataset.edition, []]);
  });
});

describe("after another edition was taken", () => {
  // No cell of this workbook was calculated by a function that notes what it answered.
  const late = "not up to date";
  const behind = async (): Promise<Standing["behind"][]> => {
    const cells = await workbook.find("workbook", /UKAUTO/);
    const all = await standingOf(cells, workbook, calculator, metadata, recordInUse().edition);
    return all.map((each) => each.behind);
  };

  test("a cell or table with other values is behind until it is refreshed", async () => {
    const cells = [["=UKAUTO.TOPBRANDS(60,2025)"]];
    await workbook.write([{ sheet, row: 10, column: 0, cells }]);
    expect(await behind()).toEqual(Array(6).fill(undefined));
    await workbook.write([{ sheet, row: 4, column: 0, cells: [[""]] }]);
    stopAfter(0);
    await run();
    expect(await behind()).toEqual([late, undefined, late, late, late]);
    await run();
    expect(await behind()).toEqual(Array(5).fill(undefined));
  });
});
