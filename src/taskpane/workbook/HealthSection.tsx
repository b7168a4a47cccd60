import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ReactElement } from "react";
import { wordsOf } from "../../model/wordsOf";
import { ailments, type Ailment } from "../../features/health/health";
import type { Extent } from "../../workbook/port";
import type { Replacement } from "../../features/basis/replaceFormulas";
import { Notice } from "../parts/Notice";
import { PlaceList } from "../parts/PlaceList";
import { useHost } from "../useHost";
import { LeftAsIs } from "./LeftAsIs";
import { useReplacing } from "./useReplacing";

const useStyles = makeStyles({
  code: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
  row: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** UKAUTO cells that are broken, and a button that mends them. */
export function HealthSection({ extent, round }: { extent: Extent; round: number }): ReactElement {
  const styles = useStyles();
  const { workbook, calculator, metadata } = useHost();
  const [found, setFound] = useState<readonly Ailment[]>();
  const [problem, setProblem] = useState("");
  const { work, canUndo, left, replace, undo } = useReplacing("health", extent);
  useEffect(() => {
    let current = true;
    if (workbook) {
      ailments(workbook, calculator, metadata, extent).then(
        (list) => {
          if (!current) return;
          setFound(list);
          setProblem("");
        },
        (error: unknown) => {
          if (current) setProblem(`The formulas could not be read: ${wordsOf(error)}`);
        }
      );
    }
    return () => {
      current = false;
    };
  }, [workbook, calculator, metadata, extent, round]);
  const mend = (chosen: readonly Replacement[]): void =>
    void replace("Mending", chosen, "entered again.");
  const sure = (found ?? []).filter(({ isGuess }) => !isGuess).flatMap(replacementOf);
  return (
    <>
      {problem && <Notice message={{ intent: "error", text: problem }} />}
      <Text>{summary(found)}</Text>
      <PlaceList
        title="Cells to mend"
        places={found}
        say={(each) => (
          <>
            {each.what}: <span className={styles.code}>{each.formula}</span>
            {each.cure !== undefined && each.cure !== each.formula && (
              <>
                {" → "}
                <span className={styles.code}>{each.cure}</span>
              </>
            )}{" "}
            {each.isGuess && each.cure !== undefined && (
              <Button size="small" disabled={work.busy} onClick={() => mend(replacementOf(each))}>
                Enter this
              </Button>
            )}
          </>
        )}
      />
      <div className={styles.row}>
        {sure.length > 0 && (
          <Button size="small" appearance="primary" disabled={work.busy} onClick={() => mend(sure)}>
            Restore {sure.length} {sure.length === 1 ? "formula" : "formulas"}
          </Button>
        )}
        {canUndo && (
          <Button size="small" disabled={work.busy} onClick={() => void undo()}>
            Undo
          </Button>
        )}
      </div>
      {work.progress}
      <Notice message={work.message} />
      <LeftAsIs left={left} />
    </>
  );
}

function summary(found: readonly Ailment[] | undefined): string {
  if (!found) return "Looking at the formulas.";
  if (!found.length)
    return "No UKAUTO cell shows #NAME?, #BUSY! or #SPILL!, and no UKAUTO formula is damaged.";
  return `${found.length} UKAUTO ${found.length === 1 ? "cell needs" : "cells need"} mending.`;
}

function replacementOf({ sheet, row, column, formula, cure }: Ailment): Replacement[] {
  return cure === undefined ? [] : [{ sheet, row, column, before: formula, after: cure }];
}
