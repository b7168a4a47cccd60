import { Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Answer } from "../../model/answer";
import type { Failure } from "../../model/failure";
import { Sources } from "../parts/Sources";
import { TableOf } from "../parts/TableOf";
import { readable, shownAnswer, statusColour } from "../parts/values";

const useStyles = makeStyles({
  preview: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: "6px",
    padding: "10px 12px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "10px" },
  value: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
  text: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  soft: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
});

interface Props {
  readonly answer: Answer;
  /** Puts right the argument that is to blame. */
  readonly onMend: (mend: NonNullable<Failure["mend"]>) => void;
}

/** What the cell would show, with its source or the reason why not. */
export function Preview({ answer, onMend }: Props): ReactElement {
  const styles = useStyles();
  const mend = answer.kind === "failure" ? answer.mend : undefined;
  return (
    <div className={styles.preview} aria-live="polite" role="group" aria-label="Preview">
      <div className={styles.head}>
        <span className={answer.kind === "text" ? styles.text : styles.value}>
          {shownAnswer(answer)}
        </span>
        {answer.kind === "figure" && (
          <Badge appearance="tint" color={statusColour(answer.status)}>
            {answer.status}
          </Badge>
        )}
      </div>
      {answer.kind === "failure" && <Text>{answer.message}</Text>}
      {mend && (
        <div>
          <Button size="small" onClick={() => onMend(mend)}>
            Use {mend.to}
          </Button>
        </div>
      )}
      {answer.kind === "figure" && (
        <>
          <Text className={styles.soft}>{figureLine(answer)}</Text>
          <Sources sources={answer.sources.slice(0, 2)} />
        </>
      )}
      {answer.kind === "text" && answer.sources && <Sources sources={answer.sources.slice(0, 2)} />}
      {answer.kind === "table" && <TableOf {...readable(answer)} label="First rows" most={5} />}
    </div>
  );
}

function figureLine({ unit, period, working, note }: Extract<Answer, { kind: "figure" }>): string {
  return [
    `${unit}, ${period}.`,
    ...(working ? [`Working: ${working}.`] : []),
    ...(note ? [note] : []),
  ].join(" ");
}
