import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { useEffect, useRef, useState, type ReactElement } from "react";
import { wordsOf } from "../../model/wordsOf";
import type { Report, Wanted } from "../../features/refresh/refresh";
import type { Extent } from "../../workbook/port";
import { Notice } from "../parts/Notice";
import { Panel } from "../parts/Panel";
import { Proposal } from "../parts/Proposal";
import { useWork } from "../parts/useWork";
import { useHost } from "../useHost";
import { ChangeList } from "./ChangeList";
import { summaryOf } from "./summaryOf";

const useStyles = makeStyles({
  card: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "8px" },
  row: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center" },
  soft: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
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
  const { workbook, calculator, metadata, request, beginRequest, last } = useHost();
  /** What waits for the analyst's consent, because the workbook calculates manually. */
  const [manual, setManual] = useState<Wanted>();
  const work = useWork<Report>("refresh");
  const report = work.result;
  const run = (wanted: Wanted): Promise<void> =>
    work.run("Refreshing", async (each, port) => {
      setManual(undefined);
      const { refresh } = await import(
        /* webpackChunkName: "refresh" */ "../../features/refresh/refresh"
      ).catch(() => {
        throw new Error(
          "The newest edition could not be reached. Check the connection and refresh again. The edition in use stays as it was."
        );
      });
      const done = await refresh(port, calculator, metadata, extent, each, wanted);
      work.keep(done);
      onDone();
      return summaryOf(done);
    });
  const start = async (wanted: Wanted): Promise<void> => {
    try {
      if ((await workbook?.calculationMode()) === "manual") setManual(wanted);
      else await run(wanted);
    } catch (error) {
      work.say({ intent: "error", text: `The refresh could not start: ${wordsOf(error)}` });
    }
  };
  const startNow = useRef(start);
  useEffect(() => {
    startNow.current = start;
  });
  useEffect(() => {
    if (request !== "refresh") return;
    beginRequest();
    void startNow.current("published");
  }, [request, beginRequest]);
  return (
    <Panel className={styles.card}>
      <div className={styles.row}>
        <Button
          appearance="primary"
          icon={<ArrowSyncRegular />}
          disabled={work.busy}
          onClick={() => void start("published")}
        >
          Refresh figures
        </Button>
        <Text className={styles.soft}>
          {last?.problem
            ? `The date of the last refresh could not be read: ${last.problem}`
            : last?.date
              ? `Last refreshed ${last.date}.`
              : last && "Not refreshed yet."}
        </Text>
      </div>
      <div>
        <Button size="small" disabled={work.busy} onClick={() => void start("bundled")}>
          Use the edition that came with the add-in
        </Button>
      </div>
      {manual && (
        <Proposal
          intent="warning"
          act="Refresh anyway"
          onAct={() => void run(manual)}
          onLeave={() => setManual(undefined)}
        >
          This workbook calculates manually. A refresh also calculates its other cells that wait to
          be calculated.
        </Proposal>
      )}
      {work.progress}
      <Notice message={work.message} />
      {report && report.changes.length > 0 && <ChangeList changes={report.changes} />}
    </Panel>
  );
}
