import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Standing } from "../../features/standing/standing";
import { isCellError } from "../../workbook/formulas/argumentValue";
import type { Cell } from "../../workbook/port";
import { PlaceButton } from "../parts/PlaceButton";
import { shownByFormat, shownFigure, statusColour } from "../parts/values";

const useStyles = makeStyles({
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: "8px",
    alignItems: "center",
    padding: "4px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  formula: {
    gridColumn: "1 / -1",
    color: tokens.colorNeutralForeground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  value: { display: "flex", columnGap: "6px", alignItems: "center", maxWidth: "190px" },
  text: {
    fontVariantNumeric: "tabular-nums",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  reason: {
    gridColumn: "1 / -1",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
});

/** One UKAUTO cell of the list: where it is, what it shows, and how that stands. */
export function CellItem({
  standing,
  goTo,
}: {
  standing: Standing;
  goTo: (place: Cell) => void;
}): ReactElement {
  const styles = useStyles();
  const { cell, reason } = standing;
  const text = shown(standing);
  return (
    <li className={styles.item}>
      <PlaceButton place={cell} goTo={goTo} />
      <span className={styles.value}>
        <Badges standing={standing} />
        {text && <span className={styles.text}>{text}</span>}
      </span>
      <span className={styles.formula} title={cell.formula}>
        {cell.formula}
      </span>
      {reason && <span className={styles.reason}>{reason}</span>}
    </li>
  );
}

/** An error first, since a cell that shows one shows no figure, whatever its formula would answer. */
function Badges({ standing: { cell, figure, behind } }: { standing: Standing }): ReactElement {
  const hasError = isCellError(cell.value);
  return (
    <>
      {hasError && (
        <Badge size="small" appearance="tint" color="danger">
          {cell.value}
        </Badge>
      )}
      {behind && (
        <Badge
          size="small"
          appearance="tint"
          color="warning"
          title="The edition in use answers with another value; Refresh brings it"
        >
          {behind}
        </Badge>
      )}
      {figure && !behind && !hasError && (
        <Badge size="small" appearance="tint" color={statusColour(figure.status)}>
          {figure.status}
        </Badge>
      )}
    </>
  );
}

/** The value as its cell or its unit shows it; an error is a badge. */
function shown({ cell, figure }: Standing): string {
  const { value, format } = cell;
  if (isCellError(value)) return "";
  if (typeof value !== "number") return String(value);
  return figure ? shownFigure({ value, unit: figure.unit }) : shownByFormat(value, format);
}
