import {
  FluentProvider,
  makeStyles,
  MessageBar,
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
  Component,
  lazy,
  Suspense,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactElement,
  type ReactNode,
} from "react";
import type { Host } from "./host";
import { TimelineView } from "./timeline/TimelineView";
import { PaneContext, useEdition, useSelection } from "./useHost";
import { useTheme } from "./useTheme";
import { Waiting } from "./parts/Waiting";
import { WorkProgress } from "./parts/WorkProgress";
import { createWorks } from "./parts/works";

const CellView = lazy(() =>
  import(/* webpackChunkName: "pane-cell" */ "./cell/CellView").then((m) => ({
    default: m.CellView,
  }))
);
const ExploreView = lazy(() =>
  import(/* webpackChunkName: "pane-explore" */ "./explore/ExploreView").then((m) => ({
    default: m.ExploreView,
  }))
);
const FunctionsView = lazy(() =>
  import(/* webpackChunkName: "pane-functions" */ "./functions/FunctionsView").then((m) => ({
    default: m.FunctionsView,
  }))
);
const WorkbookView = lazy(() =>
  import(/* webpackChunkName: "pane-workbook" */ "./workbook/WorkbookView").then((m) => ({
    default: m.WorkbookView,
  }))
);

const views: readonly {
  name: string;
  icon: ReactElement;
  view: () => ReactElement;
  needsWorkbook?: true;
}[] = [
  { name: "Timeline", icon: <CalendarLtrRegular />, view: () => <TimelineView /> },
  {
    name: "This cell",
    icon: <TableCellEditRegular />,
    view: () => <CellView />,
    needsWorkbook: true,
  },
  { name: "Explore", icon: <DataTrendingRegular />, view: () => <ExploreView /> },
  { name: "Functions", icon: <MathFormulaRegular />, view: () => <FunctionsView /> },
  {
    name: "Workbook",
    icon: <DocumentTableRegular />,
    view: () => <WorkbookView />,
    needsWorkbook: true,
  },
];

const useStyles = makeStyles({
  pane: {
    minHeight: "100%",
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground1,
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
    // Room by the length of the name, so that five names fit into 320 px, the bold one too.
    flex: "1 1 auto",
    minWidth: 0,
    padding: "8px 0 6px",
    "& .fui-Tab__content--reserved-space": { display: "none" },
    "& .fui-Tab__content": { fontSize: tokens.fontSizeBase200, padding: 0 },
  },
  body: { padding: "12px", flex: 1 },
});

export function App({ host }: { host: Host }): ReactElement {
  const styles = useStyles();
  const theme = useTheme();
  const [open, setOpen] = useState("Timeline");
  const { index, notes } = useEdition();
  const selection = useSelection(host);
  const [works] = useState(createWorks);
  const { running } = useSyncExternalStore(works.subscribe, works.state);
  const [asked, setAsked] = useState<"refresh">();
  useEffect(
    () =>
      host.onRefreshAsked?.(() => {
        setOpen("Workbook");
        setAsked("refresh");
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
      asked,
      answered: () => setAsked(undefined),
      works,
    }),
    [host, index, notes, selection, asked, works]
  );
  const shown = views.find(({ name }) => name === open);
  return (
    <FluentProvider theme={theme} className={styles.pane}>
      <PaneContext.Provider value={pane}>
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
              id={`tab-${name}`}
              aria-controls="view"
            >
              {name}
            </Tab>
          ))}
        </TabList>
        <div role="tabpanel" id="view" aria-labelledby={`tab-${open}`} className={styles.body}>
          {host.notice && (
            <MessageBar intent="warning">
              <MessageBarBody>{host.notice}</MessageBarBody>
            </MessageBar>
          )}
          {running && open !== "Workbook" && <WorkProgress running={running} onStop={works.stop} />}
          <Boundary key={open}>
            <Suspense fallback={<Waiting label={`Opening ${open}`} />}>
              {shown?.needsWorkbook && !host.workbook ? (
                <p>This view needs a workbook. Open UKAUTO in Excel, or in the workbench.</p>
              ) : (
                shown?.view()
              )}
            </Suspense>
          </Boundary>
        </div>
      </PaneContext.Provider>
    </FluentProvider>
  );
}

/** A view that fails says so and leaves the others alone. */
class Boundary extends Component<{ children: ReactNode }, { error?: Error }> {
  override state: { error?: Error } = {};

  static getDerivedStateFromError(error: Error): { error: Error } {
    return { error };
  }

  override render(): ReactNode {
    if (!this.state.error) return this.props.children;
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          This view could not be shown: {this.state.error.message}. Open another view and come back,
          or reload UKAUTO.
        </MessageBarBody>
      </MessageBar>
    );
  }
}
