import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { addressOf } from "../../workbook/address";
import type { Place } from "../../workbook/port";
import { useHost } from "../useHost";

const useStyles = makeStyles({
  link: { justifySelf: "start", padding: 0, minWidth: 0, overflowWrap: "anywhere" },
  problem: { color: tokens.colorStatusDangerForeground1 },
});

/** A cell's address; a click selects the cell, or says why it cannot be selected. */
export function PlaceLink({ place }: { place: Place }): ReactElement {
  const styles = useStyles();
  const { workbook } = useHost();
  const [problem, setProblem] = useState("");
  const select = (): void => {
    setProblem("");
    workbook?.select(place).catch((error: unknown) => {
      setProblem(error instanceof Error ? error.message : String(error));
    });
  };
  return (
    <span>
      <Button size="small" appearance="transparent" className={styles.link} onClick={select}>
        {addressOf(place)}
      </Button>
      {problem && (
        <Text role="alert" size={200} className={styles.problem}>
          {` ${problem} Refresh the list, or choose another cell. `}
        </Text>
      )}
    </span>
  );
}
