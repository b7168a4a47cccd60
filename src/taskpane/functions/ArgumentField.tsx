import { Field, Input, Select } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import type { Choice, Parameter } from "../../model/metadata";

interface Props {
  readonly parameter: Parameter;
  readonly value: string;
  /** The closed list of words that it takes. */
  readonly choices: readonly Choice[];
  /** Years that have an answer; others and references may be typed. */
  readonly years: readonly string[];
  readonly onChange: (value: string) => void;
}

/** One argument: a drop-down where the words are known, otherwise a field, with the years on record offered. */
export function ArgumentField({ parameter, value, choices, years, onChange }: Props): ReactElement {
  const list = useId();
  const { name, optional, description } = parameter;
  return (
    <Field
      label={optional ? `${name} (may be left out)` : name}
      hint={description}
      size="small"
      required={!optional}
    >
      {choices.length ? (
        <Select value={value} onChange={(_, data) => onChange(data.value)} style={{ minWidth: 0 }}>
          <option value="">{optional ? "(left out)" : "Choose"}</option>
          {choices.map((choice) => (
            <option key={choice.name} value={choice.name}>
              {optionText(parameter, choice)}
            </option>
          ))}
        </Select>
      ) : (
        <Input
          value={value}
          onChange={(_, data) => onChange(data.value)}
          style={{ minWidth: 0 }}
          list={years.length ? list : undefined}
          placeholder={span(years)}
          contentAfter={
            years.length ? (
              <datalist id={list}>
                {years.map((year) => (
                  <option key={year} value={year} />
                ))}
              </datalist>
            ) : undefined
          }
        />
      )}
    </Field>
  );
}

/** The years that have an answer, given newest first, in a few words. */
function span(years: readonly string[]): string | undefined {
  const [newest, oldest] = [years[0], years[years.length - 1]];
  return newest === oldest ? newest : `${oldest} to ${newest}`;
}

/** An event's id says little; its tooltip has the date and title. */
function optionText({ customEnumId }: Parameter, { name, tooltip }: Choice): string {
  return customEnumId?.endsWith(".EVENT") && tooltip ? tooltip : name;
}
