import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Text,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import { freeze, planFreeze, type FreezePlan } from "../../features/freeze/freeze";
import type { FrozenCells } from "../../features/freeze/frozenCells";
import type { Extent, Obstacle, Work, WorkbookPort } from "../../workbook/port";
import { receiptSheet } from "../../features/freeze/layout";
import type { Frozen } from "../../features/freeze/replaceByValues";
import { resumeFreeze } from "../../features/freeze/resume";
import { thaw, undoFreeze, type Thawed } from "../../features/freeze/thaw";
import { Notice } from "../parts/Notice";
import { PlaceList } from "../parts/PlaceList";
import { Proposal } from "../parts/Proposal";
import type { Message } from "../parts/message";
import { useWork } from "../parts/useWork";
import { useHost } from "../useHost";
import { ThawList } from "./ThawList";
import { useFrozenCells } from "./useFrozenCells";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** What the last freeze or thaw found or did. */
interface Result {
  readonly plan?: FreezePlan;
  /** The extent that the plan is of. */
  readonly extent?: Extent;
  readonly left?: readonly Obstacle[];
  readonly thawed?: Thawed;
}

/** Turns formulas into values for people without the add-in, and back. */
export function FreezeSection({ extent, round }: { extent: Extent; round: number }): ReactElement {
  const styles = useStyles();
  const { workbook, calculator, metadata, index, works } = useHost();
  const [open, problem] = useFrozenCells(workbook, round);
  const work = useWork<Result>("freeze");
  if (!workbook) return <></>;
  const { left, thawed } = work.result ?? {};
  const plan = work.result?.extent === extent ? work.result.plan : undefined;
  const answering = { calculator, metadata, edition: index.edition };
  const act = (label: string, what: (each: Work, port: WorkbookPort) => Promise<Message>): void => {
    work.keep(undefined);
    void work.run(label, what);
  };
  const preview = (): Promise<void> =>
    work.run("Reading formulas", async (each) => {
      const found = await planFreeze(workbook, extent, each);
      const isEmpty = !found.cells.length && !found.obstacles.length;
      work.keep(isEmpty ? undefined : { plan: found, extent });
      return found.cells.length ? undefined : `No UKAUTO formula to freeze in the ${extent}.`;
    });
  const toValues = (what: (port: WorkbookPort, each: Work) => Promise<Frozen>): void =>
    act("Freezing", async (each, port) => {
      const done = await what(port, each);
      work.keep({ left: done.left });
      works.changed();
      const told = `${values(done.frozen)} now. Their receipts are on the worksheet "${open.sheets[0] ?? receiptSheet}"; Thaw puts the formulas back.`;
      return withRest(told, done.left.length);
    });
  const toFormulas = (
    what: (port: WorkbookPort, each: Work) => Promise<Thawed>,
    none: string
  ): void =>
    act("Thawing", async (each, port) => {
      const done = await what(port, each);
      work.keep({ thawed: done });
      works.changed();
      if (!done.thawed && !done.left.length && !done.unreadable.length)
        return { intent: "warning", text: none };
      const changed = done.changes.length
        ? ` ${done.changes.length} of their cells show a value other than the frozen one.`
        : "";
      const told = `${formulas(done.thawed)} ${done.thawed === 1 ? "is" : "are"} back.${changed}`;
      return withRest(told, done.left.length);
    });
  return (
    <>
      <Text>
        Freeze replaces UKAUTO formulas with the values they show, for people without the add-in,
        and keeps the formulas with their sources on a worksheet of receipts. Nothing is lost: Thaw
        puts them back, each into the cell that it came from.
      </Text>
      {problem && <Notice message={{ intent: "error", text: problem }} />}
      {open.planned > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            A freeze stopped halfway: {open.planned} still to be replaced. Go on, or undo it.
          </MessageBarBody>
          <MessageBarActions>
            <Button
              size="small"
              disabled={work.busy}
              onClick={() => toValues((port, each) => resumeFreeze(port, answering, each))}
            >
              Go on
            </Button>
            <Button
              size="small"
              disabled={work.busy}
              onClick={() =>
                toFormulas(
                  (port, each) => undoFreeze(port, answering, each),
                  "No formula had been replaced yet: all are as they were."
                )
              }
            >
              Undo
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <div className={styles.row}>
        <Button size="small" disabled={work.busy} onClick={() => void preview()}>
          Freeze ...
        </Button>
        <Button
          size="small"
          disabled={work.busy || !open.frozen}
          onClick={() =>
            toFormulas(
              (port, each) => thaw(port, extent, answering, each),
              `No cell of the ${extent} is frozen. Choose the workbook under "Work on", or a worksheet with frozen cells.`
            )
          }
        >
          Thaw{open.frozen ? ` (${open.frozen} frozen)` : ""}
        </Button>
      </div>
      {plan && (
        <Proposal
          act={`Freeze ${formulas(plan.cells.length)}`}
          disabled={work.busy || !plan.cells.length}
          onAct={() => toValues((port, each) => freeze(port, plan, answering, each))}
          onLeave={() => work.keep(undefined)}
        >
          {formulas(plan.cells.length)} of the {extent} would become{" "}
          {plan.cells.length === 1 ? "a value" : "values"}.
          {plan.obstacles.length > 0 &&
            ` ${plan.obstacles.length} cannot be frozen and stay as they are.`}
        </Proposal>
      )}
      <Text size={200}>{whereReceiptsAre(open)}</Text>
      <PlaceList title="Rows that are not receipts" places={open.unreadable} say={reasonOf} />
      <PlaceList title="Cannot be frozen" places={plan?.obstacles} say={reasonOf} />
      {work.progress}
      <Notice message={work.message} />
      <PlaceList title="Left as they are" places={left} say={reasonOf} />
      {thawed && <ThawList thawed={thawed} />}
    </>
  );
}

function whereReceiptsAre({ sheets, withoutReceipt }: FrozenCells): string {
  if (withoutReceipt)
    return `${withoutReceipt} frozen cells have no receipt in this workbook any more. Bring the worksheet "${receiptSheet}" back from an earlier copy of it, then thaw.`;
  if (!sheets.length) return "This workbook has no receipts: nothing is frozen.";
  const names = sheets.map((name) => `"${name}"`).join(", ");
  return `Receipts found on the worksheet ${names}.`;
}

function withRest(text: string, rest: number): Message {
  return rest
    ? { intent: "warning", text: `${text} ${rest} left as they are; see the list.` }
    : { intent: "success", text };
}

function reasonOf({ reason }: Obstacle): string {
  return reason;
}

function formulas(count: number): string {
  return count === 1 ? "1 formula" : `${count} formulas`;
}

function values(count: number): string {
  return count === 1 ? "1 formula is a value" : `${count} formulas are values`;
}
