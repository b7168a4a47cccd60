import { Badge, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CellValue, Column, Figure, Table } from "../../model/answer";
import type { Status } from "../../model/status";
import { Dated } from "../parts/Dated";
import { webAddress } from "../parts/Sources";
import { readable, shownCell, statusColour } from "../parts/values";
import { placeOfUsed } from "./rivalsOf";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: "none" },
  rival: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gap: "2px 8px",
    padding: "8px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  used: {
    padding: "8px",
    border: `1px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    "& + li": { borderTop: "none" },
  },
  value: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  whole: { gridColumn: "1 / -1", overflowWrap: "anywhere" },
  soft: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** The figures on record for the same question, one below the other; the one that the cell uses comes first and is marked. */
export function Rivals({
  table,
  of,
  used,
}: {
  table: Table;
  of: string;
  used: Figure;
}): ReactElement {
  const styles = useStyles();
  const { columns, rows } = readable(table);
  const place = placeOfUsed(rows, used);
  const first = rows[place];
  const others = rows.filter((row) => row !== first);
  return (
    <ul className={styles.list} aria-label={`Rival figures for ${of}`}>
      {first && <Rival row={first} column={columns[0]} isUsed />}
      {others.map((row, at) => (
        <Rival key={at} row={row} column={columns[0]} />
      ))}
    </ul>
  );
}

function Rival({
  row: [value = "", status = "", publisher, published, scope, note, url],
  column,
  isUsed,
}: {
  row: readonly CellValue[];
  column: Column | undefined;
  isUsed?: boolean;
}): ReactElement {
  const styles = useStyles();
  const address = webAddress(String(url));
  const remarks = [scope, note].filter(Boolean).join(". ");
  return (
    <li className={mergeClasses(styles.rival, isUsed && styles.used)}>
      <span>
        <span className={styles.value}>{shownCell(value, column)}</span>{" "}
        {isUsed && <span className={styles.soft}>used here</span>}
      </span>
      <Badge appearance="tint" color={statusColour(status as Status)}>
        {status}
      </Badge>
      <span className={styles.whole}>
        {address ? (
          <Link href={address} target="_blank" rel="noopener noreferrer" inline>
            {publisher}
          </Link>
        ) : (
          publisher
        )}
        {published && `, ${published}`}
      </span>
      {remarks && (
        <span className={mergeClasses(styles.whole, styles.soft)}>
          <Dated text={remarks} />
        </span>
      )}
    </li>
  );
}
