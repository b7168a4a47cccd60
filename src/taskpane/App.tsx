import {
  Button,
  FluentProvider,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Tab,
  TabList,
  tokens,
} from "@fluentui/react-components";
import { CalendarLtrRegular } from "@fluentui/react-icons/svg/calendar-ltr";
import { DataTrendingRegular } from "@fluentui/react-icons/svg/data-trending";
import { DocumentTableRegular } from "@fluentui/react-icons/svg/document-table";
import { MathFormulaRegular } from "@fluentui/react-icons/svg/math-formula";
import { TableCellEditRegular } from "@fluentui/react-icons/svg/table-cell-edit";
import {
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ComponentType,
  type ReactElement,
} from "react";
import { concernText } from "../editions/concernText";
import { editionInUse, onEditionInUse } from "../editions/editionInUse";
import type { Host } from "./host";
import { LoadedView } from "./LoadedView";
import { TimelineView } from "./timeline/TimelineView";
import { PaneContext, useEdition, useSelection } from "./useHost";
import { useLastRefresh } from "./useLastRefresh";
import { useTheme } from "./useTheme";
import { Boundary } from "./parts/Boundary";
import { WorkProgress } from "./parts/WorkProgress";
import { createWorks } from "./parts/works";
import { KeptContext } from "./parts/useKept";

interface View {
  readonly name: string;
  readonly icon: ReactElement;
  /** Loads the view, if its code is a chunk of its own. */
  readonly load?: () => Promise<ComponentType>;
  readonly needsWorkbook?: true;
}

const views: readonly View[] = [
  { name: "Timeline", icon: <CalendarLtrRegular /> },
  {
    name: "This cell",
    icon: <TableCellEditRegular />,
    load: () =>
      import(/* webpackChunkName: "pane-views" */ "./cell/CellView").then((m) => m.CellView),
    needsWorkbook: true,
  },
  {
    name: "Explore",
    icon: <DataTrendingRegular />,
    load: () =>
      import(/* webpackChunkName: "pane-views" */ "./explore/ExploreView").then(
        (m) => m.ExploreView
      ),
  },
  {
    name: "Functions",
    icon: <MathFormulaRegular />,
    load: () =>
      import(/* webpackChunkName: "pane-views" */ "./functions/FunctionsView").then(
        (m) => m.FunctionsView
      ),
  },
  {
    name: "Workbook",
    icon: <DocumentTableRegular />,
    load: () =>
      import(/* webpackChunkName: "pane-views" */ "./workbook/WorkbookView").then(
        (m) => m.WorkbookView
      ),
    needsWorkbook: true,
  },
];

const useStyles = makeStyles({
  pane: {
    minHeight: "100%",
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground1,
    "& select": { textOverflow: "ellipsis" },
    // High-contrast colours stand out from each other, but a blend of two during a transition may not.
    "@media (forced-colors: active)": { "& button": { transitionDuration: "0s" } },
  },
  tabs: {
    position: "sticky",
    top: 0,
    zIndex: 10,
    justifyContent: "space-between",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    // Each tab takes room by the length of its name, so that all five fit into 320 px, one of them bold.
    flex: "1 1 auto",
    minWidth: 0,
    padding: "8px 0 6px",
    "& .fui-Tab__content--reserved-space": { display: "none" },
    "& .fui-Tab__content": { fontSize: tokens.fontSizeBase200, padding: 0 },
  },
  body: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    alignContent: "start",
    rowGap: "10px",
    padding: "12px",
    flex: 1,
  },
});

export function App({ host }: { host: Host }): ReactElement {
  const styles = useStyles();
  const theme = useTheme();
  const [open, setOpen] = useState("Timeline");
  const { index, notes } = useEdition();
  const selection = useSelection(host);
  const [works] = useState(() => createWorks(host.workbook));
  const [kept] = useState(() => new Map<string, unknown>());
  const top = useRef<HTMLDivElement>(null);
  const opened = useRef(open);
  useEffect(() => {
    // A view opens at its top, wherever the previous one was scrolled to.
    if (opened.current !== open) top.current?.scrollIntoView({ block: "start" });
    opened.current = open;
  }, [open]);
  const { running, results } = useSyncExternalStore(works.subscribe, works.state);
  const refreshed = results.refresh;
  const last = useLastRefresh(host.workbook, refreshed);
  const { sha256, concern } = useSyncExternalStore(onEditionInUse, editionInUse);
  const notices = [host.notice, concern && concernText[concern]].filter(Boolean);
  const [request, setRequest] = useState<"refresh">();
  useEffect(
    () =>
      host.onRefreshAsked?.(() => {
        setOpen("Workbook");
        setRequest("refresh");
      }),
    [host]
  );
  const pane = useMemo(
    () => ({
      ...host,
      index,
      notes,
      selection,
      open: setOpen,
      request,
      beginRequest: () => setRequest(undefined),
      last,
      works,
    }),
    [host, index, notes, selection, request, last, works]
  );
  const shown = views.find(({ name }) => name === open);
  const isOtherName = last?.edition !== undefined && last.edition !== index.edition;
  const isOther = isOtherName || (last?.sha256 !== undefined && last.sha256 !== sha256);
  return (
    <FluentProvider theme={theme} className={styles.pane}>
      <PaneContext.Provider value={pane}>
        <div ref={top} />
        <TabList
          vertical={false}
          size="small"
          selectedValue={open}
          onTabSelect={(_, { value }) => setOpen(String(value))}
          className={styles.tabs}
          aria-label="UKAUTO views"
        >
          {views.map(({ name, icon }) => (
            <Tab
              key={name}
              value={name}
              className={styles.tab}
              style={{ flexDirection: "column", display: "flex", alignItems: "center" }}
              icon={icon}
              id={tabId(name)}
              aria-controls="view"
            >
              {name}
            </Tab>
          ))}
        </TabList>
        <div role="tabpanel" id="view" aria-labelledby={tabId(open)} className={styles.body}>
          {notices.map((notice) => (
            <MessageBar key={notice} intent="warning" layout="multiline">
              <MessageBarBody>{notice}</MessageBarBody>
            </MessageBar>
          ))}
          {isOther && !running && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>
                This workbook was last refreshed with edition {last.edition}
                {last.date ? ` on ${last.date}` : ""};{" "}
                {isOtherName ? `edition ${index.edition}` : "that edition with other content"} is in
                use. Refresh to bring every figure to it.
              </MessageBarBody>
              {open !== "Workbook" && (
                <MessageBarActions>
                  <Button size="small" onClick={() => setOpen("Workbook")}>
                    Refresh ...
                  </Button>
                </MessageBarActions>
              )}
            </MessageBar>
          )}
          {running && open !== "Workbook" && <WorkProgress running={running} onStop={works.stop} />}
          <Boundary key={open}>
            {shown?.needsWorkbook && !host.workbook ? (
              <p>This view needs a workbook. Open UKAUTO in Excel, or in the workbench.</p>
            ) : (
              <KeptContext.Provider value={kept}>
                {shown?.load ? (
                  <LoadedView name={shown.name} load={shown.load} />
                ) : (
                  <TimelineView />
                )}
              </KeptContext.Provider>
            )}
          </Boundary>
        </div>
      </PaneContext.Provider>
    </FluentProvider>
  );
}

/** An id holds no space, since spaces separate the ids of a list. */
function tabId(view: string): string {
  return `tab-${view.replace(" ", "-")}`;
}
