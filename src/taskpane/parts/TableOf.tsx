import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CellValue, Column, Table } from "../../model/answer";
import type { Unit } from "../../model/metric";
import { webAddress } from "./Sources";
import { shownFigure } from "./values";

const useStyles = makeStyles({
  scroll: {
    overflowX: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  table: {
    borderCollapse: "collapse",
    width: "100%",
    fontSize: tokens.fontSizeBase200,
    "& th, & td": {
      textAlign: "left",
      verticalAlign: "top",
      padding: "5px 8px",
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    },
  },
  number: {
    textAlign: "right !important" as "right",
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
  },
});

/** A table as its columns say; scrolls by itself where it is wide. */
export function TableOf({
  columns,
  rows,
  label,
  most = 12,
}: {
  columns: readonly Column[];
  /** Without the row of titles. */
  rows: readonly (readonly CellValue[])[];
  label: string;
  most?: number;
}): ReactElement {
  const styles = useStyles();
  const styleOf = (place: number): string | undefined =>
    isNumeric(columns[place]) ? styles.number : undefined;
  return (
    <div className={styles.scroll} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map(({ title }, place) => (
              <th key={place} scope="col" className={styleOf(place)}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map((row, at) => (
            <tr key={at}>
              {row.map((cell, place) => (
                <td key={place} className={styleOf(place)}>
                  {shown(cell, columns[place])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > most && (
        <p style={{ margin: "6px 8px" }}>and {rows.length - most} more rows</p>
      )}
    </div>
  );
}

/** The rows of a table without its titles. */
export function bodyOf({ header, rows }: Table): Table["rows"] {
  return header ? rows.slice(1) : rows;
}

function isNumeric(column: Column | undefined): boolean {
  return column?.kind === "number" || column?.kind === "share";
}

function shown(cell: CellValue, column: Column | undefined): ReactElement | string {
  if (typeof cell === "number") {
    return isNumeric(column) ? shownFigure({ value: cell, unit: unitOf(column) }) : String(cell);
  }
  const address = webAddress(cell);
  return address ? (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {new URL(address).host}
    </a>
  ) : (
    cell
  );
}

function unitOf(column: Column | undefined): Unit {
  return column?.unit ?? (column?.kind === "share" ? "share" : "cars");
}
