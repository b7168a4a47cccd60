import {
  Button,
  Field,
  makeStyles,
  mergeClasses,
  Select,
  Text,
  tokens,
  Input,
} from "@fluentui/react-components";
import { ArrowSortRegular } from "@fluentui/react-icons/svg/arrow-sort";
import { useMemo, useState, type ReactElement } from "react";
import type { Event } from "../../data/schema";
import { choices } from "../../model/choices";
import { cellName } from "../../workbook/address";
import { Notice } from "../parts/Notice";
import { useInsert } from "../parts/useInsert";
import { literal } from "../../workbook/formulas/formula";
import { useHost } from "../useHost";
import { ClaimList } from "./ClaimList";
import { EventItem } from "./EventItem";
import { markedEvents } from "./marked";
import { StandingCard } from "./StandingCard";
import { byYear, eventsFor, timelineArguments, timelineFormula, turningPoints } from "./story";
import { YearStrip } from "./YearStrip";

const useStyles = makeStyles({
  view: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "12px" },
  bar: {
    display: "grid",
    gap: "8px",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    "& select": { minWidth: 0, width: "100%" },
  },
  wide: { gridColumn: "1 / -1" },
  row: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center" },
  year: {
    margin: "14px 0 6px",
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    display: "flex",
    alignItems: "baseline",
    gap: "10px",
    scrollMarginTop: "64px",
  },
  turning: {
    padding: "8px 10px",
    borderLeft: `4px solid ${tokens.colorBrandBackground}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase500,
  },
  why: {
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  marks: {
    justifyContent: "space-between",
    padding: "8px 10px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
  list: { listStyle: "none", margin: 0, padding: 0 },
  soft: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

export function TimelineView(): ReactElement {
  const styles = useStyles();
  const pane = useHost();
  const { index, calculator } = pane;
  const [theme, setTheme] = useState("");
  const [party, setParty] = useState("");
  const [search, setSearch] = useState("");
  const [newestFirst, setNewestFirst] = useState(true);
  const [briefing, setBriefing] = useState(false);
  const { insert, told } = useInsert();
  const filters = { theme, party, search };
  const events = useMemo(
    () => eventsFor(index, { theme, party, search }),
    [index, theme, party, search]
  );
  const parties = useMemo(() => partiesOf(index), [index]);
  const marked = useMemo(() => markedEvents(pane), [pane]);
  const clear = (): void => {
    setTheme("");
    setParty("");
    setSearch("");
  };
  const goTo = (id: string): void => {
    const heading = document.getElementById(id);
    const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    heading?.scrollIntoView({ behavior: still ? "auto" : "smooth", block: "start" });
    heading?.focus({ preventScroll: true });
  };
  const shownMarks = events.filter(({ id }) => marked.has(id)).length;
  const years = byYear(events, newestFirst);
  const firstMarked = years.flatMap((each) => each.events).find(({ id }) => marked.has(id));
  const insertList = (): void => {
    const rows = calculator.calculate("TIMELINE", timelineArguments(index, filters));
    void insert?.("The list", {
      cells: [[timelineFormula(index, filters)]],
      ...(rows?.kind === "table"
        ? { spill: { rows: rows.rows.length, columns: rows.rows[0]?.length ?? 1 } }
        : {}),
    });
  };
  return (
    <div className={styles.view}>
      <StandingCard />
      <Text className={styles.soft}>
        No account, no key, no quota: every figure and event comes with the add-in, edition{" "}
        {index.edition}.
      </Text>
      <div className={styles.row} role="group" aria-label="What to read">
        <Button
          size="small"
          appearance={briefing ? "secondary" : "primary"}
          aria-pressed={!briefing}
          onClick={() => setBriefing(false)}
        >
          The story
        </Button>
        <Button
          size="small"
          appearance={briefing ? "primary" : "secondary"}
          aria-pressed={briefing}
          onClick={() => setBriefing(true)}
        >
          The briefing, checked
        </Button>
      </div>
      {briefing ? (
        <ClaimList />
      ) : (
        <>
          <div className={styles.bar}>
            <Input
              type="search"
              className={styles.wide}
              style={{ maxWidth: "none" }}
              aria-label="Search events"
              placeholder="Search events"
              value={search}
              onChange={(_, { value }) => setSearch(value)}
            />
            <Field label="Theme" size="small">
              <Select value={theme} onChange={(_, { value }) => setTheme(value)}>
                <option value="">All themes</option>
                {choices.theme.map((each) => (
                  <option key={each}>{each}</option>
                ))}
              </Select>
            </Field>
            <Field label="Party" size="small">
              <Select value={party} onChange={(_, { value }) => setParty(value)}>
                <option value="">All parties</option>
                {parties.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
          </div>
          <YearStrip events={events} onYear={(year) => goTo(`year-${year}`)} />
          <div className={styles.row}>
            <Text aria-live="polite">
              {events.length} of {index.dataset.events.length} events
            </Text>
            <Button
              size="small"
              icon={<ArrowSortRegular />}
              title="Turn the order round"
              onClick={() => setNewestFirst(!newestFirst)}
            >
              {newestFirst ? "Newest first" : "Oldest first"}
            </Button>
            {insert && (
              <Button size="small" disabled={!events.length} onClick={insertList}>
                Insert list
              </Button>
            )}
            {(theme || party || search) && (
              <Button size="small" appearance="subtle" onClick={clear}>
                Clear filters
              </Button>
            )}
          </div>
          {search && insert && (
            <Text className={styles.soft}>
              The inserted list keeps theme and party; TIMELINE has no argument for a search.
            </Text>
          )}
          <Notice told={told} />
          {firstMarked && pane.selection && (
            <div className={mergeClasses(styles.row, styles.marks)} role="status">
              <Text>
                {shownMarks === 1 ? "1 event belongs" : `${shownMarks} events belong`} to the
                selected cell, {cellName(pane.selection)}.
              </Text>
              <Button size="small" onClick={() => goTo(`event-${firstMarked.id}`)}>
                Go to the first
              </Button>
            </div>
          )}
          {!events.length && (
            <Text>
              No event matches. Try another word, or clear the filters to see the whole story.
            </Text>
          )}
          {years.map(({ year, events: list }) => (
            <section key={year} aria-labelledby={`year-${year}`}>
              <h2
                id={`year-${year}`}
                tabIndex={-1}
                className={mergeClasses(styles.year, year in turningPoints && styles.turning)}
              >
                {year}
                {turningPoints[year] && <span className={styles.why}>{turningPoints[year]}</span>}
              </h2>
              <ul className={styles.list}>
                {list.map((event) => (
                  <EventItem
                    key={event.id}
                    event={event}
                    marked={marked.has(event.id)}
                    onInsert={
                      insert &&
                      ((each: Event) =>
                        void insert("The event", {
                          cells: [[`=UKAUTO.EVENT(${literal(each.id)})`]],
                        }))
                    }
                  />
                ))}
              </ul>
            </section>
          ))}
        </>
      )}
    </div>
  );
}

/** The organisations that take part in an event, by name. */
function partiesOf(index: ReturnType<typeof useHost>["index"]): { id: string; name: string }[] {
  const ids = new Set(index.dataset.events.flatMap((event) => event.parties));
  return index.dataset.organisations
    .filter(({ id }) => ids.has(id))
    .sort((one, other) => one.name.localeCompare(other.name, "en"));
}
