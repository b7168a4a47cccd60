import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState, type ReactElement } from "react";
import type { FunctionMetadata } from "../../model/metadata";
import { formats } from "../../model/metric";
import { Notice } from "../parts/Notice";
import { useInsert } from "../parts/useInsert";
import { useHost } from "../useHost";
import { ArgumentField } from "./ArgumentField";
import {
  argumentsFor,
  choicesOf,
  formulaFor,
  neededStill,
  referencesIn,
  type Referred,
  type Typed,
} from "./formulaFor";
import { Preview } from "./Preview";
import { takesYear, yearChoices } from "./yearChoices";

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

/** A field per argument, the formula that comes of them, its answer, and Insert. */
export function Builder({ each }: { each: FunctionMetadata }): ReactElement {
  const styles = useStyles();
  const { calculator, index, metadata } = useHost();
  const [typed, setTyped] = useState<Typed>({});
  const { insert, message } = useInsert();
  const referred = useReferred(referencesIn(each, typed, metadata));
  const formula = formulaFor(each, typed, metadata);
  const needed = neededStill(each, typed);
  const args = argumentsFor(each, typed, metadata, referred);
  // Arguments are compared by what they say, since a new list of them is made each time.
  const key = JSON.stringify(args);
  const { answer, years } = useMemo(
    () => ({
      answer: calculator.calculate(each.id, args),
      years: new Map(
        each.parameters
          .filter(takesYear)
          .map((parameter) => [parameter.name, yearChoices(each, parameter, args, calculator)])
      ),
    }),
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [calculator, each, key, index]
  );
  const insertFormula = (): void => {
    const format = answer?.kind === "figure" ? formats[answer.unit] : undefined;
    const rows = answer?.kind === "table" ? answer.rows.length : 1;
    const columns = answer?.kind === "table" ? (answer.rows[0]?.length ?? 1) : 1;
    void insert?.(each.name, {
      cells: [[formula]],
      ...(format ? { formats: [[format]] } : {}),
      ...(rows * columns > 1 ? { spill: { rows, columns } } : {}),
    });
  };
  return (
    <div className={styles.builder}>
      {each.parameters.length > 0 ? (
        <div className={styles.fields}>
          {each.parameters.map((parameter) => (
            <ArgumentField
              key={parameter.name}
              parameter={parameter}
              value={typed[parameter.name] ?? ""}
              choices={choicesOf(parameter, metadata)}
              years={years.get(parameter.name) ?? []}
              onChange={(value) => setTyped({ ...typed, [parameter.name]: value })}
            />
          ))}
        </div>
      ) : (
        <Text>It takes no arguments.</Text>
      )}
      <code className={styles.formula} data-formula>
        {formula}
      </code>
      {needed && <Text>Fill in {needed}; then the answer is shown here.</Text>}
      {answer && !needed && (
        <Preview
          answer={answer}
          onMend={({ argument, to }) => setTyped({ ...typed, [argument]: to })}
        />
      )}
      {insert && (
        <div>
          <Button appearance="primary" disabled={needed !== undefined} onClick={insertFormula}>
            Insert into the active cell
          </Button>
        </div>
      )}
      <Notice message={message} />
    </div>
  );
}

/** The values behind references, read from the workbook as they are typed. */
function useReferred(references: readonly string[]): Referred {
  const { workbook, selection } = useHost();
  const [referred, setReferred] = useState<Referred>({});
  const wanted = references.join("|");
  useEffect(() => {
    if (!workbook || !wanted) return;
    let current = true;
    void (async () => {
      const from = await workbook.selected();
      const read = await Promise.all(
        wanted.split("|").map(async (reference) => {
          const block = await workbook.resolve(reference, from);
          return [reference, block ? await workbook.values(block) : [[null]]] as const;
        })
      );
      if (current) setReferred(Object.fromEntries(read));
    })().catch(() => current && setReferred({}));
    return () => {
      current = false;
    };
  }, [workbook, wanted, selection]);
  return referred;
}
