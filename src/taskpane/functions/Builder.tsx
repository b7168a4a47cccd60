import {
  Button,
  Card,
  Field,
  Input,
  makeStyles,
  Select,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useMemo, useState, type ReactElement } from "react";
import { cite } from "../../model/citation";
import { formats } from "../../model/metric";
import type { FunctionMetadata, Parameter } from "../../model/metadata";
import { Notice } from "../parts/Notice";
import { TableOf } from "../parts/TableOf";
import { useInsert } from "../parts/useInsert";
import { shownAnswer } from "../parts/values";
import { useHost } from "../useHost";
import { argumentsFor, choicesOf, formulaFor, type Typed } from "./formulaFor";

const useStyles = makeStyles({
  fields: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "8px" },
  formula: {
    fontFamily: tokens.fontFamilyMonospace,
    overflowWrap: "anywhere",
    padding: "8px",
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    margin: 0,
  },
  preview: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "4px" },
  value: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  soft: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
});

/** A field per argument, the formula that comes of them, its answer, and Insert. */
export function Builder({ each }: { each: FunctionMetadata }): ReactElement {
  const styles = useStyles();
  const { calculator, index } = useHost();
  const [typed, setTyped] = useState<Typed>({});
  const { insert, told } = useInsert();
  const formula = formulaFor(each, typed);
  const answer = useMemo(
    () => calculator.calculate(each.id, argumentsFor(each, typed)),
    // The answer is another one under another edition.
    [calculator, each, typed, index]
  );
  const format = answer?.kind === "figure" ? formats[answer.unit] : undefined;
  return (
    <Card>
      <Text>{each.description}</Text>
      <div className={styles.fields}>
        {each.parameters.map((parameter) => (
          <ArgumentField
            key={parameter.name}
            parameter={parameter}
            value={typed[parameter.name] ?? ""}
            years={
              parameter.name === "year" || parameter.name === "period"
                ? yearsFor(calculator, typed)
                : []
            }
            onChange={(value) => setTyped({ ...typed, [parameter.name]: value })}
          />
        ))}
      </div>
      <p className={styles.formula} aria-label="Formula">
        {formula}
      </p>
      <div className={styles.preview} aria-live="polite">
        {answer && <span className={styles.value}>{shownAnswer(answer)}</span>}
        {answer?.kind === "failure" && <Text>{answer.message}</Text>}
        {answer?.kind === "figure" && (
          <Text className={styles.soft}>
            {answer.status}, {answer.period}. {cite(answer.sources.slice(0, 2))}
            {answer.working ? ` Working: ${answer.working}` : ""}
          </Text>
        )}
        {answer?.kind === "table" && (
          <TableOf
            rows={answer.header ? answer.rows : [["Values"], ...answer.rows]}
            label="Preview"
            most={5}
          />
        )}
      </div>
      {insert && (
        <div>
          <Button
            appearance="primary"
            onClick={() => void insert(each.name, [[formula]], format ? [[format]] : undefined)}
          >
            Insert into the active cell
          </Button>
        </div>
      )}
      <Notice told={told} />
    </Card>
  );
}

interface FieldProps {
  readonly parameter: Parameter;
  readonly value: string;
  readonly years: readonly string[];
  readonly onChange: (value: string) => void;
}

function ArgumentField({ parameter, value, years, onChange }: FieldProps): ReactElement {
  const { metadata } = useHost();
  const choices = choicesOf(parameter, metadata);
  const listed = choices.length ? choices : years;
  const label = parameter.optional ? `${parameter.name} (may be left out)` : parameter.name;
  return (
    <Field label={label} hint={parameter.description} size="small" required={!parameter.optional}>
      {listed.length ? (
        <Select value={value} onChange={(_, data) => onChange(data.value)} style={{ minWidth: 0 }}>
          <option value="">{parameter.optional ? "(left out)" : "Choose"}</option>
          {listed.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </Select>
      ) : (
        <Input value={value} onChange={(_, data) => onChange(data.value)} style={{ minWidth: 0 }} />
      )}
    </Field>
  );
}

/** The years on record for what has been chosen so far, newest first. */
function yearsFor(calculator: ReturnType<typeof useHost>["calculator"], typed: Typed): string[] {
  const { brand, metric, item, source, scope } = typed;
  const asked = brand
    ? ["registrations", source ? `${brand}@${source}` : brand]
    : metric
      ? [metric, item ?? null]
      : [
          scope && scope !== "vehicles" ? `${scope.replace(/s$/, "")} production` : "production",
          "UK",
        ];
  const answer = calculator.calculate("PERIODS", asked);
  return answer?.kind === "table" ? answer.rows.map(([year]) => String(year)).reverse() : [];
}
