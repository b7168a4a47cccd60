import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useLaneColours } from "./EventMark";
import type { Filters } from "./filters";
import { rowHeight, type Picture } from "./picture";
import { laneTitles, type Lane } from "./lanes";
import { pictureFontSize } from "./textWidth";

const useStyles = makeStyles({
  lane: {
    position: "absolute",
    left: 0,
    height: `${rowHeight + 2}px`,
    padding: "0 4px 0 2px",
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: "transparent",
    color: "var(--lane)",
    font: "inherit",
    fontSize: `${pictureFontSize}px`,
    lineHeight: `${rowHeight + 2}px`,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  pressed: {
    backgroundColor: "var(--lane)",
    color: tokens.colorNeutralBackground1,
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      backgroundColor: "Highlight",
      color: "HighlightText",
    },
  },
});

interface Props {
  readonly picture: Picture;
  readonly filters: Filters;
  readonly onFilters: (filters: Filters) => void;
}

/** The names of the lanes; each shows only its lane, or adds it to those chosen. */
export function LaneChoice({ picture, filters, onFilters }: Props): ReactElement {
  const styles = useStyles();
  const colours = useLaneColours();
  const toggle = (lane: Lane): void => {
    const { lanes } = filters;
    const next = lanes.includes(lane) ? lanes.filter((each) => each !== lane) : [...lanes, lane];
    onFilters({ ...filters, lanes: next });
  };
  return (
    <div role="group" aria-label="Lanes">
      {picture.lanes.map(({ lane, top }) => (
        <button
          key={lane}
          type="button"
          className={mergeClasses(
            colours[lane],
            styles.lane,
            filters.lanes.includes(lane) && styles.pressed
          )}
          style={{ top: top + 2 }}
          aria-pressed={filters.lanes.includes(lane)}
          onClick={() => toggle(lane)}
        >
          {laneTitles[lane]}
        </button>
      ))}
    </div>
  );
}
