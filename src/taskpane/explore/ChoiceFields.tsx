import { Field, makeStyles, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { choices, type Basis, type Count } from "../../model/choices";
import { frequencies, periodText, type Frequency } from "../../model/period";
import { useHost } from "../useHost";
import type { Asked, Shape } from "./asked";
import { besideChoices, canStack, withFrequency, withMeasure } from "./change";
import { measureNamed, measures, path } from "./measures";
import type { Series } from "./series";
import { SubjectChoice } from "./SubjectChoice";
import { shortPeriod } from "./words";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: "8px",
    border: "none",
    margin: 0,
    padding: 0,
    minWidth: 0,
  },
  pairs: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(130px, 1fr))",
    gap: "8px",
    "& select": { minWidth: 0, width: "100%" },
  },
});

interface Props {
  readonly series: Series;
  readonly onChange: (asked: Asked) => void;
}

/** Fields for what a picture shows: metric, subjects, frequency, stretch, source and what to compare with. */
export function ChoiceFields({ series, onChange }: Props): ReactElement {
  const styles = useStyles();
  const { index } = useHost();
  const { asked, reach } = series;
  const measure = measureNamed(asked.measure);
  const change = (part: Partial<Asked>): void => onChange({ ...asked, ...part });
  const periods = reach.map((period) => [periodText(period), shortPeriod(period)] as const);
  const first = asked.from ?? periods[0]?.[0] ?? "";
  const last = asked.to ?? periods[periods.length - 1]?.[0] ?? "";
  const besides = besideChoices(asked, index);
  const hasPath = asked.beside.some((each) => each.measure === path.name);
  return (
    <fieldset className={styles.fields} aria-label="What is shown">
      <SubjectChoice
        index={index}
        measure={measure}
        items={asked.items}
        onItems={(items) => change({ items, also: [] })}
      />
      <div className={styles.pairs}>
        <Choice
          label="Metric"
          value={asked.measure}
          options={measures.map(({ name }) => [name, name])}
          onValue={(name) => onChange(withMeasure(asked, name, index))}
        />
        <Choice
          label="Frequency"
          value={asked.frequency}
          options={frequencies.map((frequency) => [frequency, frequency])}
          onValue={(value) => onChange(withFrequency(asked, value as Frequency))}
        />
        {periods.length > 0 && (
          <>
            <Choice
              label="From"
              value={first}
              options={periods.filter(([text]) => text <= last)}
              onValue={(from) => change({ from })}
            />
            <Choice
              label="To"
              value={last}
              options={periods.filter(([text]) => text >= first)}
              onValue={(to) => change({ to })}
            />
          </>
        )}
        {measure.items === "subjects" && (
          <Choice
            label="Source"
            value={asked.count}
            options={choices.source.map((source) => [source, source])}
            onValue={(value) => change({ count: value as Count })}
          />
        )}
        {canStack(asked, index) && (
          <Choice
            label="Drawn as"
            value={asked.shape}
            options={[
              ["lines", "lines"],
              ["stack", "parts of a whole"],
            ]}
            onValue={(value) => change({ shape: value as Shape })}
          />
        )}
        {besides.length > 0 && (
          <Choice
            label="Compared with"
            value={asked.beside[0]?.item ?? ""}
            options={[["", "nothing"], ...besides.map(({ item, name }) => [item, name] as const)]}
            onValue={(item) => change({ beside: besides.filter((each) => each.item === item) })}
          />
        )}
        {hasPath && (
          <Choice
            label="Path starts from"
            value={asked.basis}
            options={[
              ["briefing", "briefing"],
              ["latest", "newest outturn"],
            ]}
            onValue={(value) => change({ basis: value as Basis })}
          />
        )}
      </div>
    </fieldset>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  /** Each with its value and what it is called. */
  readonly options: readonly (readonly [string, string])[];
  readonly onValue: (value: string) => void;
}

function Choice({ label, value, options, onValue }: ChoiceProps): ReactElement {
  return (
    <Field label={label} size="small">
      <Select value={value} onChange={(_, data) => onValue(data.value)}>
        {options.map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
