import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, type PointerEvent, type ReactElement } from "react";
import { useLaneColours } from "./EventMark";
import type { Filters } from "./filters";
import { rowHeight, tierHeight, todayFlag, type Bar, type Picture } from "./picture";
import { dragged, stretchEdges } from "./stretch";
import { textWidth } from "./textWidth";
import { yearLabels } from "./yearLabels";

const useStyles = makeStyles({
  ground: { cursor: "crosshair", touchAction: "pan-y" },
  even: {
    fill: tokens.colorNeutralBackground2,
    "@media (forced-colors: active)": { fill: "Canvas" },
  },
  odd: { fill: "transparent" },
  rule: {
    stroke: tokens.colorNeutralStroke2,
    strokeWidth: "1px",
    "@media (forced-colors: active)": { stroke: "GrayText" },
  },
  year: {
    fill: tokens.colorNeutralForeground3,
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  bar: {
    fill: "var(--lane)",
    fillOpacity: 0.12,
    stroke: "var(--lane)",
    strokeWidth: "1px",
    "@media (forced-colors: active)": { fill: "Canvas", fillOpacity: 1 },
  },
  text: { fill: "var(--lane)", pointerEvents: "none" },
  flag: {
    fill: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    pointerEvents: "none",
    // Keeps lines behind a name off its letters.
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: "3px",
    paintOrder: "stroke",
    "@media (forced-colors: active)": { fill: "CanvasText", stroke: "Canvas" },
  },
  line: {
    stroke: tokens.colorNeutralStrokeAccessible,
    strokeWidth: "1px",
    strokeDasharray: "1 2",
    pointerEvents: "none",
    "@media (forced-colors: active)": { stroke: "GrayText" },
  },
  today: {
    stroke: tokens.colorPaletteRedForeground1,
    strokeWidth: "1.5px",
    pointerEvents: "none",
    "@media (forced-colors: active)": { stroke: "Highlight" },
  },
  todayText: {
    fill: tokens.colorPaletteRedForeground1,
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  outside: {
    fill: tokens.colorNeutralBackground1,
    opacity: 0.65,
    pointerEvents: "none",
    "@media (forced-colors: active)": { fill: "Canvas" },
  },
  dim: { opacity: 0.25 },
});

interface Props {
  readonly picture: Picture;
  readonly shown: ReadonlySet<string>;
  readonly filters: Filters;
  readonly onFilters: (filters: Filters) => void;
}

/** Years, lanes, bars and names behind the marks; a drag along it chooses a stretch. */
export function PictureGround({ picture, shown, filters, onFilters }: Props): ReactElement {
  const styles = useStyles();
  const colours = useLaneColours();
  const { axis, floor } = picture;
  const begun = useRef<number>();
  const placeOf = (event: PointerEvent<SVGRectElement>): number =>
    event.clientX - event.currentTarget.getBoundingClientRect().left;
  const onPointerDown = (event: PointerEvent<SVGRectElement>): void => {
    if (event.button !== 0) return;
    begun.current = placeOf(event);
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<SVGRectElement>): void => {
    if (begun.current === undefined) return;
    const stretch = dragged(axis, begun.current, placeOf(event));
    if (stretch) onFilters({ ...filters, stretch });
  };
  const top = picture.lanes[0]?.top ?? 0;
  const labels = yearLabels(axis, textWidth);
  const edges = filters.stretch && stretchEdges(axis, filters.stretch);
  return (
    <>
      <g aria-hidden>
        {axis.years.map(({ year, from, to }, at) => (
          <rect
            key={year}
            x={from}
            y={top}
            width={to - from}
            height={floor - top}
            className={at % 2 ? styles.odd : styles.even}
          />
        ))}
        {[top, ...picture.lanes.map((lane) => lane.top + lane.height)].map((y) => (
          <line key={y} x1={0} x2={axis.width} y1={y} y2={y} className={styles.rule} />
        ))}
        {labels.map(({ text, x }) => (
          <text key={text} x={x} y={floor + 10} className={styles.year}>
            {text}
          </text>
        ))}
      </g>
      <rect
        className={styles.ground}
        x={0}
        y={top}
        width={axis.width}
        height={floor - top + 14}
        fill="transparent"
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={() => (begun.current = undefined)}
        onPointerCancel={() => (begun.current = undefined)}
      />
      <g aria-hidden style={{ pointerEvents: "none" }}>
        {picture.flags.map(({ id, x, tier }) => {
          const isToday = id === todayFlag;
          const mark = picture.marks.find(({ event }) => event.id === id);
          const bottom = isToday ? floor + 3 : (mark?.y ?? top);
          return (
            <line
              key={id}
              x1={x}
              x2={x}
              y1={tier * tierHeight + 2}
              y2={bottom}
              className={mergeClasses(
                isToday ? styles.today : styles.line,
                !isToday && !shown.has(id) && styles.dim
              )}
            />
          );
        })}
        {picture.flags.map(({ id, text, tier, from }) => (
          <text
            key={id}
            x={from}
            y={tier * tierHeight + 11}
            className={mergeClasses(
              styles.flag,
              id === todayFlag ? styles.todayText : !shown.has(id) && styles.dim
            )}
          >
            {text}
          </text>
        ))}
        {picture.bars.map((bar) => (
          <g
            key={bar.event.id}
            className={mergeClasses(colours[bar.lane], !shown.has(bar.event.id) && styles.dim)}
          >
            <path d={outline(bar)} className={styles.bar} />
            {bar.label && (
              <text x={bar.label.x} y={bar.y + 4} className={styles.text}>
                {bar.label.text}
              </text>
            )}
          </g>
        ))}
        {edges && (
          <>
            <rect x={0} y={0} width={edges.from} height={floor} className={styles.outside} />
            <rect
              x={edges.to}
              y={0}
              width={Math.max(0, axis.width - edges.to)}
              height={floor}
              className={styles.outside}
            />
          </>
        )}
      </g>
    </>
  );
}

/** Round where it begins; flat and open to the right where it goes on. */
function outline({ from, to, y, open }: Bar): string {
  const half = rowHeight / 2 - 1;
  const [top, bottom] = [y - half, y + half];
  const begin = `M${to - (open ? 0 : half)},${top}H${from + half}A${half},${half} 0 0,0 ${from + half},${bottom}H${to - (open ? 0 : half)}`;
  return open ? begin : `${begin}A${half},${half} 0 0,0 ${to - half},${top}Z`;
}
