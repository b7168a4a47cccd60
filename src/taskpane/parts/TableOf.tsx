import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CellValue } from "../../model/answer";
import { inThousands } from "../../model/number";
import { webAddress } from "./Sources";

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

/** A table of cells with its first row as header; scrolls by itself where it is wide. */
export function TableOf({
  rows,
  label,
  most = 12,
}: {
  rows: readonly (readonly CellValue[])[];
  label: string;
  most?: number;
}): ReactElement {
  const styles = useStyles();
  const [header = [], ...body] = rows;
  const numbers = header.map((_, place) => body.every((row) => isNumeric(row[place] ?? "")));
  return (
    <div className={styles.scroll} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {header.map((cell, place) => (
              <th key={place} scope="col" className={numbers[place] ? styles.number : undefined}>
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.slice(0, most).map((row, at) => (
            <tr key={at}>
              {row.map((cell, place) => (
                <td key={place} className={numbers[place] ? styles.number : undefined}>
                  {shown(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {body.length > most && (
        <p style={{ margin: "6px 8px" }}>and {body.length - most} more rows</p>
      )}
    </div>
  );
}

/** A number, a number as shown, or the dash that stands for none. */
function isNumeric(cell: CellValue): boolean {
  return typeof cell === "number" || /^(–|[-\d][\d,.]*%?( \(forecast\))?)?$/.test(cell);
}

function shown(cell: CellValue): ReactElement | string {
  if (typeof cell === "number") {
    return Number.isInteger(cell)
      ? cell > 2999 || cell < 1000
        ? inThousands(cell)
        : String(cell)
      : cell.toPrecision(4);
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
