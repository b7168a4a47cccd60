import { Badge, Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { TableAddRegular } from "@fluentui/react-icons/svg/table-add";
import type { ReactElement } from "react";
import type { Event } from "../../data/schema";
import { spoken } from "../../model/date";
import { sourcesOf } from "../../record/citations";
import { Sources } from "../parts/Sources";
import { useHost } from "../useHost";
import { briefing } from "./briefing";
import { ClaimLine } from "./ClaimLine";
import { EventMark, useLaneColours } from "./EventMark";
import { attested, claimsAbout, isPlanOverdue, whenOf } from "./story";
import { laneTitles } from "./lanes";
import { markId } from "./TimelinePicture";

const useStyles = makeStyles({
  item: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: "6px",
    padding: "2px 0",
    borderRadius: tokens.borderRadiusMedium,
  },
  rail: {
    position: "relative",
    "::after": {
      content: '""',
      position: "absolute",
      left: "7px",
      top: "24px",
      bottom: "-8px",
      width: "2px",
      backgroundColor: tokens.colorNeutralStroke3,
    },
  },
  mark: { position: "relative", display: "block", marginTop: "5px" },
  marked: { backgroundColor: tokens.colorBrandBackground2 },
  heading: { margin: 0, font: "inherit" },
  head: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: "8px",
    width: "100%",
    padding: "2px 4px 2px 2px",
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
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    display: "flex",
    flexWrap: "wrap",
    gap: "0 6px",
    alignItems: "center",
  },
  title: {
    gridColumn: 1,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
  summary: {
    margin: "0 8px 2px 2px",
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  short: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  overdue: { fontStyle: "italic" },
  more: { display: "grid", rowGap: "10px", margin: "6px 8px 10px 2px" },
  label: {
    margin: "0 0 2px",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  soft: {
    margin: "0 0 6px",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  text: { margin: 0, overflowWrap: "anywhere" },
  facts: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: "10px",
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
    "& dt": { color: tokens.colorNeutralForeground3 },
    "& dd": { margin: 0 },
  },
  acts: { display: "flex", flexWrap: "wrap", gap: "6px" },
});

interface Props {
  readonly event: Event;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  /** Belongs to the selected cell's period and parties. */
  readonly marked: boolean;
  readonly today: string;
  readonly onInsert?: (event: Event) => void;
}

/** An event of the list: when, how certain, what, and one line about it; when opened, all that is on record. */
export function EventItem({ event, open, onOpen, marked, today, onInsert }: Props): ReactElement {
  const styles = useStyles();
  const colours = useLaneColours();
  const { index } = useHost();
  const lane = event.lane;
  const { word } = attested[event.certainty];
  const overdue = isPlanOverdue(event, index.edition, today);
  const overtaken = index.events.get(event.ending ?? "");
  const status = event.status === "happened" ? undefined : event.status;
  const Chevron = open ? ChevronDownRegular : ChevronRightRegular;
  return (
    <li
      className={mergeClasses(styles.item, colours[lane], marked && styles.marked)}
      data-event={event.id}
    >
      <div className={styles.rail}>
        <svg className={styles.mark} width="16" height="16" viewBox="-8 -8 16 16" aria-hidden>
          <EventMark certainty={event.certainty} turning={event.turning !== undefined} />
        </svg>
      </div>
      <div>
        <h3 className={styles.heading}>
          <button
            type="button"
            id={`event-${event.id}`}
            className={styles.head}
            aria-expanded={open}
            onClick={() => onOpen(!open)}
          >
            <span className={styles.when}>
              <span>{whenOf(event)}</span>
              <span>
                · {word}
                {status && status !== word.toLowerCase() && `, ${status}`}
              </span>
              {marked && (
                <Badge size="small" appearance="filled" color="brand">
                  Selected cell
                </Badge>
              )}
            </span>
            <Chevron aria-hidden />
            <span className={styles.title}>{event.title}</span>
          </button>
        </h3>
        <p className={mergeClasses(styles.summary, !open && styles.short)}>{event.summary}</p>
        {overtaken && event.status === "planned" && (
          <p className={mergeClasses(styles.summary, styles.overdue)}>
            Overtaken: {overtaken.title}, {spoken(overtaken.date)}.
          </p>
        )}
        {overdue && (
          <p className={mergeClasses(styles.summary, styles.overdue)}>
            The date has passed. It stays a plan, since nothing later is on record.
          </p>
        )}
        {open && <Opened event={event} onInsert={onInsert} />}
      </div>
    </li>
  );
}

function Opened({ event, onInsert }: Pick<Props, "event" | "onInsert">): ReactElement {
  const styles = useStyles();
  const { index, notes } = useHost();
  const note = notes.events[event.id]?.note;
  const claims = claimsAbout(event, index.dataset.claims, notes);
  const { word, meaning } = attested[event.certainty];
  return (
    <div className={styles.more}>
      {note && <p className={styles.text}>{note}</p>}
      <dl className={styles.facts}>
        <dt>{word}</dt>
        <dd>{meaning}</dd>
        <dt>Theme</dt>
        <dd>
          {event.theme}, in the lane “{laneTitles[event.lane]}”
        </dd>
        <dt>With</dt>
        <dd>{event.parties.map((id) => index.organisations.get(id)?.name ?? id).join(", ")}</dd>
      </dl>
      {claims.length > 0 && (
        <div>
          <h4 className={styles.label}>What the briefing says of it</h4>
          <p className={styles.soft}>{briefing.inShort}</p>
          {claims.map((claim) => (
            <ClaimLine key={claim.id} claim={claim} />
          ))}
        </div>
      )}
      <div>
        <h4 className={styles.label}>Sources</h4>
        <Sources sources={sourcesOf(index, event.sources)} />
      </div>
      <div className={styles.acts}>
        {onInsert && (
          <Button size="small" icon={<TableAddRegular />} onClick={() => onInsert(event)}>
            Insert as formula
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            const mark = document.getElementById(markId(event.id));
            mark?.scrollIntoView({ block: "center" });
            mark?.focus();
          }}
        >
          Show in the picture
        </Button>
      </div>
    </div>
  );
}
