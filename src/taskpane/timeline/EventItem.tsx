import { Badge, Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { TableAddRegular } from "@fluentui/react-icons/svg/table-add";
import { useState, type ReactElement } from "react";
import type { Event } from "../../data/schema";
import { spoken } from "../../model/date";
import { sourcesOf } from "../../record/citations";
import { Sources } from "../parts/Sources";
import { useHost } from "../useHost";
import { ClaimLine } from "./ClaimLine";
import { claimsAbout, isPlanOverdue, marks } from "./story";

const useStyles = makeStyles({
  item: {
    position: "relative",
    paddingLeft: "18px",
    paddingBottom: "10px",
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    marginLeft: "6px",
    "::before": {
      content: '""',
      position: "absolute",
      left: "-6px",
      top: "8px",
      width: "10px",
      height: "10px",
      borderRadius: "50%",
      backgroundColor: tokens.colorBrandBackground,
      border: `2px solid ${tokens.colorNeutralBackground1}`,
      boxSizing: "border-box",
      forcedColorAdjust: "none",
    },
  },
  planned: {
    "::before": {
      backgroundColor: tokens.colorNeutralBackground1,
      border: `2px solid ${tokens.colorBrandBackground}`,
    },
  },
  marked: {
    backgroundColor: tokens.colorBrandBackground2,
    borderRadius: `0 ${tokens.borderRadiusMedium} ${tokens.borderRadiusMedium} 0`,
  },
  head: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    columnGap: "8px",
    width: "100%",
    padding: "4px 4px 2px 0",
    border: "none",
    background: "none",
    textAlign: "left",
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    cursor: "pointer",
    borderRadius: tokens.borderRadiusSmall,
    scrollMarginTop: "72px",
    ":hover": { color: tokens.colorBrandForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  when: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    display: "flex",
    flexWrap: "wrap",
    gap: "2px 8px",
    alignItems: "center",
  },
  title: {
    gridColumn: 1,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
  summary: {
    margin: "2px 8px 0 0",
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  short: {
    display: "-webkit-box",
    WebkitLineClamp: 2,
    WebkitBoxOrient: "vertical",
    overflow: "hidden",
  },
  overdue: { fontStyle: "italic" },
  heading: { margin: 0, font: "inherit" },
  more: { display: "grid", rowGap: "8px", margin: "8px 8px 4px 0" },
  label: {
    margin: "0 0 2px",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, overflowWrap: "anywhere" },
});

interface Props {
  readonly event: Event;
  /** Belongs to the selected cell's year and parties. */
  readonly marked: boolean;
  readonly onInsert?: (event: Event) => void;
}

export function EventItem({ event, marked, onInsert }: Props): ReactElement {
  const styles = useStyles();
  const { index, notes } = useHost();
  const [open, setOpen] = useState(false);
  const mark = marks[event.certainty];
  const overdue = isPlanOverdue(event, index.edition);
  const note = notes.events[event.id]?.note;
  const claims = claimsAbout(event, index.dataset.claims, notes);
  return (
    <li
      className={mergeClasses(
        styles.item,
        event.status === "planned" && styles.planned,
        marked && styles.marked
      )}
      data-event={event.id}
    >
      <h3 className={styles.heading}>
        <button
          type="button"
          id={`event-${event.id}`}
          className={styles.head}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <span className={styles.when}>
            {when(event)}
            <Badge size="small" appearance="tint" color={mark.colour} title={mark.meaning}>
              {mark.word}
            </Badge>
            {event.status !== "happened" && event.status !== mark.word.toLowerCase() && (
              <span>{event.status}</span>
            )}
            {marked && (
              <Badge size="small" appearance="filled" color="brand">
                Selected cell
              </Badge>
            )}
          </span>
          {open ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
          <span className={styles.title}>{event.title}</span>
        </button>
      </h3>
      <p className={mergeClasses(styles.summary, !open && styles.short)}>{event.summary}</p>
      {overdue && (
        <p className={mergeClasses(styles.summary, styles.overdue)}>
          The date has passed. It stays a plan, since nothing later is on record.
        </p>
      )}
      {open && (
        <div className={styles.more}>
          {note && <p className={styles.text}>{note}</p>}
          <p className={styles.text}>
            {mark.word}: {mark.meaning}. Theme: {event.theme}. With{" "}
            {event.parties.map((id) => index.organisations.get(id)?.name ?? id).join(", ")}.
          </p>
          {claims.length > 0 && (
            <div>
              <h4 className={styles.label}>What the briefing says of it</h4>
              {claims.map((claim) => (
                <ClaimLine key={claim.id} claim={claim} />
              ))}
            </div>
          )}
          <div>
            <h4 className={styles.label}>Sources</h4>
            <Sources sources={sourcesOf(index, event.sources)} />
          </div>
          {onInsert && (
            <div>
              <Button size="small" icon={<TableAddRegular />} onClick={() => onInsert(event)}>
                Insert as formula
              </Button>
            </div>
          )}
        </div>
      )}
    </li>
  );
}

function when({ date, until }: Event): string {
  return until ? `${spoken(date)} to ${spoken(until)}` : spoken(date);
}
