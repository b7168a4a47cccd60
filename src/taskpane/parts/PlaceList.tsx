import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { addressOf } from "../../workbook/address";
import type { Place } from "../../workbook/port";
import { Notice } from "./Notice";
import { PlaceButton } from "./PlaceButton";
import { useGoTo } from "./useGoTo";

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: "18px",
    maxHeight: "240px",
    overflowY: "auto",
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase200,
  },
});

const most = 200;

/** Cells with something to say about each; nothing where there are none. */
export function PlaceList<P extends Place>({
  title,
  places,
  say,
}: {
  title: string;
  places: readonly P[] | undefined;
  say: (place: P) => ReactNode;
}): ReactElement {
  const styles = useStyles();
  const { goTo, lost } = useGoTo();
  if (!places?.length) return <></>;
  return (
    <div>
      <Text weight="semibold">
        {title} ({places.length})
      </Text>
      <ul className={styles.list} aria-label={title}>
        {places.slice(0, most).map((place, at) => (
          <li key={`${at} ${addressOf(place)}`}>
            <PlaceButton place={place} goTo={goTo} /> {say(place)}
          </li>
        ))}
      </ul>
      {places.length > most && <Text size={200}>and {places.length - most} more.</Text>}
      <Notice message={lost} />
    </div>
  );
}
