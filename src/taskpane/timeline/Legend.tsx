import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { certainties } from "../../model/status";
import { EventMark } from "./EventMark";
import { attested } from "./story";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexWrap: "wrap",
    gap: "2px 6px",
    margin: 0,
    padding: 0,
    listStyle: "none",
    fontSize: "11px",
    lineHeight: "16px",
    color: tokens.colorNeutralForeground3,
    "--lane": tokens.colorNeutralForeground2,
    "@media (forced-colors: active)": { "--lane": "CanvasText" },
  },
  item: { display: "flex", alignItems: "center", gap: "3px" },
  bar: { fill: "var(--lane)", fillOpacity: 0.12, stroke: "var(--lane)" },
});

/** What the shapes of the marks and the bars mean; the lanes name their own colours. */
export function Legend(): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label="Legend">
      {certainties.map((certainty) => (
        <li key={certainty} className={styles.item} title={attested[certainty].meaning}>
          <svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden>
            <EventMark certainty={certainty} />
          </svg>
          {attested[certainty].word}
        </li>
      ))}
      <li
        className={styles.item}
        title="from its beginning to its end, or to today where it goes on"
      >
        <svg width="18" height="12" aria-hidden>
          <rect x="0.5" y="1.5" width="17" height="9" rx="4.5" className={styles.bar} />
        </svg>
        Lasting
      </li>
    </ul>
  );
}
