import { Button, Field, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUpRegular } from "@fluentui/react-icons/svg/chevron-up";
import { lazy, Suspense, useMemo, useRef, type ReactElement } from "react";
import { Notice } from "../parts/Notice";
import { useInsert } from "../parts/useInsert";
import { useKept } from "../parts/useKept";
import { Waiting } from "../parts/Waiting";
import { useWidth } from "../parts/useWidth";
import { useHost } from "../useHost";
import type { Asked } from "./asked";
import { ChoiceFields } from "./ChoiceFields";
import { FigureTable } from "./FigureTable";
import { gridOf } from "./grid";
import { insertionAt } from "./insertion";
import { presetsOf } from "./presets";
import { seriesOf } from "./series";
import { usePictureActions } from "./usePictureActions";
import { inWords, marksLine, notesOf, sourceLine, subtitleOf, titleOf } from "./words";

const Picture = lazy(() =>
  import(/* webpackChunkName: "charts" */ "./Picture").then((module) => ({
    default: module.Picture,
  }))
);

const useStyles = makeStyles({
  view: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "12px" },
  choice: {
    display: "flex",
    alignItems: "end",
    gap: "8px",
    "& .fui-Field": { flex: 1, minWidth: 0 },
    "& select": { minWidth: 0, width: "100%" },
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: "anywhere",
  },
  soft: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  figure: { margin: 0, display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "6px" },
  note: { display: "block" },
  acts: { display: "flex", flexWrap: "wrap", gap: "6px" },
});

/** In pixels; a narrower picture has no room for its labels. */
const narrowest = 240;

/** Pictures and tables to look at, to copy, and to insert as live formulas. */
export function ExploreView(): ReactElement {
  const styles = useStyles();
  const { index, calculator, workbook } = useHost();
  const presets = useMemo(() => presetsOf(index, calculator), [index, calculator]);
  const [chosen, setChosen] = useKept("explore.preset", presets[0]?.title ?? "");
  const [own, setOwn] = useKept<Asked | undefined>("explore.own", undefined);
  const [isOpen, setOpen] = useKept("explore.open", false);
  const preset = presets.find((each) => each.title === chosen) ?? presets[0];
  const asked = own ?? preset?.asked;
  const series = useMemo(
    () => asked && seriesOf(asked, index, calculator),
    [asked, index, calculator]
  );
  const title = (own && series ? titleOf(series) : preset?.title) ?? "";
  const frame = useRef<HTMLElement>(null);
  const width = useWidth(frame);
  const { insert, message, forget: forgetInsert } = useInsert();
  const acts = usePictureActions(series, title, index.edition, frame);
  // A question about one picture is not asked beside another.
  const forget = (): void => {
    acts.forget();
    forgetInsert();
  };
  if (!series) return <Text>Nothing is on record to look at.</Text>;
  const known = series.periods.length > 0;
  return (
    <div className={styles.view}>
      <div className={styles.choice}>
        <Field label="Picture" size="small">
          <Select
            value={own ? "" : preset?.title}
            onChange={(_, { value }) => {
              if (value) setChosen(value);
              setOwn(undefined);
              forget();
            }}
          >
            {presets.map((each) => (
              <option key={each.title}>{each.title}</option>
            ))}
            {own && <option value="">Your own choice</option>}
          </Select>
        </Field>
        <Button
          size="small"
          aria-expanded={isOpen}
          icon={isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}
          iconPosition="after"
          onClick={() => setOpen(!isOpen)}
        >
          Change
        </Button>
      </div>
      {isOpen && (
        <ChoiceFields
          series={series}
          onChange={(choice) => {
            setOwn(choice);
            forget();
          }}
        />
      )}
      <figure className={styles.figure} ref={frame}>
        <h2 className={styles.title}>{title}</h2>
        <p className={styles.soft}>{subtitleOf(series)}</p>
        {known ? (
          <Suspense fallback={<Waiting label="Drawing" />}>
            <Picture
              series={series}
              words={`${title}. ${subtitleOf(series)}. ${inWords(series)}`}
              width={Math.max(narrowest, width)}
            />
          </Suspense>
        ) : (
          <Text>Nothing is on record for this choice.</Text>
        )}
        <figcaption className={styles.soft}>
          {[...notesOf(series), sourceLine(series), marksLine(series)]
            .filter(Boolean)
            .map((note) => (
              <span key={note} className={styles.note}>
                {note}
              </span>
            ))}
        </figcaption>
      </figure>
      {known && (
        <>
          <div className={styles.acts}>
            {insert && (
              <Button
                size="small"
                appearance="primary"
                onClick={() => {
                  forget();
                  void insert("The table", (place) => insertionAt(series, title, place));
                }}
              >
                Insert as live formulas
              </Button>
            )}
            <div className={styles.acts}>
              <Button size="small" onClick={() => void acts.table()}>
                Copy table
              </Button>
              <Button size="small" onClick={() => void acts.copy()}>
                Copy picture
              </Button>
              <Button size="small" onClick={() => void acts.save()}>
                Save picture
              </Button>
            </div>
          </div>
          <Notice message={acts.message ?? message} />
          <FigureTable grid={gridOf(series)} label={`${title}: figures`} />
          {insert && workbook?.charts !== true && <p className={styles.soft}>{workbook?.charts}</p>}
        </>
      )}
    </div>
  );
}
