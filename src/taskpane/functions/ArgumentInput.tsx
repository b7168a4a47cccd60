import { Button, Field, Input, makeStyles, Select } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import type { ArgumentField, Option } from "./fields";

const useStyles = makeStyles({
  row: { display: "flex", columnGap: "6px" },
  entry: { flex: 1, minWidth: 0 },
  take: { minWidth: 0, flexShrink: 0, whiteSpace: "nowrap" },
});

interface Props {
  readonly field: ArgumentField;
  readonly value: string;
  /** The periods that are on record, newest first; others may be typed. */
  readonly periods: readonly string[];
  /** The reference that Take enters for the argument, such as "B3"; undefined without a worksheet. */
  readonly selected: string | undefined;
  readonly onChange: (value: string) => void;
  readonly onTake: () => void;
}

/** One argument: a choice, a value that is typed, or what is selected in the sheet. */
export function ArgumentInput(props: Props): ReactElement {
  const { field, value, periods, selected, onChange, onTake } = props;
  const styles = useStyles();
  const list = useId();
  const { name, optional, description, isClosed, options } = field;
  const offered: readonly Option[] = periods.length
    ? periods.map((period) => ({ value: period }))
    : options;
  return (
    <Field
      label={optional ? `${name} (may be left out)` : name}
      hint={description}
      size="small"
      required={!optional}
    >
      {(labelled) => (
        <div className={styles.row}>
          {isClosed ? (
            <Select
              {...labelled}
              className={styles.entry}
              value={value}
              onChange={(_, data) => onChange(data.value)}
            >
              <option value="">{optional ? "(left out)" : "Choose"}</option>
              {value && !options.some((option) => option.value === value) && (
                <option value={value}>{value}, from the sheet</option>
              )}
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.value}
                </option>
              ))}
            </Select>
          ) : (
            <Input
              {...labelled}
              className={styles.entry}
              value={value}
              onChange={(_, data) => onChange(data.value)}
              list={offered.length ? list : undefined}
              placeholder={span(periods)}
              input={{ style: { minWidth: 0 } }}
            />
          )}
          {offered.length > 0 && !isClosed && (
            <datalist id={list}>
              {offered.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </datalist>
          )}
          {selected && (
            <Button
              size="small"
              className={styles.take}
              aria-label={`Take ${selected} from the sheet for ${name}`}
              title={`Take ${selected} from the sheet`}
              onClick={onTake}
            >
              Take {selected}
            </Button>
          )}
        </div>
      )}
    </Field>
  );
}

/** The years on record, given newest first, in a few words. */
function span(periods: readonly string[]): string | undefined {
  const years = periods.filter((period) => /^\d{4}$/.test(period));
  const [newest, oldest] = [years[0], years[years.length - 1]];
  return newest === oldest ? newest : `${oldest} to ${newest}`;
}
