import { closeBrowser, describeInBrowser, openWorkbench, type Workbench } from "./harness";

jest.setTimeout(240_000);

/** Texts that a spreadsheet reads as a date, a share or an amount of money where it is left to. */
const texts = [
  "01/02/2026",
  "December 2025",
  "Aug 2025",
  "2025-08",
  "2025-08-01",
  "1-2",
  "2,025",
  "$2025",
  "5%",
  "1e3",
  "12:30",
  "2025-Q3",
  "3Q25",
  "2026-H1",
  "2025",
  "007",
  "TRUE",
  "{1,2}",
];

describeInBrowser("text in the workbench", () => {
  let bench: Workbench;
  beforeAll(async () => {
    bench = await openWorkbench();
    await bench.sheet("Sheet1");
  });
  afterAll(async () => {
    await bench.close();
    await closeBrowser();
  });

  /** The arguments of the last call that a cell made, as the function received them. */
  const received = (cell: string): Promise<readonly unknown[] | undefined> =>
    bench.page.evaluate(
      (name) => window.ukauto.calculator.trace(`Sheet1!${name}`).at(-1)?.arguments,
      cell
    );

  test.each(texts)('reaches a function as it was typed: "%s"', async (text) => {
    await bench.type("A1", `=UKAUTO.DEALSTATUS("${text}")`);
    expect((await received("A1"))?.[0]).toBe(text);
  });

  test("reaches an argument that takes a range as it was typed", async () => {
    await bench.type("A2", '=UKAUTO.FIGURES("registrations","Omoda","1-2","none")');
    expect((await received("A2"))?.[2]).toEqual([["1-2"]]);
  });

  test("stays text on its way through another function, a name of LET and a text put together", async () => {
    for (const expression of [
      'IF(TRUE,"01/02/2026")',
      'LET(day,"01/02/2026",day)',
      'CHOOSE(2,"1-2","01/02/2026")',
      'IFERROR("01/02/2026","")',
      '"01/02/"&"2026"',
    ]) {
      await bench.type("B1", `=UKAUTO.DEALSTATUS(${expression})`);
      expect([expression, (await received("B1"))?.[0]]).toEqual([expression, "01/02/2026"]);
    }
  });

  test("stays text in an array constant, with its commas, semicolons and quotation marks", async () => {
    await bench.type(
      "B2",
      '=UKAUTO.FIGURES("registrations","Omoda",{"2,025","5%";"a;b","say ""1-2"""},"none")'
    );
    expect((await received("B2"))?.[2]).toEqual([
      ["2,025", "5%"],
      ["a;b", 'say "1-2"'],
    ]);
    await bench.type("B3", '=UKAUTO.FIGURES("registrations","Omoda",{2025,-1.5,TRUE},"none")');
    expect((await received("B3"))?.[2]).toEqual([[2025, -1.5, true]]);
  });

  test("stays text in cells: typed as text, worked out by a formula, spilled", async () => {
    await bench.type("H1", "'01/02/2026");
    await bench.type("H2", '="Aug"&" 2025"');
    await bench.type("H3", '="5%"');
    await bench.type("H4", '={"1-2";"2,025"}');
    await bench.type("D1", '=UKAUTO.FIGURES("registrations","Omoda",H1:H5,"none")');
    expect((await received("D1"))?.[2]).toEqual(
      ["01/02/2026", "Aug 2025", "5%", "1-2", "2,025"].map((text) => [text])
    );
  });

  test("is still read as a number where a spreadsheet's own function wants one", async () => {
    const expected: readonly (readonly [string, number])[] = [
      ['=MONTH("Aug 2025")', 8],
      ['=DAY("2025-03-04")', 4],
      ['="5%"+1', 1.05],
      ['=SUM("2,025",1)', 2026],
      ['=VALUE("$2025")', 2025],
      ['=NPV("10%",110)', 100],
    ];
    for (const [formula, shows] of expected) {
      await bench.type("E9", formula);
      expect([formula, await bench.value("E9")]).toEqual([formula, expect.closeTo(shows, 9)]);
    }
  });

  test("breaks no policy and throws nothing", () => {
    expect(bench.complaints).toEqual([]);
  });
});
