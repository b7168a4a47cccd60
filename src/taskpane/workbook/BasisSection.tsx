import { Button, Field, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { choices, type Basis } from "../../model/choices";
import { cellName } from "../../workbook/address";
import { applyBasis, planBasis, type BasisChange, type BasisPlan } from "../../workbook/basis";
import type { Extent } from "../../workbook/port";
import { Notice } from "../parts/Notice";
import { useWork } from "../parts/useWork";
import { useHost } from "../useHost";

const useStyles = makeStyles({
  section: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "8px" },
  row: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "end" },
  list: { margin: 0, paddingLeft: "18px", maxHeight: "240px", overflowY: "auto" },
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
});

/** Writes the basis into the formulas of an extent, after a preview, with undo. */
export function BasisSection({
  extent,
  onDone,
}: {
  extent: Extent;
  onDone: () => void;
}): ReactElement {
  const styles = useStyles();
  const { workbook, metadata } = useHost();
  const [basis, setBasis] = useState<Basis>("latest");
  const [plan, setPlan] = useState<BasisPlan>();
  const [done, setDone] = useState<readonly BasisChange[]>();
  const work = useWork("basis");
  if (!workbook) return <></>;
  const preview = (): Promise<void> =>
    work.run("Reading formulas", async (each) => {
      const found = await planBasis(workbook, metadata, extent, basis, each);
      setPlan(found);
      return found.changes.length
        ? undefined
        : `No formula of the ${extent} needs a change for "${basis}".`;
    });
  const apply = (): Promise<void> =>
    work.run("Writing formulas", async (each) => {
      const changes = plan?.changes ?? [];
      await applyBasis(workbook, changes, each);
      setDone(changes);
      setPlan(undefined);
      onDone();
      return `${changes.length} formulas now take the basis "${basis}".`;
    });
  const undo = (): Promise<void> =>
    work.run("Putting the formulas back", async (each) => {
      await applyBasis(workbook, done ?? [], each, true);
      setDone(undefined);
      onDone();
      return "Every formula is as it was.";
    });
  return (
    <div className={styles.section}>
      <Text>
        "briefing" takes the figure that the briefing of January 2026 quotes; "latest" always the
        latest on record.
      </Text>
      <div className={styles.row}>
        <Field label="New basis" size="small">
          <Select
            value={basis}
            onChange={(_, { value }) => {
              setBasis(value as Basis);
              setPlan(undefined);
            }}
          >
            {choices.basis.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </Select>
        </Field>
        <Button size="small" disabled={work.busy} onClick={() => void preview()}>
          Preview
        </Button>
        {plan && plan.changes.length > 0 && (
          <Button
            size="small"
            appearance="primary"
            disabled={work.busy}
            onClick={() => void apply()}
          >
            Change {plan.changes.length} formulas
          </Button>
        )}
        {done && (
          <Button size="small" disabled={work.busy} onClick={() => void undo()}>
            Undo
          </Button>
        )}
      </div>
      {work.progress}
      {plan && plan.changes.length > 0 && (
        <ul className={styles.list} aria-label="Formulas that would change">
          {plan.changes.slice(0, 200).map((change) => (
            <li key={`${change.sheet}!${cellName(change)}`} className={styles.code}>
              {change.sheet}!{cellName(change)}: {change.before} → {change.after}
            </li>
          ))}
        </ul>
      )}
      {plan && plan.leftAlone.length > 0 && (
        <Text>
          Left alone, since the basis comes from a cell:{" "}
          {plan.leftAlone
            .map((each) => `${each.sheet}!${cellName(each)} (from ${each.from})`)
            .join(", ")}
          .
        </Text>
      )}
      <Notice told={work.told} />
    </div>
  );
}
