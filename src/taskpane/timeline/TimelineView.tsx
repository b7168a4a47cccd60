import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowSortRegular } from "@fluentui/react-icons/svg/arrow-sort";
import { TableAddRegular } from "@fluentui/react-icons/svg/table-add";
import { useMemo, useState, type ReactElement } from "react";
import type { Event } from "../../data/schema";
import { literal } from "../../workbook/formulas/formula";
import { Notice } from "../parts/Notice";
import { spilledTable } from "../parts/spilledTable";
import { useInsert } from "../parts/useInsert";
import { useKept } from "../parts/useKept";
import { useHost } from "../useHost";
import { briefing } from "./briefing";
import { ClaimList } from "./ClaimList";
import { EventList } from "./EventList";
import { FilterBar } from "./FilterBar";
import { eventsFor, noFilters } from "./filters";
import { Legend } from "./Legend";
import { listFormula } from "./listFormula";
import { markedEvents } from "./marked";
import { SelectedCell } from "./SelectedCell";
import { StandingLine } from "./StandingLine";
import { byYear } from "./story";
import { TimelinePicture } from "./TimelinePicture";
import { todayOf } from "./today";

const useStyles = makeStyles({
  view: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "8px" },
  parts: { display: "flex", gap: "4px" },
  part: { minWidth: 0, whiteSpace: "nowrap" },
  row: { display: "flex", flexWrap: "wrap", gap: "4px 6px", alignItems: "center" },
  count: { flex: 1, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  act: { minWidth: 0, padding: "2px 6px", whiteSpace: "nowrap" },
  soft: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

export function TimelineView(): ReactElement {
  const styles = useStyles();
  const { index } = useHost();
  const [part, setPart] = useKept<"story" | "briefing">("timeline part", "story");
  const tab = (id: "story" | "briefing", title: string): ReactElement => (
    <Button
      size="small"
      className={styles.part}
      appearance={part === id ? "primary" : "secondary"}
      aria-pressed={part === id}
      onClick={() => setPart(id)}
    >
      {title}
    </Button>
  );
  return (
    <div className={styles.view}>
      <StandingLine />
      <div className={styles.parts} role="group" aria-label="What to read">
        {tab("story", "Story")}
        {tab("briefing", briefing.title)}
      </div>
      {part === "briefing" ? <ClaimList /> : <Story />}
      <Text className={styles.soft}>
        No account, no key, no quota: every figure and event comes with the add-in, edition{" "}
        {index.edition}.
      </Text>
    </div>
  );
}

function Story(): ReactElement {
  const styles = useStyles();
  const pane = useHost();
  const { index, calculator, selection } = pane;
  const [filters, setFilters] = useKept("timeline filters", noFilters);
  const [newestFirst, setNewestFirst] = useKept("timeline newest first", true);
  const [opened, setOpened] = useKept<ReadonlySet<string>>("timeline opened", new Set());
  const [chosen, setChosen] = useState<string>();
  const [today] = useState(todayOf);
  const { insert, message } = useInsert();
  const events = useMemo(() => eventsFor(index, filters), [index, filters]);
  const shown = useMemo(() => idsOf(events), [events]);
  const shownAnyTime = useMemo(
    () => idsOf(eventsFor(index, { ...filters, stretch: undefined })),
    [index, filters]
  );
  const marked = useMemo(
    () => markedEvents({ selection, calculator, index }),
    [selection, calculator, index]
  );
  const all = index.dataset.events;
  const years = byYear(events, newestFirst);
  const setOpen = (id: string, open: boolean): void => {
    const next = new Set(opened);
    if (open) next.add(id);
    else next.delete(id);
    setOpened(next);
  };
  const choose = ({ id }: Event): void => {
    setChosen(id);
    setOpen(id, true);
    goTo(`event-${id}`);
  };
  const insertList = (): void => {
    const list = calculator.calculate("TIMELINE", []);
    if (list?.kind !== "table") return;
    const header = (list.rows[0] ?? []).map(String);
    const { formula } = listFormula(index, filters, events, header);
    const ids = idsOf(events);
    const column = header.indexOf("Id");
    const rows = list.rows.filter((row, at) => at === 0 || ids.has(String(row[column])));
    void insert?.("The list", (at) => spilledTable(formula, { ...list, rows }, at));
  };
  const insertEvent = ({ id }: Event): void =>
    void insert?.("The event", { cells: [[`=UKAUTO.EVENT(${literal(id)})`]] });
  const markedHere = years.flatMap((year) => year.events).filter(({ id }) => marked.has(id));
  const isStill = filters.lanes.length > 0 || filters.search.trim() !== "";
  return (
    <>
      <TimelinePicture
        all={all}
        shown={shown}
        shownAnyTime={shownAnyTime}
        filters={filters}
        onFilters={setFilters}
        marked={marked}
        chosen={chosen}
        onChoose={choose}
        today={today}
      />
      <Legend />
      <FilterBar filters={filters} onFilters={setFilters} />
      <div>
        <div className={styles.row}>
          <Text className={styles.count} role="status">
            {events.length === all.length
              ? `${all.length} events`
              : `${events.length} of ${all.length} events`}
          </Text>
          <Button
            size="small"
            appearance="subtle"
            className={styles.act}
            icon={<ArrowSortRegular />}
            title="Reverse the order"
            onClick={() => setNewestFirst(!newestFirst)}
          >
            {newestFirst ? "Newest first" : "Oldest first"}
          </Button>
          {insert && (
            <Button
              size="small"
              appearance="subtle"
              className={styles.act}
              icon={<TableAddRegular />}
              disabled={!events.length}
              title={
                isStill
                  ? "Inserts the events shown. Events of a later edition do not join a list that was searched or chosen by lane."
                  : "Inserts the events shown as a formula; events of a later edition join it."
              }
              onClick={insertList}
            >
              Insert list
            </Button>
          )}
        </div>
        <Notice message={message} />
      </div>
      <SelectedCell events={markedHere} onGo={({ id }) => goTo(`event-${id}`)} />
      {!events.length && (
        <Text>
          No event matches. Try another word, or clear the filters to see the whole story.
        </Text>
      )}
      <EventList
        years={years}
        opened={opened}
        onOpen={setOpen}
        marked={marked}
        today={today}
        onInsert={insert && insertEvent}
      />
    </>
  );
}

function idsOf(events: readonly Event[]): ReadonlySet<string> {
  return new Set(events.map(({ id }) => id));
}

/** Shows a part of the list and gives it the focus, once it is there. */
function goTo(id: string): void {
  requestAnimationFrame(() => {
    const element = document.getElementById(id);
    const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    element?.scrollIntoView({ behavior: still ? "auto" : "smooth", block: "start" });
    element?.focus({ preventScroll: true });
  });
}
