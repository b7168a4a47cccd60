import type { MarketRecord } from "../../record/record";
import { usualTargetYear } from "../../model/targetYear";
import { baseYear } from "../../record/baseYear";
import type { Value, WorkbookPort, Work, Writing } from "../../workbook/port";

const whole = "#,##0";
const percent = "0.0%";

interface Line {
  readonly cells: readonly Value[];
  readonly formats?: readonly (string | undefined)[];
}

/** Where the inputs stand; every formula of the sheet takes them from here. */
const [basis, localShare, growth] = ["$B$4", "$B$5", "$B$6"];

/**
 * Adds the worksheet "UKAUTO model": inputs, the path to the target beside output at an assumed growth,
 * what building Chery's UK sales here would meet, and the league table. All of it live formulas.
 */
export async function insertModel(
  workbook: WorkbookPort,
  index: MarketRecord,
  work?: Work
): Promise<string> {
  const sheet = await workbook.addSheet("UKAUTO model");
  const lines = modelLines(index);
  const pathAt = lines.findIndex(({ cells }) => cells[0] === "Year");
  const writings: Writing[] = lines.map(({ cells, formats }, row) => ({
    sheet,
    row,
    column: 0,
    cells: [cells],
    ...(formats ? { formats: [formats] } : {}),
  }));
  await workbook.write(writings, work);
  if (workbook.charts === true) {
    const years = yearsOfPath(index).length;
    await workbook.chart({
      kind: "line",
      title: "The path to the target",
      axisTitle: "vehicles a year",
      data: { sheet, row: pathAt, column: 0, rows: years + 1, columns: 3 },
      at: { sheet, row: 2, column: 6 },
    });
  }
  await workbook.select({ sheet, row: 3, column: 1 });
  return sheet;
}

/** The lines of the model, from its first row on. */
export function modelLines(index: MarketRecord): Line[] {
  const years = yearsOfPath(index);
  const pathTop = 16;
  const base = baseOf(index);
  const moves = typeof base === "string";
  /** A formula of a row of the path; where the base year moves with the basis, the last rows may be empty. */
  const inRow = (row: number, formula: string): string =>
    moves ? `=IF(A${row}="","",${formula})` : `=${formula}`;
  return [
    { cells: ["UKAUTO model: the path to the production target"] },
    {
      cells: ["Change the three inputs; all else follows. Every figure is a live UKAUTO formula."],
    },
    { cells: ["Inputs"] },
    { cells: ["Basis (briefing or latest)", "briefing"] },
    { cells: ["Local share of Chery's UK sales", 0.5], formats: [undefined, percent] },
    { cells: ["Assumed growth a year", 0.03], formats: [undefined, percent] },
    { cells: [""] },
    { cells: ["Results"] },
    {
      cells: ["Production in the base year", `=UKAUTO.PRODUCTION(A${pathTop + 1},,${basis})`],
      formats: [undefined, whole],
    },
    {
      cells: [`Target for ${usualTargetYear}`, `=UKAUTO.TARGET(${usualTargetYear})`],
      formats: [undefined, whole],
    },
    {
      cells: ["Gap to the target", `=UKAUTO.TARGETGAP(${usualTargetYear},${basis})`],
      formats: [undefined, whole],
    },
    {
      cells: ["Required growth a year", `=UKAUTO.REQUIREDGROWTH(${usualTargetYear},${basis})`],
      formats: [undefined, "0.00%"],
    },
    {
      cells: [
        "Part of the gap met at that local share",
        `=UKAUTO.GAPSHARE("Chery group",${localShare},,${usualTargetYear},${basis})`,
      ],
      formats: [undefined, percent],
    },
    { cells: [""] },
    { cells: ["Path to the target"] },
    { cells: ["Year", "Needed", "At assumed growth", "Shortfall"] },
    ...years.map((year, place): Line => {
      const row = pathTop + place + 1;
      const next = moves ? `=IF(N(A${row - 1})>=${usualTargetYear},"",A${row - 1}+1)` : year;
      return {
        cells: [
          place === 0 ? base : next,
          inRow(row, `UKAUTO.TARGETPATH(A${row},"compound",${usualTargetYear},${basis})`),
          place === 0 ? "=$B$9" : inRow(row, `C${row - 1}*(1+${growth})`),
          inRow(row, `B${row}-C${row}`),
        ],
        formats: ["0", whole, whole, whole],
      };
    }),
    { cells: [""] },
    { cells: ["If Chery's UK sales were built here"] },
    { cells: ["Local share", "Cars", "Part of the gap met"] },
    ...[0, 0.25, 0.5, 0.75, 1].map((share, place): Line => {
      const row = pathTop + years.length + 4 + place;
      return {
        cells: [
          share,
          `=A${row}*UKAUTO.SALES("Chery group")`,
          `=UKAUTO.GAPSHARE("Chery group",A${row},,${usualTargetYear},${basis})`,
        ],
        formats: ["0%", whole, percent],
      };
    }),
    { cells: [""] },
    { cells: ["League table of the newest full year"] },
    { cells: ["=UKAUTO.TOPBRANDS(20)"] },
  ];
}

/** From the earlier of the two bases' years to the target's. */
function yearsOfPath(index: MarketRecord): number[] {
  const first = Math.min(...basesOf(index));
  return Array.from({ length: usualTargetYear - first + 1 }, (_, place) => first + place);
}

/** The year that the path starts from, or the formula that tells it by the basis. */
function baseOf(index: MarketRecord): number | string {
  const [quoted, newest] = basesOf(index);
  return quoted === newest ? quoted : `=IF(${basis}="latest",${newest},${quoted})`;
}

function basesOf(index: MarketRecord): [number, number] {
  const quoted = baseYear(index, "briefing") ?? usualTargetYear;
  return [quoted, baseYear(index, "latest") ?? quoted];
}
