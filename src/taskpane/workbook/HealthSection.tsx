import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ReactElement } from "react";
import { cellName } from "../../workbook/address";
import { ailments, cure, type Ailment } from "../../workbook/health";
import type { Extent } from "../../workbook/port";
import { Notice } from "../parts/Notice";
import { useWork } from "../parts/useWork";
import { useHost } from "../useHost";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: "18px", maxHeight: "240px", overflowY: "auto" },
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  row: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** UKAUTO cells that are broken, and a button that mends them. */
export function HealthSection({
  extent,
  round,
  onDone,
}: {
  extent: Extent;
  round: number;
  onDone: () => void;
}): ReactElement {
  const styles = useStyles();
  const { workbook } = useHost();
  const [found, setFound] = useState<readonly Ailment[]>();
  const [cured, setCured] = useState<readonly Ailment[]>();
  const work = useWork("health");
  useEffect(() => {
    let current = true;
    if (workbook) void ailments(workbook, extent).then((list) => current && setFound(list));
    return () => {
      current = false;
    };
  }, [workbook, extent, round]);
  if (!workbook || !found) return <Text>Looking at the formulas.</Text>;
  const mend = (): Promise<void> =>
    work.run("Mending", async (each) => {
      await cure(workbook, found, each);
      setCured(found);
      onDone();
      return `${found.length} formulas were entered again.`;
    });
  const undo = (): Promise<void> =>
    work.run("Putting back", async (each) => {
      await cure(workbook, cured ?? [], each, true);
      setCured(undefined);
      onDone();
      return "The formulas are as they were.";
    });
  return (
    <>
      <Text>
        {found.length
          ? `${found.length} UKAUTO ${found.length === 1 ? "cell needs" : "cells need"} mending.`
          : "No UKAUTO cell shows #NAME? or #BUSY!, and no UKAUTO formula is damaged."}
      </Text>
      <ul className={styles.list} aria-label="Cells to mend">
        {found.slice(0, 200).map((each) => (
          <li key={`${each.sheet}!${cellName(each)}`} className={styles.code}>
            <Button
              size="small"
              appearance="transparent"
              onClick={() => void workbook.select(each)}
            >
              {each.sheet}!{cellName(each)}
            </Button>
            {each.what}: {each.formula}
            {each.cure !== each.formula && ` → ${each.cure}`}
          </li>
        ))}
      </ul>
      <div className={styles.row}>
        {found.length > 0 && (
          <Button
            size="small"
            appearance="primary"
            disabled={work.busy}
            onClick={() => void mend()}
          >
            Restore {found.length} formulas
          </Button>
        )}
        {cured && (
          <Button size="small" disabled={work.busy} onClick={() => void undo()}>
            Undo
          </Button>
        )}
      </div>
      {work.progress}
      <Notice told={work.told} />
    </>
  );
}
