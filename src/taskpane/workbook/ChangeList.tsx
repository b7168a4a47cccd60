import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { addressOf } from "../../workbook/address";
import type { Change } from "../../features/refresh/changes";
import type { Value } from "../../workbook/port";
import { asTable } from "../parts/asTable";
import { copyText } from "../parts/copyText";
import { Notice } from "../parts/Notice";
import { PlaceButton } from "../parts/PlaceButton";
import { useGoTo } from "../parts/useGoTo";
import type { Message } from "../parts/message";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center" },
  list: { listStyle: "none", margin: 0, padding: 0, maxHeight: "300px", overflowY: "auto" },
  item: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    padding: "4px 0",
    overflowWrap: "anywhere",
  },
  why: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const most = 500;

/** The cells that a refresh changed: address, before, after, why. A click selects the cell. */
export function ChangeList({ changes }: { changes: readonly Change[] }): ReactElement {
  const styles = useStyles();
  const { goTo, lost } = useGoTo();
  const [copied, setCopied] = useState<Message>();
  const copy = async (): Promise<void> => {
    const rows = changes.map((each) => [addressOf(each), each.before, each.after, whyOf(each)]);
    const done = await copyText(asTable([["Cell", "Before", "After", "Why"], ...rows]));
    setCopied(
      done
        ? {
            intent: "success",
            text: `${rows.length} changes are copied; paste them into a worksheet.`,
          }
        : {
            intent: "warning",
            text: "This page may not use the clipboard. Allow it in the settings of the browser or of Excel, then copy again.",
          }
    );
  };
  return (
    <div>
      <div className={styles.row}>
        <Text weight="semibold">What changed</Text>
        <Button size="small" onClick={() => void copy()}>
          Copy table
        </Button>
      </div>
      <Notice message={lost ?? copied} />
      <ul className={styles.list} aria-label="Cells that changed">
        {changes.slice(0, most).map((each) => (
          <li key={addressOf(each)} className={styles.item}>
            <PlaceButton place={each} goTo={goTo} /> {said(each.before)} →{" "}
            <strong>{said(each.after)}</strong>
            <div className={styles.why}>{whyOf(each)}</div>
          </li>
        ))}
      </ul>
      {changes.length > most && (
        <Text>and {changes.length - most} more; copy them as a table to see all.</Text>
      )}
    </div>
  );
}

function whyOf({ why, more }: Change): string {
  return more ? `${why}; ${more} more cells of this table changed` : why;
}

function said(value: Value): string {
  return typeof value === "number"
    ? value.toLocaleString("en-GB", { maximumFractionDigits: 6 })
    : String(value) || "(empty)";
}
