import { ailments } from "../../../src/features/health/health";
import { replaceFormulas } from "../../../src/features/basis/replaceFormulas";
import { repair } from "../../../src/features/health/repair";
import { metadata, calculator } from "../../workbook/functionsForWorkbooks";
import { memoryWorkbook, type MemoryWorkbook } from "../../workbook/memoryWorkbook";

const place = { sheet: "Sheet1", row: 0, column: 0 };

describe("a damaged formula", () => {
  const damaged = [
    "_xldudf_UKAUTO_SALES",
    "_xldudf_UKAUTO.SALES",
    "_xlfn._xldudf_UKAUTO_SALES",
    "_xlfn.UKAUTO.SALES",
    "_xludf.UKAUTO.SALES",
    "[2]!_xldudf_UKAUTO_SALES",
    "[2]!UKAUTO.SALES",
    "Book1.xlsx!UKAUTO.SALES",
    "'C:\\Users\\it''s mine\\[old.xlsx]Sheet1'!UKAUTO.SALES",
    "'C:\\old.xlsx'!_xldudf_UKAUTO_SALES",
  ];

  test.each(damaged)("%s( becomes UKAUTO.SALES(", (name) => {
    const call = '("Omoda",2025)';
    expect(repair(`=SUM(${name}${call},1)+${name} ${call}`)).toBe(
      `=SUM(UKAUTO.SALES${call},1)+UKAUTO.SALES ${call}`
    );
  });

  test.each([
    '="_xldudf_UKAUTO_SALES(1)"&A1',
    '="say ""_xlfn.UKAUTO.SALES(""" & B1',
    "='[2]!UKAUTO.SALES('!A1",
    '=UKAUTO.SALES("Omoda",2025)',
    "=ukauto.Sales(1)",
    "=MY_UKAUTO.SALES(1)",
    "=UKAUTO_SALES(1)",
    "=Über!UKAUTO.SALES",
    "=SUM(Fleet[_xlfn.UKAUTO.SALES(1)])",
  ])("%s stays as it is to the letter", (formula) => {
    expect(repair(formula)).toBe(formula);
  });

  test("is restored around a worksheet whose name has quotation marks", () => {
    expect(repair(`='a"b'!A1+_xlfn.UKAUTO.TARGET(2035)`)).toBe(`='a"b'!A1+UKAUTO.TARGET(2035)`);
  });
});

describe("the health of a workbook", () => {
  let workbook: MemoryWorkbook;
  beforeEach(() => (workbook = memoryWorkbook(calculator, metadata)));

  async function found(formula: string, shows: string): Promise<unknown[]> {
    await workbook.write([{ ...place, cells: [[formula]] }]);
    await workbook.pretend(formula, [[shows]]);
    return (await ailments(workbook, calculator, metadata, "workbook")).map(
      ({ cure, isGuess, what }) => [cure, isGuess, what.split(":")[0]]
    );
  }

  test.each(["#NAME?", "#BUSY!"])(
    "a known function that shows %s is entered again",
    async (error) => {
      const formula = '=UKAUTO.SALES("Omoda",2025)';
      expect(await found(formula, error)).toEqual([[formula, false, error]]);
    }
  );

  test("a blocked spill is listed with the cell that is in its way, and entering it again is no cure", async () => {
    await workbook.write([{ sheet: "Sheet1", row: 2, column: 1, cells: [["a note"]] }]);
    await workbook.write([{ ...place, cells: [["=UKAUTO.TOPBRANDS(5)"]] }]);
    expect(await ailments(workbook, calculator, metadata, "workbook")).toEqual([
      {
        ...place,
        formula: "=UKAUTO.TOPBRANDS(5)",
        isGuess: true,
        what: "#SPILL!: B3 is in the way of its 6 rows and 5 columns. Empty or move that cell",
      },
    ]);
    await workbook.write([{ sheet: "Sheet1", row: 2, column: 1, cells: [[""]] }]);
    expect(await ailments(workbook, calculator, metadata, "workbook")).toEqual([]);
  });

  test("a function that UKAUTO does not have is told apart, with the nearest one as a guess", async () => {
    expect(await found('=UKAUTO.SALE("Omoda",2025)+1', "#NAME?")).toEqual([
      ['=UKAUTO.SALES("Omoda",2025)+1', true, 'No UKAUTO function "SALE". Did you mean "SALES"?'],
    ]);
  });

  test("where no function is near, there is no cure", async () => {
    expect(await found("=UKAUTO.XQZWVK(1)", "#NAME?")).toEqual([
      [undefined, true, 'No UKAUTO function "XQZWVK". The Functions view lists them all.'],
    ]);
  });

  test("a damaged and misspelt call is mended in both", async () => {
    const [[cure, isGuess] = []] = (await found("=_xldudf_UKAUTO_TARGTE(2035)", "#NAME?")) as [
      unknown[],
    ];
    expect([cure, isGuess]).toEqual(["=UKAUTO.TARGET(2035)", true]);
  });

  test.each(['="see UKAUTO.SALES"&B1', "=SUM('UKAUTO.SALES'!A1)", "=UKAUTO_NOTE"])(
    "%s, which calls nothing of UKAUTO, is no concern of it",
    async (formula) => {
      expect(await found(formula, "#NAME?")).toEqual([]);
    }
  );

  test("a formula that was edited since it was looked at is not overwritten by its cure", async () => {
    const before = "=_xlfn.UKAUTO.TARGET(2035)";
    await found(before, "#NAME?");
    await workbook.write([{ ...place, cells: [["my note"]] }]);
    const plan = [{ ...place, before, after: "=UKAUTO.TARGET(2035)" }];
    expect(await replaceFormulas(workbook, plan)).toMatchObject({ written: [], changed: plan });
    expect((await workbook.cell(place)).value).toBe("my note");
  });
});
