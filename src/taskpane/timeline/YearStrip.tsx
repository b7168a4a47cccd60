import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Event } from "../../data/schema";
import { turningPoints } from "./story";

const highest = 40;

const useStyles = makeStyles({
  strip: {
    display: "flex",
    alignItems: "flex-end",
    gap: "2px",
    margin: "4px 0",
    paddingTop: "4px",
  },
  year: {
    position: "relative",
    flex: "1 1 24px",
    minWidth: "24px",
    display: "flex",
    flexDirection: "column",
    justifyContent: "flex-end",
    alignItems: "stretch",
    gap: "3px",
    minHeight: "62px",
    padding: 0,
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    background: "none",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    fontSize: tokens.fontSizeBase100,
    cursor: "pointer",
    ":hover": {
      color: tokens.colorBrandForeground1,
      backgroundColor: tokens.colorNeutralBackground1Hover,
    },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  quiet: {
    flex: "1 1 4px",
    minWidth: "2px",
    maxWidth: "12px",
    height: "1px",
    marginBottom: "17px",
    backgroundColor: tokens.colorNeutralStroke1,
  },
  spoken: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
  count: { textAlign: "center", color: tokens.colorNeutralForeground3 },
  bar: {
    backgroundColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: "2px 2px 0 0",
    margin: "0 2px",
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      backgroundColor: "CanvasText",
    },
  },
  turning: {
    backgroundColor: tokens.colorBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  label: { textAlign: "center", whiteSpace: "nowrap" },
  bold: { fontWeight: tokens.fontWeightBold, color: tokens.colorNeutralForeground1 },
});

interface Props {
  readonly events: readonly Event[];
  readonly onYear: (year: string) => void;
}

/** All years at a glance: the more events, the higher; a press leads to the year. */
export function YearStrip({ events, onYear }: Props): ReactElement {
  const styles = useStyles();
  const counts = new Map<string, number>();
  for (const { date } of events) {
    const year = date.slice(0, 4);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const years = [...counts.keys()].map(Number);
  if (!years.length) return <></>;
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const most = Math.max(...counts.values());
  return (
    <div className={styles.strip} role="group" aria-label="Years at a glance">
      {Array.from({ length: last - first + 1 }, (_, place) => String(first + place)).map((year) => {
        const count = counts.get(year);
        const turning = turningPoints[year];
        if (!count) return <span key={year} className={styles.quiet} />;
        return (
          <button
            key={year}
            type="button"
            className={styles.year}
            title={turning ? `${year}: ${turning}` : year}
            onClick={() => onYear(year)}
          >
            <span className={styles.spoken}>
              {`${year}: ${count} ${count === 1 ? "event" : "events"}${turning ? `. ${turning}` : ""}`}
            </span>
            <span className={styles.count} aria-hidden>
              {count}
            </span>
            <span
              className={mergeClasses(styles.bar, turning && styles.turning)}
              style={{ height: `${Math.max(2, (count / most) * highest)}px` }}
            />
            <span className={mergeClasses(styles.label, turning && styles.bold)} aria-hidden>
              ’{year.slice(2)}
            </span>
          </button>
        );
      })}
    </div>
  );
}
