import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Event } from "../../data/schema";
import { cellName } from "../../workbook/address";
import { useHost } from "../useHost";

const useStyles = makeStyles({
  row: {
    display: "flex",
    gap: "4px 8px",
    alignItems: "center",
    justifyContent: "space-between",
    padding: "4px 4px 4px 10px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
  act: { flex: "none" },
});

/** How many events of the list belong to the selected cell, and the way to the first. */
export function SelectedCell({
  events,
  onGo,
}: {
  events: readonly Event[];
  onGo: (event: Event) => void;
}): ReactElement {
  const styles = useStyles();
  const { selection } = useHost();
  const [first] = events;
  if (!first || !selection) return <></>;
  return (
    <div className={styles.row} role="status">
      <Text size={200}>
        {events.length === 1 ? "1 event belongs" : `${events.length} events belong`} to the selected
        cell, {cellName(selection)}.
      </Text>
      <Button size="small" appearance="subtle" className={styles.act} onClick={() => onGo(first)}>
        Go to the first
      </Button>
    </div>
  );
}
