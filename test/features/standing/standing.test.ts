import type { Value } from "../../../src/workbook/port";
import { standingOf, type Standing } from "../../../src/features/standing/standing";
import { calculator, metadata } from "../../workbook/functionsForWorkbooks";
import { memoryWorkbook } from "../../workbook/memoryWorkbook";

/** How the formulas of a row stand, each showing what it answers or the value given for it. */
async function standings(
  formulas: readonly string[],
  values: readonly (Value | undefined)[] = []
): Promise<Standing[]> {
  const workbook = memoryWorkbook(calculator, metadata);
  await workbook.write([{ sheet: "Sheet1", row: 0, column: 0, cells: [formulas] }]);
  const cells = await workbook.find("sheet", /UKAUTO/);
  const shown = cells.map((cell, place) => ({ ...cell, value: values[place] ?? cell.value }));
  return standingOf(shown, workbook, calculator, metadata, "2026-11");
}

const omoda = '=UKAUTO.SALES("Omoda",2025)';

describe("the standing of a UKAUTO cell", () => {
  test("tells how firm the figure is that the cell shows", async () => {
    const [sales, gap, produced] = await standings([
      omoda,
      "=UKAUTO.TARGETGAP(2035)",
      "=UKAUTO.PRODUCTION(2025)",
    ]);
    expect([sales, gap, produced].map((each) => each?.figure?.status)).toEqual([
      "outturn",
      "derived",
      "forecast",
    ]);
  });

  test("tells why the cell shows an error", async () => {
    const [misspelt] = await standings(['=UKAUTO.SALES("Omda",2025)+1'], ["#N/A"]);
    expect(misspelt?.reason).toBe('No brand or group "Omda". Did you mean "Omoda"?');
  });

  test("is stale where the edition in use answers with another value", async () => {
    const now = await standings([omoda, `${omoda}*2`]);
    expect(now.map(({ isStale }) => isStale)).toEqual([false, false]);
    const then = await standings([omoda, `${omoda}*2`], [1, 1]);
    expect(then.map(({ isStale }) => isStale)).toEqual([true, false]);
  });

  test("is not stale for an error that is Excel's own", async () => {
    const own = await standings([omoda, omoda, omoda], ["#NAME?", "#BUSY!", "#N/A"]);
    expect(own.map(({ isStale }) => isStale)).toEqual([false, false, true]);
  });

  test("has no figure where the cell works one out from several", async () => {
    const [twice] = await standings([`${omoda}*2`]);
    expect(twice?.figure).toBeUndefined();
  });
});
