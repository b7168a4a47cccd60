import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Text,
  tokens,
} from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { useEffect, useState, type ReactElement } from "react";
import { dateSetting, editionSetting, type Report } from "../../refresh/refresh";
import { addressOf, cellName } from "../../workbook/address";
import type { Change } from "../../workbook/changes";
import type { Extent, Value } from "../../workbook/port";
import { asTable } from "../parts/asTable";
import { Notice } from "../parts/Notice";
import { useWork } from "../parts/useWork";
import { useHost } from "../useHost";
import { Panel } from "../parts/Panel";

const useStyles = makeStyles({
  card: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "8px" },
  row: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center" },
  list: { listStyle: "none", margin: 0, padding: 0, maxHeight: "300px", overflowY: "auto" },
  item: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    padding: "4px 0",
    overflowWrap: "anywhere",
  },
  why: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** The newest edition for the cells of an extent, with the list of what changed and why. */
export function RefreshSection({
  extent,
  onDone,
}: {
  extent: Extent;
  onDone: () => void;
}): ReactElement {
  const styles = useStyles();
  const { workbook, calculator, index, asked, answered } = useHost();
  const [manual, setManual] = useState(false);
  const [last, setLast] = useState<{ edition?: string; date?: string }>({});
  const work = useWork<Report>("refresh");
  const report = work.result;
  useEffect(() => {
    void (async () => {
      const edition = await workbook?.setting(editionSetting);
      setLast({ edition, date: await workbook?.setting(dateSetting) });
    })();
  }, [workbook, report]);
  const run = (): Promise<void> =>
    work.run("Refreshing", async (each) => {
      if (!workbook) return undefined;
      setManual(false);
      work.keep(undefined);
      const { refresh } = await import(/* webpackChunkName: "refresh" */ "../../refresh/refresh");
      const done = await refresh(workbook, calculator, extent, each);
      work.keep(done);
      onDone();
      return summary(done);
    });
  const start = async (): Promise<void> => {
    if ((await workbook?.calculationMode()) === "manual") setManual(true);
    else await run();
  };
  useEffect(() => {
    if (asked !== "refresh") return;
    answered();
    void start();
    // The ribbon asks once; what it starts is not to start again with each new function.
  }, [asked]);
  const differs = last.edition !== undefined && last.edition !== index.edition;
  return (
    <Panel className={styles.card}>
      {differs && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            This workbook was last refreshed with edition {last.edition}
            {last.date ? ` on ${last.date}` : ""}; edition {index.edition} is in use. Refresh to
            bring every figure to it.
          </MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.row}>
        <Button
          appearance="primary"
          icon={<ArrowSyncRegular />}
          disabled={work.busy}
          onClick={() => void start()}
        >
          Refresh figures
        </Button>
        <Text className={styles.why}>
          {last.date ? `Last refreshed ${last.date}.` : "Not refreshed yet."}
        </Text>
      </div>
      {manual && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            This workbook calculates manually. A refresh also calculates its other cells that wait
            to be calculated.
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void run()}>
              Refresh anyway
            </Button>
            <Button size="small" onClick={() => setManual(false)}>
              Leave it
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {work.progress}
      <Notice told={work.told} />
      {report && report.changes.length > 0 && <Changes changes={report.changes} />}
    </Panel>
  );
}

function Changes({ changes }: { changes: readonly Change[] }): ReactElement {
  const styles = useStyles();
  const { workbook } = useHost();
  const copy = async (): Promise<void> => {
    const rows = changes.map((each) => [addressOf(each), each.before, each.after, each.why]);
    await navigator.clipboard.writeText(asTable([["Cell", "Before", "After", "Why"], ...rows]));
  };
  return (
    <div>
      <div className={styles.row}>
        <Text weight="semibold">What changed</Text>
        <Button size="small" onClick={() => void copy()}>
          Copy as table
        </Button>
      </div>
      <ul className={styles.list} aria-label="Cells that changed">
        {changes.slice(0, 500).map((each) => (
          <li key={`${each.sheet}!${cellName(each)}`} className={styles.item}>
            <Button
              size="small"
              appearance="transparent"
              onClick={() => void workbook?.select(each)}
            >
              {each.sheet}!{cellName(each)}
            </Button>{" "}
            {said(each.before)} → <strong>{said(each.after)}</strong>
            <div className={styles.why}>{each.why}</div>
          </li>
        ))}
      </ul>
      {changes.length > 500 && (
        <Text>and {changes.length - 500} more; copy them as a table to see all.</Text>
      )}
    </div>
  );
}

function summary({ before, edition, kept, cells, changes }: Report): string {
  const news =
    before === edition
      ? `Edition ${edition} is the newest.`
      : `Edition ${edition} is in use instead of ${before}.`;
  const changed = changes.length
    ? `${changes.length} of ${cells} UKAUTO cells changed.`
    : `None of ${cells} UKAUTO cells changed.`;
  const room = kept
    ? ""
    : " There was no room to keep it: it lasts until this page is closed. Clear site data to make room.";
  return `${news} ${changed}${room}`;
}

function said(value: Value): string {
  return typeof value === "number"
    ? value.toLocaleString("en-GB", { maximumFractionDigits: 6 })
    : String(value) || "(empty)";
}
