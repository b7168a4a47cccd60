import type { WorkbookPort } from "../workbook/port";

/** A formula of the check and what it should show, which a separate script works out from the tables. */
export interface Expected {
  readonly formula: string;
  readonly shows:
    | number
    | string
    | readonly (readonly (number | string)[])[]
    | { readonly error: string; readonly message?: string }
    | {
        /** Left out where it does not matter how many there are. */
        readonly rows?: number;
        readonly columns: number;
        /** Values by place, "row,column" counted from 1. */
        readonly cells: Readonly<Record<string, number | string>>;
      };
  readonly why: string;
}

export const conformanceSheet = "Conformance";

const header = ["Result", "Formula", "Should show", "Why"];
const errorTypes: Readonly<Record<string, number>> = { "#DIV/0!": 2, "#VALUE!": 3, "#N/A": 7 };
/** Tables of up to this many cells are compared cell by cell, larger ones by their first and last rows. */
const mostCells = 60;
const longestText = 250;

/**
 * The list as the cells of a worksheet. The first column is a plain spreadsheet formula that says pass
 * or fail, so that the sheet is the same check in the workbench and in Excel.
 */
export function conformanceCells(list: readonly Expected[]): (string | number)[][] {
  const results = `A4:A${list.length + 3}`;
  const passed = `COUNTIF(${results},"pass")`;
  return [
    [
      `=IF(${passed}=${list.length},"all pass","some fail")`,
      `=${passed}&" of ${list.length} pass"`,
      "",
      "Each formula of the list, compared with what the tables say.",
    ],
    ["", "", "", ""],
    header,
    ...list.map(({ formula, shows, why }) => [
      `=LET(t,${formula.slice(1)},IFERROR(IF(${check(shows)},"pass","fail"),"fail"))`,
      formula.slice(1),
      told(shows),
      why,
    ]),
  ];
}

/** The list as text that a paste into Excel enters as formulas. */
export function conformanceText(list: readonly Expected[]): string {
  const field = (value: string | number): string => {
    const text = String(value);
    return /^"|[\t\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  };
  return conformanceCells(list)
    .map((cells) => cells.map(field).join("\t"))
    .join("\r\n");
}

/** Adds the worksheet, or shows the one that is there. */
export async function openConformance(
  workbook: WorkbookPort,
  list: readonly Expected[]
): Promise<void> {
  const there = (await workbook.sheets()).includes(conformanceSheet);
  const sheet = there ? conformanceSheet : await workbook.addSheet(conformanceSheet);
  const cells = conformanceCells(list);
  await workbook.select({ sheet, row: 0, column: 0 });
  await workbook.write(cells.map((row, at) => ({ sheet, row: at, column: 0, cells: [row] })));
}

function check(shows: Expected["shows"]): string {
  if (typeof shows === "number" || typeof shows === "string") return equal("t", shows);
  if (isRows(shows)) {
    const cells = shows.flatMap((row, at) =>
      row.map((value, place) => [at + 1, place + 1, value] as const)
    );
    const [rows, columns] = [shows.length, shows[0]?.length ?? 0];
    const compared =
      cells.length <= mostCells ? cells : cells.filter(([row]) => row < 3 || row === rows);
    return table(rows, columns, compared);
  }
  if ("error" in shows) return `ERROR.TYPE(t)=${errorTypes[shows.error] ?? 0}`;
  const cells = Object.entries(shows.cells).map(([place, value]) => {
    const [row = 1, column = 1] = place.split(",").map(Number);
    return [row, column, value] as const;
  });
  return table(shows.rows, shows.columns, cells);
}

function table(
  rows: number | undefined,
  columns: number,
  cells: readonly (readonly [number, number, number | string])[]
): string {
  const each = cells.map(([row, column, value]) => equal(`INDEX(t,${row},${column})`, value));
  return `AND(${[...(rows === undefined ? [] : [`ROWS(t)=${rows}`]), `COLUMNS(t)=${columns}`, ...each].join(",")})`;
}

function equal(shown: string, value: number | string): string {
  if (typeof value === "string") return `EXACT(${shown},${written(value)})`;
  return Number.isInteger(value)
    ? `${shown}=${value}`
    : `ABS(${shown}-${value})<1E-9*MAX(1,ABS(${value}))`;
}

/** A text as joined parts: a formula may hold no text of more than 255 characters. */
function written(text: string): string {
  if (text === "") return '""';
  const parts = text.match(new RegExp(`[\\s\\S]{1,${longestText}}`, "g")) ?? [];
  return parts.map((part) => `"${part.replace(/"/g, '""')}"`).join("&");
}

function told(shows: Expected["shows"]): string | number {
  if (typeof shows === "number") return shows;
  if (typeof shows === "string") return `text: ${shows}`;
  if (isRows(shows)) return `${shows.length} rows, ${shows[0]?.length ?? 0} columns`;
  if ("error" in shows) return `error ${shows.error}${shows.message ? `: ${shows.message}` : ""}`;
  return shows.rows === undefined
    ? `${shows.columns} columns`
    : `${shows.rows} rows, ${shows.columns} columns`;
}

function isRows(shows: Expected["shows"]): shows is readonly (readonly (number | string)[])[] {
  return Array.isArray(shows);
}
