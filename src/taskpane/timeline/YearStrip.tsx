import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Event } from "../../data/schema";
import { turningPoints } from "./story";

const useStyles = makeStyles({
  strip: { display: "flex", alignItems: "flex-end", gap: "2px", margin: "4px 0" },
  year: {
    flex: "1 1 0",
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    justifyContent: "flex-end",
    alignItems: "stretch",
    gap: "2px",
    height: "56px",
    padding: 0,
    border: "none",
    background: "none",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    fontSize: "10px",
    cursor: "pointer",
    ":hover": { color: tokens.colorBrandForeground1 },
    ":disabled": { cursor: "default" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  bar: {
    backgroundColor: tokens.colorBrandBackground2Pressed,
    borderRadius: "2px 2px 0 0",
    minHeight: "2px",
    forcedColorAdjust: "none",
  },
  turning: { backgroundColor: tokens.colorBrandBackground },
  label: { textAlign: "center", whiteSpace: "nowrap" },
});

/** All years at a glance: the more events, the higher; a click leads to the year. */
export function YearStrip({
  events,
  onYear,
}: {
  events: readonly Event[];
  onYear: (year: string) => void;
}): ReactElement {
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
        const count = counts.get(year) ?? 0;
        return (
          <button
            key={year}
            type="button"
            className={styles.year}
            disabled={!count}
            aria-label={`${year}: ${count} ${count === 1 ? "event" : "events"}`}
            title={`${year}: ${count}`}
            onClick={() => onYear(year)}
          >
            <span
              className={mergeClasses(styles.bar, year in turningPoints && styles.turning)}
              style={{ height: `${(count / most) * 38}px` }}
            />
            <span className={styles.label} aria-hidden>
              {count ? `’${year.slice(2)}` : "·"}
            </span>
          </button>
        );
      })}
    </div>
  );
}
