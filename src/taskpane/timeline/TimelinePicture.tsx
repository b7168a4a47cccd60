import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import type { Event } from "../../data/schema";
import { spoken } from "../../model/date";
import { EventMark, useLaneColours } from "./EventMark";
import type { Filters } from "./filters";
import { LaneChoice } from "./LaneChoice";
import { markWidth, pictureOf, rowHeight, type Mark } from "./picture";
import { PictureGround } from "./PictureGround";
import { StretchChoice } from "./StretchChoice";
import { attested, whenOf } from "./story";
import { laneTitles } from "./lanes";
import { pictureFontSize, textWidth } from "./textWidth";
import { useWidth } from "../parts/useWidth";
import { isWalkKey, walk } from "./walk";

const useStyles = makeStyles({
  frame: { position: "relative", width: "100%", minHeight: "120px" },
  svg: {
    display: "block",
    overflow: "visible",
    fontSize: `${pictureFontSize}px`,
    fontFamily: tokens.fontFamilyBase,
    userSelect: "none",
  },
  mark: {
    cursor: "pointer",
    outline: "none",
    "&:focus-visible .ring": { stroke: tokens.colorStrokeFocus2, strokeWidth: "2px" },
    "&:hover .ring": { stroke: "var(--lane)", strokeWidth: "1.5px" },
    "@media (forced-colors: active)": {
      "&:focus-visible .ring": { stroke: "Highlight", strokeWidth: "3px" },
      "&:hover .ring": { stroke: "Highlight" },
    },
  },
  ring: { fill: "transparent", stroke: "transparent" },
  chosen: {
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: "1.5px",
    "@media (forced-colors: active)": { stroke: "Highlight", strokeWidth: "2px" },
  },
  selected: {
    fill: tokens.colorBrandBackground2,
    stroke: tokens.colorBrandStroke1,
    strokeWidth: "1.5px",
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "Highlight" },
  },
  dim: { opacity: 0.22, pointerEvents: "none" },
  bubble: {
    position: "absolute",
    zIndex: 2,
    maxWidth: "min(260px, 100%)",
    padding: "6px 10px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    pointerEvents: "none",
    boxSizing: "border-box",
  },
  when: { color: tokens.colorNeutralForeground3 },
  title: { fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  /** All events on record; those that the filters leave out are faint. */
  readonly all: readonly Event[];
  readonly shown: ReadonlySet<string>;
  /** Those that pass every filter but the stretch: what lasts may reach into it from before. */
  readonly shownAnyTime: ReadonlySet<string>;
  readonly filters: Filters;
  readonly onFilters: (filters: Filters) => void;
  /** Events that belong to the selected cell. */
  readonly marked: ReadonlySet<string>;
  readonly chosen?: string;
  readonly onChoose: (event: Event) => void;
  readonly today: string;
}

export function markId(event: string): string {
  return `mark-${event}`;
}

/** The story at a glance: a lane for each strand, what lasts as bars, moments as marks. */
export function TimelinePicture(props: Props): ReactElement {
  const { all, shown, shownAnyTime, filters, onFilters, marked, chosen, onChoose, today } = props;
  const styles = useStyles();
  const colours = useLaneColours();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const help = useId();
  const picture = useMemo(
    () => pictureOf({ events: all, today, width, widthOf: textWidth }),
    [all, today, width]
  );
  const [near, setNear] = useState<string>();
  const [reached, setReached] = useState<string>();
  if (!picture) return <div ref={frame} className={styles.frame} />;

  const active = picture.marks.filter(({ event }) => shown.has(event.id));
  const isActive = (id?: string): boolean => active.some(({ event }) => event.id === id);
  const newest = active.reduce<Mark | undefined>(
    (best, mark) => (!best || mark.event.date > best.event.date ? mark : best),
    undefined
  );
  const stop = [reached, chosen].find(isActive) ?? newest?.event.id;
  const onKeyDown = (mark: Mark, keyboard: KeyboardEvent): void => {
    const { key } = keyboard;
    if (key === "Enter" || key === " ") {
      keyboard.preventDefault();
      onChoose(mark.event);
    } else if (key === "Escape") {
      setNear(undefined);
    } else if (isWalkKey(key)) {
      keyboard.preventDefault();
      document.getElementById(markId(walk(active, mark, key).event.id))?.focus();
    }
  };
  const told = picture.marks.find(({ event }) => event.id === near);
  const { axis } = picture;
  return (
    <div ref={frame} className={styles.frame}>
      <p id={help} hidden>
        Arrow keys lead from event to event, up and down from lane to lane, Home and End to the
        first and last. Enter opens the event in the list below.
      </p>
      <svg
        className={styles.svg}
        width={axis.width}
        height={picture.height}
        role="group"
        aria-label={`The story from ${axis.years[0]?.year} to ${axis.years[axis.years.length - 1]?.year}. Today is ${spoken(today)}`}
        aria-describedby={help}
      >
        <PictureGround
          picture={picture}
          shown={shownAnyTime}
          filters={filters}
          onFilters={onFilters}
        />
        {picture.marks.map((mark) => {
          const { event, lane, x, y } = mark;
          const isShown = shown.has(event.id);
          return (
            <g
              key={event.id}
              id={markId(event.id)}
              className={mergeClasses(colours[lane], styles.mark, !isShown && styles.dim)}
              transform={`translate(${x} ${y})`}
              role={isShown ? "button" : "presentation"}
              aria-label={isShown ? nameOf(mark, marked.has(event.id)) : undefined}
              aria-current={chosen === event.id || undefined}
              tabIndex={isShown ? (event.id === stop ? 0 : -1) : undefined}
              onClick={() => onChoose(event)}
              onKeyDown={(keyboard) => onKeyDown(mark, keyboard)}
              onFocus={() => {
                setReached(event.id);
                setNear(event.id);
              }}
              onBlur={() => setNear(undefined)}
              onPointerEnter={() => setNear(event.id)}
              onPointerLeave={() => setNear(undefined)}
            >
              <rect
                x={-markWidth / 2}
                y={-rowHeight / 2}
                width={markWidth}
                height={rowHeight}
                fill="transparent"
              />
              <circle
                r={7.5}
                className={mergeClasses(
                  "ring",
                  styles.ring,
                  marked.has(event.id) && styles.selected,
                  chosen === event.id && styles.chosen
                )}
              />
              <EventMark certainty={event.certainty} turning={mark.turning} />
            </g>
          );
        })}
      </svg>
      <LaneChoice picture={picture} filters={filters} onFilters={onFilters} />
      <StretchChoice picture={picture} filters={filters} onFilters={onFilters} />
      {told && (
        <div
          aria-hidden
          className={styles.bubble}
          style={{
            left: told.x < axis.width / 2 ? Math.max(0, told.x - 24) : undefined,
            right: told.x < axis.width / 2 ? undefined : Math.max(0, axis.width - told.x - 24),
            top: told.y + 12,
          }}
        >
          <div className={styles.when}>
            {whenOf(told.event)} · {attested[told.event.certainty].word}
          </div>
          <div className={styles.title}>{told.event.title}</div>
        </div>
      )}
    </div>
  );
}

function nameOf({ event, lane }: Mark, isMarked: boolean): string {
  const turning = event.turning;
  return [
    `${whenOf(event)}: ${event.title}`,
    laneTitles[lane],
    attested[event.certainty].word,
    ...(turning ? [`Turning point: ${turning}`] : []),
    ...(isMarked ? ["Belongs to the selected cell"] : []),
  ].join(". ");
}
