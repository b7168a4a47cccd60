import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import {
  lazy,
  Suspense,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactElement,
  type RefObject,
} from "react";
import { Notice } from "../parts/Notice";
import type { Column } from "../../model/answer";
import { TableOf } from "../parts/TableOf";
import { useInsert } from "../parts/useInsert";
import { useHost } from "../useHost";
import { Choosing } from "./Choosing";
import { presetsFor } from "./presets";
import { inWords, isKnown, seriesFor, sourceLine, yearsOf, type Asked } from "./series";
import { tableAt } from "./tableAt";
import { Waiting } from "../parts/Waiting";

const Picture = lazy(() =>
  import(/* webpackChunkName: "charts" */ "./Picture").then((module) => ({
    default: module.Picture,
  }))
);

const useStyles = makeStyles({
  view: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "12px" },
  presets: { display: "flex", flexWrap: "wrap", gap: "6px" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase400,
  },
  soft: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  figure: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: "8px",
    overflowX: "auto",
  },
});

/** Pictures and tables to look at, and to insert as live formulas. */
export function ExploreView(): ReactElement {
  const styles = useStyles();
  const { index, calculator, workbook } = useHost();
  const presets = useMemo(() => presetsFor(index, calculator), [index, calculator]);
  const [title, setTitle] = useState(presets[0]?.title ?? "");
  const [own, setOwn] = useState<Asked>();
  const { insert, message } = useInsert();
  const { frame, width } = useWidth();
  const asked = own ?? presets.find((preset) => preset.title === title)?.asked;
  const series = useMemo(
    () => asked && seriesFor(asked, calculator),
    // Another edition answers differently.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [asked, calculator, index]
  );
  if (!asked || !series) return <Text>Nothing is on record to look at.</Text>;
  const shownTitle = own ? titleFor(own) : title;
  const known = series.points.some(isKnown);
  return (
    <div className={styles.view}>
      <div className={styles.presets} role="group" aria-label="Ready pictures">
        {presets.map((preset) => (
          <Button
            key={preset.title}
            size="small"
            appearance={!own && title === preset.title ? "primary" : "secondary"}
            aria-pressed={!own && title === preset.title}
            onClick={() => {
              setTitle(preset.title);
              setOwn(undefined);
            }}
          >
            {preset.title}
          </Button>
        ))}
      </div>
      <Choosing asked={asked} onChange={setOwn} />
      <figure className={styles.figure} ref={frame}>
        <h2 className={styles.title}>{shownTitle}</h2>
        {known ? (
          <Suspense fallback={<Waiting label="Drawing" />}>
            <Picture
              asked={asked}
              series={series}
              words={`${shownTitle}. ${inWords(asked, series)}`}
              width={width}
            />
          </Suspense>
        ) : (
          <Text>Nothing is on record for this choice. Choose other years, or another brand.</Text>
        )}
        <figcaption className={styles.soft}>
          {caption(series.path.length > 0)} {sourceLine(series)}
        </figcaption>
      </figure>
      {known && <TableOf {...tableOf(asked, series)} label={`${shownTitle}: figures`} most={40} />}
      {insert && (
        <div>
          <Button
            appearance="primary"
            disabled={!known}
            onClick={() =>
              void insert("The table", (place) => tableAt(asked, series, shownTitle, place))
            }
          >
            Insert as live formulas
          </Button>
          {workbook?.charts !== true && <p className={styles.soft}>{workbook?.charts}</p>}
        </div>
      )}
      <Notice message={message} />
    </div>
  );
}

function useWidth(): { frame: RefObject<HTMLElement>; width: number } {
  const frame = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(340);
  useEffect(() => {
    const watch = new ResizeObserver(
      ([entry]) => entry && setWidth(Math.max(260, Math.floor(entry.contentRect.width)))
    );
    if (frame.current) watch.observe(frame.current);
    return () => watch.disconnect();
  }, []);
  return { frame, width };
}

function caption(withPath: boolean): string {
  return withPath
    ? "Line with dots: outturns. Diamond: a forecast. Dashed line: the path from the newest outturn at constant growth; star: the target, which is a goal and not a forecast."
    : "";
}

function titleFor({ measure, from, to, count, items }: Asked): string {
  const what = measure.slice(0, 1).toUpperCase() + measure.slice(1);
  const whose = items[0] === "UK" ? "" : ` (${count})`;
  return `${what}${whose}, ${from === to ? from : `${from} to ${to}`}`;
}

/** The longer of items and years runs down, so that the table stays narrow. */
function tableOf(
  asked: Asked,
  { points, path }: ReturnType<typeof seriesFor>
): { columns: readonly Column[]; rows: readonly string[][] } {
  const columnsOf = (first: string, others: readonly string[]): Column[] => [
    { title: first, kind: "name" },
    ...others.map((title): Column => ({ title, kind: "number" })),
  ];
  const years = yearsOf(asked).filter((year) =>
    [...points, ...path].some((point) => point.year === year && isKnown(point))
  );
  const at = (item: string, year: number): string => {
    const point = points.find((each) => each.item === item && each.year === year);
    if (!point?.shown) return "–";
    return point.status === "forecast" ? `${point.shown} (forecast)` : point.shown;
  };
  if (years.length <= asked.items.length) {
    return {
      columns: columnsOf("", years.map(String)),
      rows: asked.items.map((item) => [item, ...years.map((year) => at(item, year))]),
    };
  }
  const onPath = (year: number): string[] =>
    path.length ? [path.find((point) => point.year === year)?.shown ?? "–"] : [];
  return {
    columns: columnsOf("Year", [...asked.items, ...(path.length ? ["Path to the target"] : [])]),
    rows: years.map((year) => [
      String(year),
      ...asked.items.map((item) => at(item, year)),
      ...onPath(year),
    ]),
  };
}
