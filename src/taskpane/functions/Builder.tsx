import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useId, useMemo, type ReactElement } from "react";
import type { Answer } from "../../model/answer";
import type { FunctionMetadata } from "../../model/metadata";
import { formats } from "../../model/metric";
import { list } from "../../model/number";
import { addressOf, blockName, cellName } from "../../workbook/address";
import { overlap } from "../../workbook/overlap";
import type { Place } from "../../workbook/port";
import type { Insertion } from "../parts/insert";
import { Notice } from "../parts/Notice";
import { spilledTable } from "../parts/spilledTable";
import { useInsert } from "../parts/useInsert";
import { useKept } from "../parts/useKept";
import { useHost } from "../useHost";
import { ArgumentInput } from "./ArgumentInput";
import { fieldsOf, type ArgumentField } from "./fields";
import { argumentsFor, formulaFor, referencesIn, stillNeeded, type Typed } from "./formulaFor";
import { periodChoices } from "./periodChoices";
import { Preview } from "./Preview";
import { useReferred } from "./useReferred";

const useStyles = makeStyles({
  builder: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "12px" },
  fields: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "10px" },
  formula: {
    display: "block",
    fontFamily: tokens.fontFamilyMonospace,
    overflowWrap: "anywhere",
    padding: "8px 10px",
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
});

const nothing: Typed = {};

/** A field per argument, the formula that comes of them, its answer, and Insert. */
export function Builder({ each }: { each: FunctionMetadata }): ReactElement {
  const styles = useStyles();
  const { calculator, index, selection, workbook } = useHost();
  const [typed, setTyped] = useKept<Typed>(`functions ${each.id}`, nothing);
  const { insert, message } = useInsert();
  const why = useId();
  const fields = useMemo(() => fieldsOf(each, index, typed.metric), [each, index, typed.metric]);
  const referred = useReferred(referencesIn(fields, typed));
  const args = useMemo(() => argumentsFor(fields, typed, referred), [fields, typed, referred]);
  const answer = useMemo(() => calculator.calculate(each.id, args), [calculator, each, args]);
  const periods = useMemo(
    () => fields.map((field) => periodChoices(field, fields, args, calculator.calculate, index)),
    [fields, args, calculator, index]
  );
  const formula = formulaFor(each.name, fields, typed, selection?.sheet);
  const needed = stillNeeded(fields, typed, answer);
  const own = Object.values(referred).find(
    ({ block }) => block && selection && overlap(block, { ...selection, rows: 1, columns: 1 })
  );
  const type = (name: string, value: string): void =>
    setTyped((now) => ({ ...now, [name]: value }));
  /** The filled cells of the selection for an argument that takes several, otherwise the active cell. */
  const take = async ({ name, isList }: ArgumentField): Promise<void> => {
    if (!workbook || !selection) return;
    const [block] = isList ? await workbook.areas("selection").catch(() => []) : [];
    type(name, block ? blockName(block) : addressOf(selection));
  };
  const obstacle = needed.length
    ? `Fill in ${list(needed)}; until then there is no formula to insert.`
    : own && selection
      ? `${cellName(selection)} is an argument of the formula: select the cell that is to hold it.`
      : undefined;
  return (
    <div className={styles.builder}>
      {fields.length > 0 ? (
        <div className={styles.fields}>
          {fields.map((field, place) => (
            <ArgumentInput
              key={field.name}
              field={field}
              value={typed[field.name] ?? ""}
              periods={periods[place] ?? []}
              selected={selection && (field.isList ? "selection" : cellName(selection))}
              onChange={(value) => type(field.name, value)}
              onTake={() => void take(field)}
            />
          ))}
        </div>
      ) : (
        <Text>It takes no arguments.</Text>
      )}
      <code className={styles.formula} data-formula>
        {formula}
      </code>
      {answer && !needed.length && (
        <Preview answer={answer} onMend={({ argument, to }) => type(argument, to)} />
      )}
      {insert && (
        <div>
          <Button
            appearance="primary"
            disabledFocusable={obstacle !== undefined}
            aria-describedby={obstacle ? why : undefined}
            onClick={() => void insert(each.name, (at) => insertionOf(formula, answer, at))}
          >
            Insert into {selection ? cellName(selection) : "the active cell"}
          </Button>
        </div>
      )}
      {obstacle && <Text id={why}>{obstacle}</Text>}
      <Notice message={message} />
    </div>
  );
}

function insertionOf(formula: string, answer: Answer | undefined, at: Place): Insertion {
  if (answer?.kind === "table") return spilledTable(formula, answer, at);
  const format = answer?.kind === "figure" ? formats[answer.unit] : undefined;
  return { cells: [[formula]], ...(format ? { formats: [[format]] } : {}) };
}
