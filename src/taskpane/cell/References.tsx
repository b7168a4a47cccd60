import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Explained } from "../../workbook/formulas/explain";
import type { Cell, Place } from "../../workbook/port";
import { resolvedReferences } from "./resolvedReferences";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexWrap: "wrap",
    gap: "2px 14px",
    margin: 0,
    padding: 0,
    listStyle: "none",
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
});

interface Props {
  readonly cell: Cell;
  readonly explained: Explained;
  readonly onGo: (place: Place) => void;
}

/** What the references of a call stand for, beside its formula: "A2: Jaecoo". */
export function References({ cell, explained, onGo }: Props): ReactElement | null {
  const styles = useStyles();
  const references = resolvedReferences(explained, cell.sheet);
  if (!references.length) return null;
  return (
    <ul className={styles.list} aria-label="What its references hold">
      {references.map(({ name, holds, at }, place) => (
        <li key={place}>
          {at ? (
            <Link as="button" inline onClick={() => onGo(at)}>
              {name}
            </Link>
          ) : (
            name
          )}
          : {holds}
        </li>
      ))}
    </ul>
  );
}
