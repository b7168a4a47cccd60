import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, type ReactElement } from "react";
import type { CellValue, Column } from "../../model/answer";
import { Dated } from "./Dated";
import { useWidth } from "./useWidth";
import { webAddress } from "./Sources";
import { shownCell, standsRight } from "./values";

const useStyles = makeStyles({
  frame: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
  },
  scroll: { overflowX: "auto" },
  table: {
    borderCollapse: "collapse",
    width: "100%",
    "& th, & td": {
      textAlign: "left",
      verticalAlign: "top",
      padding: "5px 8px",
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    },
    "& thead th": { fontWeight: tokens.fontWeightSemibold },
  },
  /** Where room is short, so that a word of the last column is not cut. */
  tight: { "& th, & td": { paddingLeft: "5px", paddingRight: "5px" } },
  number: {
    textAlign: "right !important" as "right",
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
  },
  /** A text beside a number that ends where it begins. */
  apart: { paddingLeft: "12px !important" as "12px" },
  /** The names of the rows stay in sight while the rest is scrolled. */
  names: {
    position: "sticky",
    left: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    fontWeight: tokens.fontWeightRegular,
  },
  records: { margin: 0, padding: 0, listStyle: "none" },
  record: {
    padding: "6px 8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    "& dl": {
      display: "grid",
      gridTemplateColumns: "minmax(72px, 28%) minmax(0, 1fr)",
      gap: "2px 8px",
      margin: 0,
    },
    "& dt": { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
    "& dd": { margin: 0, overflowWrap: "anywhere" },
  },
  first: { margin: "0 0 2px", fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  more: { margin: "6px 8px" },
});

/** What a column needs to be read beside the others, in pixels. */
const needs: Readonly<Record<Column["kind"], number>> = {
  name: 90,
  period: 70,
  number: 75,
  share: 65,
  text: 110,
};
const fewTexts = 2;

interface Props {
  readonly columns: readonly Column[];
  /** Without the row of titles. */
  readonly rows: readonly (readonly CellValue[])[];
  readonly label: string;
  readonly most?: number;
}

/** A table as its columns say. If it is too wide, a table of numbers scrolls, and one of texts becomes rows with labels. */
export function TableOf({ columns, rows, label, most = 12 }: Props): ReactElement {
  const styles = useStyles();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const need = columns.reduce((sum, { kind }) => sum + needs[kind], 0);
  const texts = columns.filter(({ kind }) => kind === "text").length;
  const isTight = width > 0 && width < need;
  const shown = { columns, rows: rows.slice(0, most), label };
  return (
    <div ref={frame} className={styles.frame}>
      {isTight && texts > fewTexts ? <Records {...shown} /> : <Grid {...shown} isTight={isTight} />}
      {rows.length > most && <p className={styles.more}>and {rows.length - most} more rows</p>}
    </div>
  );
}

function Grid({
  columns,
  rows,
  label,
  isTight,
}: Omit<Props, "most"> & { readonly isTight: boolean }): ReactElement {
  const styles = useStyles();
  const [first] = columns;
  const hasNames = columns.length > 1 && (first?.kind === "name" || first?.kind === "period");
  const styleOf = (place: number): string =>
    mergeClasses(
      standsRight(columns, place) && styles.number,
      standsRight(columns, place - 1) && !standsRight(columns, place) && styles.apart,
      hasNames && place === 0 && styles.names
    );
  return (
    <div className={styles.scroll} role="region" aria-label={label} tabIndex={0}>
      <table className={mergeClasses(styles.table, isTight && styles.tight)}>
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
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, place) =>
                hasNames && place === 0 ? (
                  <th key={place} scope="row" className={styleOf(place)}>
                    <CellText cell={cell} column={columns[place]} />
                  </th>
                ) : (
                  <td key={place} className={styleOf(place)}>
                    <CellText cell={cell} column={columns[place]} />
                  </td>
                )
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Each row under its first column as a list of the others; what a row does not have is left out. */
function Records({ columns, rows, label }: Omit<Props, "most">): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.records} aria-label={label}>
      {rows.map((row, at) => (
        <li key={at} className={styles.record}>
          <p className={styles.first}>
            <CellText cell={row[0] ?? ""} column={columns[0]} />
          </p>
          <dl>
            {columns.map((column, place) => {
              const cell = row[place];
              return place === 0 || cell === undefined || cell === "" ? null : (
                <Entry key={place} column={column} cell={cell} />
              );
            })}
          </dl>
        </li>
      ))}
    </ul>
  );
}

function Entry({ column, cell }: { column: Column; cell: CellValue }): ReactElement {
  return (
    <>
      <dt>{column.title}</dt>
      <dd>
        <CellText cell={cell} column={column} />
      </dd>
    </>
  );
}

function CellText({
  cell,
  column,
}: {
  cell: CellValue;
  column: Column | undefined;
}): ReactElement | string {
  const address = typeof cell === "string" ? webAddress(cell) : undefined;
  return address ? (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {new URL(address).host}
    </a>
  ) : (
    <Dated text={shownCell(cell, column)} />
  );
}
