import { Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ReactElement } from "react";
import { cellName } from "../../workbook/address";
import { callsUkauto } from "../../workbook/formula";
import { staleCells } from "../../workbook/stale";
import type { Cell, Extent, Value } from "../../workbook/port";
import { useHost } from "../useHost";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, maxHeight: "320px", overflowY: "auto" },
  item: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr) auto",
    gap: "8px",
    alignItems: "center",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  formula: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  value: {
    fontVariantNumeric: "tabular-nums",
    maxWidth: "120px",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
});

const most = 300;

/** Every UKAUTO cell of the extent with its value, status or error; a click selects it. */
export function CellList({ extent, round }: { extent: Extent; round: number }): ReactElement {
  const styles = useStyles();
  const { workbook, calculator, metadata, index, selection } = useHost();
  const [cells, setCells] = useState<readonly Cell[]>([]);
  const [stale, setStale] = useState<ReadonlySet<Cell>>(new Set());
  const follow = extent === "selection" ? selection : undefined;
  useEffect(() => {
    let current = true;
    void (async () => {
      const found = (await workbook?.find(extent, callsUkauto)) ?? [];
      if (!current) return;
      setCells(found);
      const old = workbook
        ? await staleCells(found.slice(0, most), workbook, calculator, metadata)
        : [];
      if (current) setStale(new Set(old));
    })();
    return () => {
      current = false;
    };
  }, [workbook, extent, round, calculator, metadata, index, follow]);
  const errors = cells.filter(({ value }) => isError(value)).length;
  return (
    <div>
      <Text aria-live="polite">
        {cells.length} UKAUTO {cells.length === 1 ? "cell" : "cells"}
        {errors ? `, ${errors} with an error` : ""}
        {stale.size ? `, ${stale.size} of an earlier edition` : ""}.
      </Text>
      {!cells.length && (
        <Text>
          {" "}
          Type a formula such as =UKAUTO.SALES("Omoda",2025), or build one in the Functions view.
        </Text>
      )}
      <ul className={styles.list} aria-label="UKAUTO cells">
        {cells.slice(0, most).map((cell) => (
          <li key={`${cell.sheet}!${cellName(cell)}`} className={styles.item}>
            <Button
              size="small"
              appearance="transparent"
              onClick={() => void workbook?.select(cell)}
            >
              {cell.sheet}!{cellName(cell)}
            </Button>
            <span className={styles.formula} title={cell.formula}>
              {cell.formula}
            </span>
            <span className={styles.value}>
              {stale.has(cell) && (
                <Badge
                  size="small"
                  color="warning"
                  appearance="tint"
                  title="The edition in use answers with another value"
                >
                  earlier edition
                </Badge>
              )}{" "}
              {shown(cell.value)}
            </span>
          </li>
        ))}
      </ul>
      {cells.length > most && <Text>and {cells.length - most} more.</Text>}
    </div>
  );
}

function isError(value: Value): boolean {
  return typeof value === "string" && /^#[A-Z/0!?]+/.test(value);
}

function shown(value: Value): string {
  return typeof value === "number"
    ? value.toLocaleString("en-GB", { maximumFractionDigits: 4 })
    : String(value);
}
