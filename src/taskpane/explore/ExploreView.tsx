import {
  Button,
  Field,
  Input,
  makeStyles,
  Select,
  Spinner,
  Text,
  tokens,
} from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useMemo, useRef, useState, type ReactElement } from "react";
import { choices, type MetricName } from "../../model/choices";
import { metrics } from "../../model/metric";
import { Notice } from "../parts/Notice";
import { TableOf } from "../parts/TableOf";
import type { Told } from "../parts/useInsert";
import { useHost } from "../useHost";
import { insertTable } from "./insertTable";
import { presets } from "./presets";
import { inWords, pointsFor, sourceLine, type Asked } from "./series";

const Picture = lazy(() =>
  import(/* webpackChunkName: "charts" */ "./Picture").then((module) => ({
    default: module.Picture,
  }))
);

const useStyles = makeStyles({
  view: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "12px" },
  presets: { display: "flex", flexWrap: "wrap", gap: "6px" },
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: "8px",
    "& input, & select": { minWidth: 0, width: "100%" },
  },
  wide: { gridColumn: "1 / -1" },
  title: { margin: 0, fontSize: tokens.fontSizeBase400 },
  soft: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
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
  const [title, setTitle] = useState(presets[0]?.title ?? "");
  const [asked, setAsked] = useState<Asked>(() => presets[0]!.asked(index));
  const [told, setTold] = useState<Told>();
  const frame = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(340);
  useEffect(() => {
    const watch = new ResizeObserver(
      ([entry]) => entry && setWidth(Math.max(260, Math.floor(entry.contentRect.width)))
    );
    if (frame.current) watch.observe(frame.current);
    return () => watch.disconnect();
  }, []);
  const points = useMemo(() => pointsFor(asked, calculator), [asked, calculator, index]);
  const own = points.filter(({ item }) => asked.items.includes(item));
  const change = (part: Partial<Asked>): void => {
    setTitle("");
    setAsked({ ...asked, ...part });
  };
  const shownTitle = title || `${capital(asked.metric)}, ${asked.from} to ${asked.to}`;
  const words = inWords(asked, own);
  const years = Array.from(
    { length: asked.to - asked.from + 1 },
    (_, place) => asked.from + place
  ).filter((year) => own.some((point) => point.year === year && point.value !== undefined));
  const rows = [
    ["", ...years.map(String)],
    ...asked.items.map((item) => [
      item,
      ...years.map(
        (year) => own.find((point) => point.item === item && point.year === year)?.value ?? ""
      ),
    ]),
  ];
  const insert = async (): Promise<void> => {
    if (!workbook) return;
    try {
      setTold({ intent: "success", text: await insertTable(workbook, asked, shownTitle) });
    } catch (error) {
      setTold({
        intent: "error",
        text: `The table could not be inserted: ${(error as Error).message} Choose an empty place and try again.`,
      });
    }
  };
  const brands = index
    .subjects()
    .map(({ name }) => name)
    .sort((one, other) => one.localeCompare(other, "en"));
  return (
    <div className={styles.view}>
      <div className={styles.presets} role="group" aria-label="Ready pictures">
        {presets.map((preset) => (
          <Button
            key={preset.title}
            size="small"
            appearance={title === preset.title ? "primary" : "secondary"}
            onClick={() => {
              setTitle(preset.title);
              setAsked(preset.asked(index));
            }}
          >
            {preset.title}
          </Button>
        ))}
      </div>
      <div className={styles.fields}>
        <Field label="Metric" size="small" className={styles.wide}>
          <Select
            value={asked.metric}
            onChange={(_, { value }) => {
              const metric = value as MetricName;
              change({
                metric,
                items: metrics[metric].items === "UK" ? ["UK"] : ["Omoda", "Jaecoo"],
              });
            }}
          >
            {choices.metric.map((metric) => (
              <option key={metric}>{metric}</option>
            ))}
          </Select>
        </Field>
        {metrics[asked.metric].items === "brands" && (
          <Field label="Add a brand or group" size="small" className={styles.wide}>
            <Select
              value=""
              onChange={(_, { value }) =>
                value && change({ items: [...new Set([...asked.items, value])] })
              }
            >
              <option value="">Choose</option>
              {brands.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </Select>
          </Field>
        )}
        <YearField
          label="From"
          value={asked.from}
          onYear={(from) => change({ from, to: Math.max(from, asked.to) })}
        />
        <YearField
          label="To"
          value={asked.to}
          onYear={(to) => change({ to, from: Math.min(to, asked.from) })}
        />
      </div>
      {metrics[asked.metric].items === "brands" && (
        <div className={styles.presets} role="group" aria-label="Chosen; press to take out">
          {asked.items.map((item) => (
            <Button
              key={item}
              size="small"
              appearance="outline"
              onClick={() => change({ items: asked.items.filter((each) => each !== item) })}
            >
              {item} ×
            </Button>
          ))}
        </div>
      )}
      <figure className={styles.figure} ref={frame}>
        <h2 className={styles.title}>{shownTitle}</h2>
        {own.some(({ value }) => value !== undefined) ? (
          <Suspense fallback={<Spinner label="Drawing" />}>
            <Picture
              asked={asked}
              points={points}
              title={shownTitle}
              words={words}
              unit={metrics[asked.metric].unit}
              width={width}
            />
          </Suspense>
        ) : (
          <Text>Nothing is on record for this choice. Choose other years, or another brand.</Text>
        )}
        <figcaption className={styles.soft}>
          {sourceLine(own)} Outturns are solid; a diamond is a forecast, a star the target, and a
          dashed line the path to it. {words}
        </figcaption>
      </figure>
      <TableOf rows={rows} label={shownTitle} most={20} />
      {workbook && (
        <div>
          <Button appearance="primary" disabled={!asked.items.length} onClick={() => void insert()}>
            Insert as live formulas
          </Button>
          {workbook.charts !== true && <p className={styles.soft}>{workbook.charts}</p>}
        </div>
      )}
      <Notice told={told} />
    </div>
  );
}

function YearField({
  label,
  value,
  onYear,
}: {
  label: string;
  value: number;
  onYear: (year: number) => void;
}): ReactElement {
  const [text, setText] = useState(String(value));
  useEffect(() => setText(String(value)), [value]);
  return (
    <Field label={label} size="small">
      <Input
        type="number"
        min={1950}
        max={2035}
        value={text}
        onChange={(_, data) => {
          setText(data.value);
          const year = Number(data.value);
          if (year >= 1950 && year <= 2035) onYear(year);
        }}
      />
    </Field>
  );
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
