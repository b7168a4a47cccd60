import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CellValue } from "../../model/answer";
import { TableOf } from "../parts/TableOf";
import { shownFigure } from "../parts/values";
import type { Grid, GridCell } from "./grid";
import { markOf } from "./words";

const useStyles = makeStyles({
  // Titles may take two lines, and the first column stays in sight while the others scroll.
  titles: { "& th": { whiteSpace: "normal", verticalAlign: "bottom" } },
  table: {
    "& tr > :first-child": {
      position: "sticky",
      left: 0,
      whiteSpace: "nowrap",
      backgroundColor: tokens.colorNeutralBackground1,
      "@media (forced-colors: active)": { backgroundColor: "Canvas" },
    },
  },
});

/** The table under a picture: the very figures that it draws. */
export function FigureTable({ grid, label }: { grid: Grid; label: string }): ReactElement {
  const styles = useStyles();
  // A period is not broken at its hyphen.
  const hasPeriods = grid.down === "items" && !grid.period;
  return (
    <div className={mergeClasses(styles.table, !hasPeriods && styles.titles)}>
      <TableOf
        columns={grid.columns}
        rows={grid.rows.map(({ head, cells }) => [head, ...cells.map(shown)])}
        label={label}
        most={400}
      />
    </div>
  );
}

function shown({ figure }: GridCell): CellValue {
  if (!figure) return "–";
  const mark = markOf(figure);
  return mark ? `${shownFigure(figure)} ${mark}` : figure.value;
}
