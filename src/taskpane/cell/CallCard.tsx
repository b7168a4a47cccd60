import {
  Badge,
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Answer, Figure, Table } from "../../model/answer";
import { definitions } from "../../model/definition";
import { Sources } from "../parts/Sources";
import { bodyOf, TableOf } from "../parts/TableOf";
import { shownAnswer, statusColour } from "../parts/values";
import { useHost } from "../useHost";
import type { Mend, Unmendable } from "../../features/mend/mend";
import { addressOf } from "../../workbook/address";
import type { Explained } from "../../workbook/formulas/explain";
import type { Place } from "../../workbook/port";
import { Panel } from "../parts/Panel";
import { Fact } from "./Fact";
import { Rivals } from "./Rivals";

const useStyles = makeStyles({
  card: { rowGap: "8px" },
  formula: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
    margin: 0,
    color: tokens.colorNeutralForeground2,
  },
  value: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  text: { fontSize: tokens.fontSizeBase400, overflowWrap: "anywhere" },
  facts: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    gap: "4px 12px",
    margin: 0,
    "& dt": { color: tokens.colorNeutralForeground3 },
    "& dd": { margin: 0, overflowWrap: "anywhere" },
  },
  label: {
    margin: "4px 0 2px",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface Props {
  readonly explained: Explained;
  /** Whether the cell has no room for what it would spill. */
  readonly isBlocked?: boolean;
  readonly mend?: Mend | Unmendable;
  readonly onMend: (mend: Mend) => void;
  readonly onGo: (place: Place) => void;
  readonly onRecalculate: () => void;
}

/** One UKAUTO call: value, working, status, source, definition and rivals, or the reason why there is none. */
export function CallCard({
  explained,
  isBlocked,
  mend,
  onMend,
  onGo,
  onRecalculate,
}: Props): ReactElement {
  const styles = useStyles();
  const { answer, formula, askedWith, edition, unanswered, why, more } = explained;
  return (
    <Panel className={styles.card} data-call={explained.call.id}>
      <p className={styles.formula}>{formula}</p>
      {askedWith && <Text>Asked with {askedWith}, as one call a cell.</Text>}
      {unanswered && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{unanswered}</MessageBarBody>
        </MessageBar>
      )}
      {!answer && !unanswered && (
        <>
          <Text>
            {why ?? "An argument is worked out by the cell itself."} What the cell asked with it is
            not known. Selecting a cell never calculates it.
          </Text>
          <div>
            <Button size="small" onClick={onRecalculate}>
              Recalculate this cell
            </Button>
          </div>
        </>
      )}
      {answer && (
        <Told answer={answer} isBlocked={isBlocked} id={explained.call.id} edition={edition} />
      )}
      {mend && <Mending mend={mend} of={explained} onMend={onMend} onGo={onGo} />}
      {more && <Text>and {more} more calls like this one, for the other cells of the range.</Text>}
    </Panel>
  );
}

/** The cell that a misspelt name stands in, and a button that mends it there. */
function Mending({
  mend,
  of,
  onMend,
  onGo,
}: {
  mend: Mend | Unmendable;
  of: Explained;
  onMend: (mend: Mend) => void;
  onGo: (place: Place) => void;
}): ReactElement {
  const { at } = mend;
  const isElsewhere = of.sources.some(
    (source) => source && "sheet" in source && isSame(source, at)
  );
  const cell = addressOf(at);
  return (
    <div>
      {isElsewhere && (
        <Text>
          The name comes from{" "}
          <Button size="small" onClick={() => onGo(at)}>
            {cell}
          </Button>
          {"why" in mend ? `, which ${mend.why}.` : "."}{" "}
        </Text>
      )}
      {"to" in mend && (
        <Button size="small" appearance="primary" onClick={() => onMend(mend)}>
          Change {mend.from} to {mend.to}
          {isElsewhere ? ` in ${cell}` : ""}
        </Button>
      )}
    </div>
  );
}

function isSame(one: Place, other: Place): boolean {
  return addressOf(one) === addressOf(other);
}

interface Telling {
  readonly answer: Answer;
  readonly isBlocked?: boolean;
  readonly id: string;
  readonly edition?: string;
}

