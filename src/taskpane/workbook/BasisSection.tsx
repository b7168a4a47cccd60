import { Button, Field, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { choices, type Basis } from "../../model/choices";
import { planBasis, type BasisPlan, type Effect } from "../../features/basis/basis";
import type { Extent } from "../../workbook/port";
import { Notice } from "../parts/Notice";
import { PlaceList } from "../parts/PlaceList";
import { Proposal } from "../parts/Proposal";
import { shownAnswer } from "../parts/values";
import { useHost } from "../useHost";
import { briefing } from "../timeline/briefing";
import { LeftAsIs } from "./LeftAsIs";
import { useReplacing } from "./useReplacing";

const useStyles = makeStyles({
  section: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "8px" },
  row: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "end" },
  code: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
});

function formulas(count: number): string {
  return count === 1 ? "1 formula" : `${count} formulas`;
}

/** Writes a basis into the formulas of an extent, after a preview and with undo. */
export function BasisSection({ extent }: { extent: Extent }): ReactElement {
  const styles = useStyles();
  const { workbook, calculator, metadata } = useHost();
  const [basis, setBasis] = useState<Basis>("latest");
  const { work, plan, keepPlan, canUndo, left, replace, undo } = useReplacing<BasisPlan>(
    "basis",
    `${extent} ${basis}`
  );
  if (!workbook) return <></>;
  const preview = (): Promise<void> =>
    work.run("Reading formulas", async (each) => {
      const found = await planBasis(workbook, calculator, metadata, extent, basis, each);
      keepPlan(found);
      const none = found.changes.length
        ? ""
        : `No formula of the ${extent} needs a change for "${basis}".`;
      return [none, sameWithEither(found.indifferent)].filter(Boolean).join(" ") || undefined;
    });
  return (
    <div className={styles.section}>
      <Text>
        "briefing" takes the figure that the briefing quotes, where it quotes one; "latest" always
        the latest on record. {briefing.inShort}
      </Text>
      <div className={styles.row}>
        <Field label="New basis" size="small">
          <Select value={basis} onChange={(_, { value }) => setBasis(value as Basis)}>
            {choices.basis.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </Select>
        </Field>
        <Button size="small" disabled={work.busy} onClick={() => void preview()}>
          Preview
        </Button>
        {canUndo && (
          <Button size="small" disabled={work.busy} onClick={() => void undo()}>
            Undo
          </Button>
        )}
      </div>
      {plan && plan.changes.length > 0 && (
        <Proposal
          act={`Change ${formulas(plan.changes.length)}`}
          disabled={work.busy}
          onAct={() =>
            void replace("Writing formulas", plan.changes, `now take the basis "${basis}".`)
          }
          onLeave={() => keepPlan(undefined)}
        >
          {formulas(plan.changes.length)} of the {extent} would take the basis "{basis}"; they are
          listed below.
        </Proposal>
      )}
      {work.progress}
      <PlaceList
        title="Formulas that would change"
        places={plan?.changes}
        say={({ before, after, effects }) => (
          <>
            <span className={styles.code}>
              {before} → {after}
            </span>
            {effects.map((effect, at) => (
              <div key={at}>
                {effects.length > 1 ? `${effect.formula}: ` : ""}
                <b>{effectInWords(effect)}</b>
              </div>
            ))}
          </>
        )}
      />
      <PlaceList
        title="Left alone, since the basis comes from a cell"
        places={plan?.leftAlone}
        say={({ from }) => `from ${from}`}
      />
      <Notice message={work.message} />
      <LeftAsIs left={left} />
    </div>
  );
}

function effectInWords({ before, after }: Effect): string {
  if (!before || !after) return "its value shows once the cell has worked it out";
  const [then, now] = [shownAnswer(before), shownAnswer(after)];
  return then === now ? `stays ${now} as long as its cells hold what they do` : `${then} → ${now}`;
}

function sameWithEither(count: number): string {
  if (!count) return "";
  return count === 1
    ? "1 formula answers the same with either basis and is left as it is."
    : `${count} formulas answer the same with either basis and are left as they are.`;
}
