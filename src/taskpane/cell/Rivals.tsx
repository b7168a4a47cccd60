import { Badge, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CellValue, Figure } from "../../model/answer";
import { inThousands } from "../../model/number";
import type { Status } from "../../model/status";
import { webAddress } from "../parts/Sources";
import { statusColour } from "../parts/values";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: "none" },
  rival: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gap: "2px 8px",
    padding: "8px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  value: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  whole: { gridColumn: "1 / -1", overflowWrap: "anywhere" },
  soft: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** The figures on record for the same question, one below the other, the one that the cell uses marked. */
export function Rivals({
  rows,
  of,
  used,
}: {
  rows: readonly (readonly CellValue[])[];
  of: string;
  used: Figure;
}): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={`Rival figures for ${of}`}>
      {rows.map(([value = "", status = "", publisher, published, scope, note, url], place) => {
        const address = webAddress(String(url));
        const isUsed =
          value === used.value && status === used.status && published === (used.published ?? "");
        return (
          <li key={place} className={styles.rival}>
            <span>
              <span className={styles.value}>
                {typeof value === "number" ? inThousands(value) : value}
              </span>{" "}
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
            <span className={mergeClasses(styles.whole, styles.soft)}>
              {[scope, note].filter(Boolean).join(". ")}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