function Told({ answer, isBlocked, id, edition }: Telling): ReactElement {
  const styles = useStyles();
  switch (answer.kind) {
    case "failure":
      return (
        <>
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              {answer.error} {answer.message}
            </MessageBarBody>
          </MessageBar>
        </>
      );
    case "figure":
      return <FigureFacts figure={answer} id={id} edition={edition} />;
    case "table":
      return (
        <>
          <Text>
            {shownAnswer(answer)}, {isBlocked ? "for which there is no room" : "spilled"}.
          </Text>
          <TableOf columns={answer.columns} rows={bodyOf(answer)} label="The table" most={6} />
        </>
      );
    case "card":
      return (
        <>
          <Text className={styles.value}>{answer.title}</Text>
          {answer.sections.map(({ title, lines }) => (
            <div key={title}>
              <h4 className={styles.label}>{title}</h4>
              <dl className={styles.facts}>
                {lines.map(({ name, value, format }) => (
                  <Fact key={name} name={name}>
                    {typeof value === "number" && format?.includes("%")
                      ? `${(value * 100).toFixed(1)} %`
                      : String(value)}
                  </Fact>
                ))}
              </dl>
            </div>
          ))}
        </>
      );
    case "text":
      return (
        <>
          <Text className={styles.text}>{answer.value || "Nothing on record for this field."}</Text>
          {answer.sources && answer.sources.length > 0 && (
            <div>
              <h4 className={styles.label}>Sources</h4>
              <Sources sources={answer.sources} />
            </div>
          )}
        </>
      );
  }
}

function FigureFacts({
  figure,
  id,
  edition,
}: {
  figure: Figure;
  id: string;
  edition?: string;
}): ReactElement {
  const styles = useStyles();
  const { calculator, index, metadata } = useHost();
  const description = metadata.functions.find((each) => each.id === id)?.description;
  const tables = rivalsOf(figure, calculator.calculate);
  return (
    <>
      <div>
        <span className={styles.value}>{shownAnswer(figure)}</span>{" "}
        {figure.unit !== "share" &&
          figure.unit !== "growth" &&
          figure.unit !== "rank" &&
          figure.unit}{" "}
        <Badge appearance="tint" color={statusColour(figure.status)}>
          {figure.status}
        </Badge>
      </div>
      <dl className={styles.facts}>
        <Fact name="Period">{figure.period}</Fact>
        {figure.geography && (
          <Fact name="Area">
            {figure.geography}
            {figure.count ? `, counted by ${figure.count}` : ""}
          </Fact>
        )}
        {figure.working && <Fact name="Working">{figure.working}</Fact>}
        {figure.note && <Fact name="Note">{figure.note}</Fact>}
        {figure.basis && <Fact name="Basis">{figure.basis}</Fact>}
        {figure.published && <Fact name="Published">{figure.published}</Fact>}
        <Fact name="Edition">{edition ?? index.edition}</Fact>
        <Fact name="Definition">
          {figure.metric ? definitions[figure.metric] : (description ?? "")}
        </Fact>
      </dl>
      <div>
        <h4 className={styles.label}>Sources</h4>
        <Sources sources={figure.sources} />
      </div>
      {tables.map(({ of, used, rows }) => (
        <div key={of}>
          <h4 className={styles.label}>Side by side with other figures for {of}</h4>
          <Rivals rows={rows.slice(1)} of={of} used={used} />
        </div>
      ))}
    </>
  );
}

/** The rivals of a figure, or of each of those that it is worked out from; those without any are left out. */
function rivalsOf(
  figure: Figure,
  calculate: ReturnType<typeof useHost>["calculator"]["calculate"]
): { of: string; used: Figure; rows: Table["rows"] }[] {
  const tables = new Map<string, { used: Figure; rows: Table["rows"] }>();
  for (const used of figure.metric ? [figure] : (figure.from ?? [])) {
    const { metric, item, count, period } = used;
    if (!metric) continue;
    const asked =
      metric === "registrations" && count && count !== "SMMT" ? `${item}@${count}` : item;
    const answer = calculate("RIVALS", [metric, asked, period]);
    if (answer?.kind === "table" && answer.rows.length > 2) {
      const of = [metric, item, period].filter(Boolean).join(", ");
      tables.set(of, { used, rows: answer.rows });
    }
  }
  return [...tables].map(([of, table]) => ({ of, ...table }));
}
