import { Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ReactElement } from "react";
import { asPercent, inThousands } from "../../model/number";
import { wordsOf } from "../../model/wordsOf";
import { addressOf } from "../../workbook/address";
import type { Cell, Extent, Value } from "../../workbook/port";
import { standingOf, type Standing } from "../../features/standing/standing";
import { cellsReachingUkauto } from "../../workbook/ukautoCells";
import { shownFigure, statusColour } from "../parts/values";
import { Notice } from "../parts/Notice";
import { useGoTo } from "../parts/useGoTo";
import { Waiting } from "../parts/Waiting";
import { useHost } from "../useHost";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, maxHeight: "320px", overflowY: "auto" },
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: "8px",
    alignItems: "center",
    padding: "4px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { justifySelf: "start", padding: 0, minWidth: 0, overflowWrap: "anywhere" },
  formula: {
    gridColumn: "1 / -1",
    color: tokens.colorNeutralForeground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  value: {
    fontVariantNumeric: "tabular-nums",
    maxWidth: "150px",
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

const most = 300;

/** Every UKAUTO cell of the extent with its value, status or error; a click selects it. */
export function CellList({ extent, round }: { extent: Extent; round: number }): ReactElement {
  const styles = useStyles();
  const { workbook, calculator, metadata, index, selection } = useHost();
  const [cells, setCells] = useState<readonly Cell[]>();
  const [standings, setStandings] = useState<readonly Standing[]>([]);
  const [problem, setProblem] = useState("");
  const { goTo, lost } = useGoTo();
  const follow = extent === "selection" ? selection : undefined;
  useEffect(() => {
    let current = true;
    void (async () => {
      if (!workbook) return;
      const found = await cellsReachingUkauto(workbook, extent);
      if (!current) return;
      setCells(found);
      const stand = await standingOf(
        found.slice(0, most),
        workbook,
        calculator,
        metadata,
        index.edition
      );
      if (!current) return;
      setStandings(stand);
      setProblem("");
    })().catch((error: unknown) => {
      if (current) setProblem(`The cells could not be read: ${wordsOf(error)}`);
    });
    return () => {
      current = false;
    };
  }, [workbook, extent, round, calculator, metadata, index, follow]);
  if (!cells)
    return problem ? (
      <Notice message={{ intent: "error", text: problem }} />
    ) : (
      <Waiting label="Reading the UKAUTO cells" />
    );
  const errors = cells.filter(({ value }) => isError(value)).length;
  const behind = (how: Standing["behind"]): number =>
    standings.filter((each) => each.behind === how).length;
  const [earlier, late] = [behind("earlier edition"), behind("not up to date")];
  return (
    <div>
      <Notice message={problem ? { intent: "error", text: problem } : lost} />
      <Text aria-live="polite">
        {cells.length} UKAUTO {cells.length === 1 ? "cell" : "cells"}
        {errors ? `, ${errors} with an error` : ""}
        {earlier ? `, ${earlier} of an earlier edition` : ""}
        {late ? `, ${late} not up to date` : ""}.
      </Text>
      {!cells.length && (
        <Text>
          {" "}
          Type a formula such as =UKAUTO.SALES("Omoda",2025), or build one in the Functions view.
        </Text>
      )}
      <ul className={styles.list} aria-label="UKAUTO cells">
        {standings.map((standing) => (
          <CellItem key={addressOf(standing.cell)} standing={standing} goTo={goTo} />
        ))}
      </ul>
      {cells.length > most && <Text>and {inThousands(cells.length - most)} more.</Text>}
    </div>
  );
}

function CellItem({
  standing,
  goTo,
}: {
  standing: Standing;
  goTo: (place: Cell) => void;
}): ReactElement {
  const styles = useStyles();
  const { cell, figure, reason, behind } = standing;
  return (
    <li className={styles.item}>
      <Button
        size="small"
        appearance="transparent"
        className={styles.name}
        onClick={() => goTo(cell)}
      >
        {addressOf(cell)}
      </Button>
      <span className={styles.value}>
        {behind && (
          <Badge
            size="small"
            color="warning"
            appearance="tint"
            title="The edition in use answers with another value; Refresh brings it"
          >
            {behind}
          </Badge>
        )}{" "}
        {figure && !behind && (
          <Badge size="small" appearance="tint" color={statusColour(figure.status)}>
            {figure.status}
          </Badge>
        )}{" "}
        {shown(standing)}
      </span>
      <span className={styles.formula} title={cell.formula}>
        {cell.formula}
      </span>
      {reason && <span className={styles.reason}>{reason}</span>}
    </li>
  );
}

function isError(value: Value): boolean {
  return typeof value === "string" && /^#[A-Z/0!?]+/.test(value);
}

/** The value as its cell or its unit shows it. */
function shown({ cell: { value, format }, figure }: Standing): string {
  if (typeof value !== "number") return String(value);
  if (figure) return shownFigure({ value, unit: figure.unit });
  if (format.includes("%")) return asPercent(value);
  return value.toLocaleString("en-GB", { maximumFractionDigits: 4 });
}
