import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { addressOf } from "../../workbook/address";
import type { Place } from "../../workbook/port";

const useStyles = makeStyles({
  place: {
    justifySelf: "start",
    padding: 0,
    minWidth: 0,
    textAlign: "left",
    overflowWrap: "anywhere",
    color: tokens.colorBrandForegroundLink,
    // It reads as a link, which has no frame in forced colours either.
    "@media (forced-colors: active)": { border: "none", color: "LinkText" },
  },
});

/** The address of a cell, which a click selects. */
export function PlaceButton<P extends Place>({
  place,
  goTo,
}: {
  place: P;
  goTo: (place: P) => void;
}): ReactElement {
  const styles = useStyles();
  return (
    <Button
      size="small"
      appearance="transparent"
      className={styles.place}
      onClick={() => goTo(place)}
    >
      {addressOf(place)}
    </Button>
  );
}
