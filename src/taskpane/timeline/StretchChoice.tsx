import { makeStyles, tokens } from "@fluentui/react-components";
import { useRef, type KeyboardEvent, type PointerEvent, type ReactElement } from "react";
import { spoken } from "../../model/date";
import { monthText } from "./axis";
import type { Filters, Stretch } from "./filters";
import type { Picture } from "./picture";
import { moved, stretchEdges, unlessWhole } from "./stretch";

const height = 14;

const useStyles = makeStyles({
  track: {
    position: "absolute",
    left: 0,
    right: 0,
    height: "3px",
    borderRadius: "2px",
    backgroundColor: tokens.colorNeutralStroke2,
    "@media (forced-colors: active)": { backgroundColor: "GrayText" },
  },
  chosen: {
    position: "absolute",
    height: "3px",
    backgroundColor: tokens.colorNeutralStrokeAccessible,
    "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "Highlight" },
  },
  grip: {
    position: "absolute",
    width: "10px",
    height: `${height}px`,
    boxSizing: "border-box",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: "ew-resize",
    touchAction: "none",
    "::before": { content: '""', position: "absolute", inset: "-6px -7px" },
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface Props {
  readonly picture: Picture;
  readonly filters: Filters;
  readonly onFilters: (filters: Filters) => void;
}

/** The two ends of the stretch that the list shows, to drag or to move by keyboard. */
export function StretchChoice({ picture, filters, onFilters }: Props): ReactElement {
  const styles = useStyles();
  const { axis } = picture;
  const whole: Stretch = { from: axis.first, to: axis.last };
  const stretch = filters.stretch ?? whole;
  const held = useRef<"from" | "to">();
  const edges = stretchEdges(axis, stretch);
  const set = (next: Stretch): void => onFilters({ ...filters, stretch: unlessWhole(axis, next) });
  const onKeyDown = (end: "from" | "to", event: KeyboardEvent): void => {
    const next = event.key === "Escape" ? whole : moved(axis, stretch, end, event.key);
    if (!next) return;
    event.preventDefault();
    set(next);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    const frame = event.currentTarget.parentElement;
    if (!held.current || !frame) return;
    const month = axis.monthAt(event.clientX - frame.getBoundingClientRect().left);
    const quarter = month - (month % 3);
    set(
      held.current === "from"
        ? { ...stretch, from: Math.min(quarter, stretch.to - 2) }
        : { ...stretch, to: Math.max(quarter + 2, stretch.from + 2) }
    );
  };
  const top = picture.floor + 12;
  const grip = (end: "from" | "to", name: string): ReactElement => (
    <div
      key={end}
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-valuemin={axis.first}
      aria-valuemax={axis.last}
      aria-valuenow={stretch[end]}
      aria-valuetext={spoken(monthText(stretch[end]))}
      className={styles.grip}
      style={{ left: end === "from" ? edges.from : edges.to - 10, top }}
      onKeyDown={(event) => onKeyDown(end, event)}
      onPointerDown={(event) => {
        held.current = end;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => (held.current = undefined)}
      onPointerCancel={() => (held.current = undefined)}
    />
  );
  return (
    <div role="group" aria-label="Stretch of time">
      <div className={styles.track} style={{ top: top + height / 2 - 1.5 }} />
      <div
        className={styles.chosen}
        style={{ top: top + height / 2 - 1.5, left: edges.from, width: edges.to - edges.from }}
      />
      {grip("from", "The stretch begins")}
      {grip("to", "The stretch ends")}
    </div>
  );
}
