import type { Calculator, TracedCall } from "../../../src/model/calculator";
import type { Value } from "../../../src/workbook/port";
import { standingOf, type Standing } from "../../../src/features/standing/standing";
import { calculator, metadata } from "../../workbook/functionsForWorkbooks";
import { memoryWorkbook } from "../../workbook/memoryWorkbook";

/** How the formulas of a row stand, each showing what it answers or the value given for it. */
async function standings(
  formulas: readonly string[],
  values: readonly (Value | undefined)[] = [],
  answers: Calculator = calculator
): Promise<Standing[]> {
  const workbook = memoryWorkbook(calculator, metadata);
  await workbook.write([{ sheet: "Sheet1", row: 0, column: 0, cells: [formulas] }]);
  const cells = await workbook.find("sheet", /UKAUTO/);
  const shown = cells.map((cell, place) => ({ ...cell, value: values[place] ?? cell.value }));
  return standingOf(shown, workbook, answers, metadata, "2026-11");
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

  test("is behind where the edition in use answers with another value", async () => {
    const now = await standings([omoda, `${omoda}*2`]);
    expect(now.map(({ behind }) => behind)).toEqual([undefined, undefined]);
    const then = await standings([omoda, `${omoda}*2`], [1, 1]);
    expect(then.map(({ behind }) => behind)).toEqual(["not up to date", undefined]);
  });

  test("is not behind for an error that is Excel's own", async () => {
    const own = await standings([omoda, omoda, omoda], ["#NAME?", "#BUSY!", "#N/A"]);
    expect(own.map(({ behind }) => behind)).toEqual([undefined, undefined, "not up to date"]);
  });

  test("has no figure where the cell shows another value than that, as with a blocked spill", async () => {
    const [spilled] = await standings(['=UKAUTO.SALES({"Omoda","Jaecoo"},2025)'], ["#SPILL!"]);
    expect([spilled?.figure, spilled?.behind]).toEqual([undefined, undefined]);
  });

  test("is of an earlier edition only where that is known to have answered it", async () => {
    const traced: TracedCall = {
      ...{ id: "SALES", arguments: ["Omoda", 2025], edition: "2026-10", number: 1 },
      answer: { kind: "text", value: "" },
    };
    const [then] = await standings([omoda], [1], { ...calculator, trace: () => [traced] });
    expect(then?.behind).toBe("earlier edition");
  });

  test("has no figure where the cell works one out from several", async () => {
    const [twice] = await standings([`${omoda}*2`]);
    expect(twice?.figure).toBeUndefined();
  });
});
