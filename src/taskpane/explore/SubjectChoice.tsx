import { Button, Field, makeStyles, Select } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { MarketRecord } from "../../record/record";
import { Tags } from "../parts/Tags";
import { mostLines } from "./asked";
import { itemChoices } from "./itemChoices";
import type { Measure } from "./measures";

const useStyles = makeStyles({
  add: {
    display: "flex",
    gap: "8px",
    "& .fui-Select": { flex: 1, minWidth: 0 },
    "& select": { minWidth: 0, width: "100%" },
  },
});

interface Props {
  readonly index: MarketRecord;
  readonly measure: Measure;
  readonly items: readonly string[];
  readonly onItems: (items: readonly string[]) => void;
}

/** What a picture is of: names to take out, and a list to add one from. */
export function SubjectChoice({ index, measure, items, onItems }: Props): ReactElement {
  const styles = useStyles();
  const [name, setName] = useState("");
  const isFull = items.length >= mostLines;
  const groups = itemChoices(index, measure)
    .map(({ title, names }) => ({ title, names: names.filter((each) => !items.includes(each)) }))
    .filter(({ names }) => names.length);
  const add = (): void => {
    onItems([...items, name]);
    setName("");
  };
  return (
    <>
      <Tags
        label="Shown"
        tags={items.map((text) => ({
          text,
          takeAway: () => onItems(items.filter((each) => each !== text)),
        }))}
      />
      {groups.length > 0 && (
        <Field
          label={measure.items === "subjects" ? "Brand, group, model, fuel or buyer" : "Of"}
          size="small"
          hint={isFull ? `A picture has room for ${mostLines}: take one out first.` : undefined}
        >
          <div className={styles.add}>
            <Select
              aria-label="Add to the picture"
              value={name}
              disabled={isFull}
              onChange={(_, { value }) => setName(value)}
            >
              <option value="">Choose</option>
              {groups.map(({ title, names }) => (
                <optgroup key={title} label={title}>
                  {names.map((each) => (
                    <option key={each}>{each}</option>
                  ))}
                </optgroup>
              ))}
            </Select>
            <Button size="small" disabled={name === "" || isFull} onClick={add}>
              Add
            </Button>
          </div>
        </Field>
      )}
    </>
  );
}
