import { Button, Field, Input, makeStyles, Select } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect, useState, type ReactElement } from "react";
import { choices, type Count } from "../../model/choices";
import { useHost } from "../useHost";
import { measureNamed, measures } from "./measures";
import type { Asked } from "./series";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: "8px",
    "& input, & select": { minWidth: 0, width: "100%" },
  },
  chosen: { display: "flex", flexWrap: "wrap", gap: "6px", gridColumn: "1 / -1" },
});

const [earliest, last] = [1950, 2035];

interface Props {
  readonly asked: Asked;
  readonly onChange: (asked: Asked) => void;
}

/** Fields for metric, brands and years. */
export function Choosing({ asked, onChange }: Props): ReactElement {
  const styles = useStyles();
  const { index } = useHost();
  const measure = measureNamed(asked.measure);
  const ofBrands = measure.items === "brands";
  const change = (part: Partial<Asked>): void => onChange({ ...asked, ...part });
  const choose = (name: string): void => {
    const { items } = measureNamed(name);
    const others = items === "UK" ? ["UK"] : ["Omoda", "Jaecoo"];
    change({ measure: name, items: items === measure.items ? asked.items : others });
  };
  const brands = index.subjects
    .filter(({ other }) => !other)
    .map(({ name }) => name)
    .filter((name) => !asked.items.includes(name))
    .sort((one, other) => one.localeCompare(other, "en"));
  return (
    <div className={styles.fields}>
      <Field label="Metric" size="small" style={ofBrands ? undefined : { gridColumn: "1 / -1" }}>
        <Select value={asked.measure} onChange={(_, { value }) => choose(value)}>
          {measures.map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      </Field>
      {ofBrands && (
        <Field label="Source" size="small">
          <Select
            value={asked.count}
            onChange={(_, { value }) => change({ count: value as Count })}
          >
            {choices.source.map((source) => (
              <option key={source}>{source}</option>
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
      {ofBrands && (
        <>
          <Field label="Add a brand or group" size="small" style={{ gridColumn: "1 / -1" }}>
            <Select
              value=""
              onChange={(_, { value }) => value && change({ items: [...asked.items, value] })}
            >
              <option value="">Choose</option>
              {brands.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </Select>
          </Field>
          <div className={styles.chosen} role="group" aria-label="Chosen brands and groups">
            {asked.items.map((item) => (
              <Button
                key={item}
                size="small"
                icon={<DismissRegular />}
                iconPosition="after"
                aria-label={`Take out ${item}`}
                onClick={() => change({ items: asked.items.filter((each) => each !== item) })}
              >
                {item}
              </Button>
            ))}
          </div>
        </>
      )}
    </div>
  );
}

interface YearProps {
  readonly label: string;
  readonly value: number;
  readonly onYear: (year: number) => void;
}

function YearField({ label, value, onYear }: YearProps): ReactElement {
  const [text, setText] = useState(String(value));
  useEffect(() => setText(String(value)), [value]);
  const year = Number(text);
  const readable = Number.isInteger(year) && year >= earliest && year <= last;
  return (
    <Field
      label={label}
      size="small"
      validationMessage={readable ? undefined : `A year from ${earliest} to ${last}`}
    >
      <Input
        type="number"
        min={earliest}
        max={last}
        value={text}
        onChange={(_, data) => {
          setText(data.value);
          const typed = Number(data.value);
          if (Number.isInteger(typed) && typed >= earliest && typed <= last) onYear(typed);
        }}
      />
    </Field>
  );
}
