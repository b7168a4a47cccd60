import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Event } from "../../data/schema";
import { EventItem } from "./EventItem";
import type { Year } from "./story";

const useStyles = makeStyles({
  year: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: "8px",
    margin: "4px 0 2px",
    paddingBottom: "2px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    scrollMarginTop: "64px",
  },
  turning: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  list: { listStyle: "none", margin: 0, padding: 0 },
});

interface Props {
  readonly years: readonly Year[];
  readonly opened: ReadonlySet<string>;
  readonly onOpen: (id: string, open: boolean) => void;
  readonly marked: ReadonlySet<string>;
  readonly today: string;
  readonly onInsert?: (event: Event) => void;
}

/** The events under their years; a year names what turned in it. */
export function EventList({ years, opened, onOpen, marked, today, onInsert }: Props): ReactElement {
  const styles = useStyles();
  return (
    <>
      {years.map(({ year, events }) => (
        <section key={year} aria-labelledby={`year-${year}`}>
          <h2 id={`year-${year}`} tabIndex={-1} className={styles.year}>
            {year}
            <span className={styles.turning}>
              {events.flatMap((event) => event.turning ?? []).join(" · ")}
            </span>
          </h2>
          <ul className={styles.list}>
            {events.map((event) => (
              <EventItem
                key={event.id}
                event={event}
                open={opened.has(event.id)}
                onOpen={(open) => onOpen(event.id, open)}
                marked={marked.has(event.id)}
                today={today}
                onInsert={onInsert}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
