import { contains } from "../overlap";
import type { Block, Place, Table } from "../port";
import type { TableReference } from "../reference";

type Rows = readonly [from: number, to: number];

/**
 * The block that a reference to a part of a table names, seen from a cell; a reference without a table's name
 * belongs to the table that the cell is in. Undefined where it names nothing.
 */
export function tableBlock(
  tables: readonly Table[],
  { table: name, columns: names, sections }: Omit<TableReference, "kind">,
  from: Place
): Block | undefined {
  const table = tables.find((each) => (name ? isSame(each.name, name) : contains(each, from)));
  if (!table) return undefined;
  const columns = names.map((heading) => table.headings.findIndex((each) => isSame(each, heading)));
  const [first = 0, last = columns.length ? first : table.columns - 1] = columns;
  const parts = (sections.length ? sections : ["data"]).map((section) =>
    rowsOf(table, section, from)
  );
  const start = Math.min(...parts.map(([at]) => at));
  const rows = Math.max(...parts.map(([, end]) => end)) - start;
  if (columns.includes(-1) || !(rows > 0)) return undefined;
  const left = Math.min(first, last);
  return {
    sheet: table.sheet,
    row: table.row + start,
    column: table.column + left,
    rows,
    columns: Math.abs(last - first) + 1,
  };
}

/** The first row of a section and the row after its last, counted from the table's first row; equal where it has none. */
function rowsOf(table: Table, section: string, from: Place): Rows {
  const data: Rows = [table.header ? 1 : 0, table.rows - (table.totals ? 1 : 0)];
  switch (section.toLowerCase()) {
    case "all":
      return [0, table.rows];
    case "headers":
      return [0, data[0]];
    case "totals":
      return [data[1], table.rows];
    case "this row": {
      const row = from.row - table.row;
      const isIn = from.sheet === table.sheet && row >= data[0] && row < data[1];
      return isIn ? [row, row + 1] : [0, 0];
    }
    default:
      return data;
  }
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
