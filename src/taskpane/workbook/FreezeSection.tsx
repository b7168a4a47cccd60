import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Text,
} from "@fluentui/react-components";
import { useEffect, useState, type ReactElement } from "react";
import { cellName } from "../../workbook/address";
import { freeze, planFreeze, resumeFreeze, type FreezePlan } from "../../workbook/freeze";
import type { Extent, Place } from "../../workbook/port";
import { receiptSheet } from "../../workbook/receipts";
import { openReceipts, thaw, type Thawed } from "../../workbook/thaw";
import { Notice } from "../parts/Notice";
import { useWork } from "../parts/useWork";
import { useHost } from "../useHost";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: "8px" },
  list: { margin: 0, paddingLeft: "18px", maxHeight: "200px", overflowY: "auto" },
});

/** Formulas to values for people without the add-in, and back. */
export function FreezeSection({
  extent,
  onDone,
}: {
  extent: Extent;
  onDone: () => void;
}): ReactElement {
  const styles = useStyles();
  const { workbook, calculator, metadata, index } = useHost();
  const [plan, setPlan] = useState<FreezePlan>();
  const [thawed, setThawed] = useState<Thawed>();
  const [open, setOpen] = useState({ frozen: 0, planned: 0 });
  const [round, setRound] = useState(0);
  const work = useWork("freeze");
  useEffect(() => {
    if (workbook) void openReceipts(workbook).then(setOpen);
  }, [workbook, round]);
  if (!workbook) return <></>;
  const act = (label: string, what: Parameters<typeof work.run>[1]): Promise<void> =>
    work.run(label, what).then(() => {
      setRound((before) => before + 1);
      onDone();
    });
  const preview = (): Promise<void> =>
    work.run("Reading formulas", async (each) => {
      const found = await planFreeze(workbook, extent, each);
      setThawed(undefined);
      setPlan(found.cells.length || found.obstacles.length ? found : undefined);
      return found.cells.length ? undefined : `No UKAUTO formula to freeze in the ${extent}.`;
    });
  const carryOut = (chosen: FreezePlan): Promise<void> =>
    act("Freezing", async (each) => {
      setPlan(undefined);
      const count = await freeze(workbook, chosen, calculator, metadata, index.edition, each);
      return `${count} formulas are values now. Their receipts are on the worksheet "${receiptSheet}"; Thaw puts the formulas back.`;
    });
  const putBack = (): Promise<void> =>
    act("Thawing", async (each) => {
      const done = await thaw(workbook, extent, each);
      setThawed(done);
      const kept = done.changed.length
        ? ` ${done.changed.length} cells were changed since and are left as they are.`
        : "";
      return `${done.thawed} formulas are back.${kept}`;
    });
  const resume = (): Promise<void> =>
    act(
      "Freezing",
      async (each) =>
        `${await resumeFreeze(workbook, calculator, metadata, index.edition, each)} formulas are values now.`
    );
  return (
    <>
      <Text>
        Freeze replaces UKAUTO formulas by the values they show, for people without the add-in, and
        keeps the formulas with their sources on a worksheet of receipts. Nothing is lost: Thaw puts
        them back.
      </Text>
      {open.planned > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            A freeze stopped halfway: {open.planned} formulas are still to be replaced. Go on, or
            undo it.
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" disabled={work.busy} onClick={() => void resume()}>
              Go on
            </Button>
            <Button size="small" disabled={work.busy} onClick={() => void putBack()}>
              Undo
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <div className={styles.row}>
        <Button size="small" disabled={work.busy} onClick={() => void preview()}>
          Freeze ...
        </Button>
        <Button size="small" disabled={work.busy || !open.frozen} onClick={() => void putBack()}>
          Thaw{open.frozen ? ` (${open.frozen} frozen)` : ""}
        </Button>
      </div>
      {plan && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            {plan.cells.length} formulas of the {extent} become values.
            {plan.obstacles.length > 0 &&
              ` ${plan.obstacles.length} cells cannot be written and stay as they are.`}
          </MessageBarBody>
          <MessageBarActions>
            <Button
              size="small"
              appearance="primary"
              disabled={!plan.cells.length}
              onClick={() => void carryOut(plan)}
            >
              Freeze {plan.cells.length} formulas
            </Button>
            <Button size="small" onClick={() => setPlan(undefined)}>
              Leave it
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {plan && (
        <Places title="Cannot be written" places={plan.obstacles} say={({ reason }) => reason} />
      )}
      {work.progress}
      <Notice told={work.told} />
      {thawed && (
        <Places
          title="Changed since the freeze"
          places={thawed.changed}
          say={({ formula }) => formula}
        />
      )}
      {thawed && (
        <Places title="Cannot be written" places={thawed.obstacles} say={({ reason }) => reason} />
      )}
    </>
  );
}

function Places<P extends Place>({
  title,
  places,
  say,
}: {
  title: string;
  places: readonly P[];
  say: (place: P) => string;
}): ReactElement {
  const styles = useStyles();
  if (!places.length) return <></>;
  return (
    <ul className={styles.list} aria-label={title}>
      {places.slice(0, 200).map((place) => (
        <li key={`${place.sheet}!${cellName(place)}`}>
          {title}: {place.sheet}!{cellName(place)}, {say(place)}
        </li>
      ))}
    </ul>
  );
}
