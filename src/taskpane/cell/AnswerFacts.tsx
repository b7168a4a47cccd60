import { makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Answer } from "../../model/answer";
import type { Explained } from "../../workbook/formulas/explain";
import type { Cell } from "../../workbook/port";
import { Sources } from "../parts/Sources";
import { shownByFormat } from "../parts/values";
import { FactList } from "../parts/FactList";
import { FigureFacts } from "./FigureFacts";
import { Labelled } from "./Labelled";
import { TableFacts } from "./TableFacts";

const useStyles = makeStyles({
  title: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  text: { fontSize: tokens.fontSizeBase400, overflowWrap: "anywhere" },
});

interface Props {
  readonly answer: Answer;
  readonly cell: Cell;
  readonly explained: Explained;
  readonly isBlocked?: boolean;
}

/** The answer to a call, with all that is known about it. */
export function AnswerFacts({ answer, cell, explained, isBlocked }: Props): ReactElement {
  const styles = useStyles();
  switch (answer.kind) {
    case "failure":
      return (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {answer.error} {answer.message}
          </MessageBarBody>
        </MessageBar>
      );
    case "figure":
      return <FigureFacts figure={answer} explained={explained} />;
    case "table":
      return <TableFacts table={answer} cell={cell} explained={explained} isBlocked={isBlocked} />;
    case "card":
      return (
        <>
          <Text className={styles.title}>{answer.title}</Text>
          {answer.sections.map(({ title, lines }) => (
            <Labelled key={title} label={title}>
              <FactList
                facts={lines.map(({ name, value, format }) => ({
                  name,
                  value: typeof value === "number" ? shownByFormat(value, format) : value,
                }))}
              />
            </Labelled>
          ))}
        </>
      );
    case "text":
      return (
        <>
          <Text className={styles.text}>{answer.value || "Nothing on record for this field."}</Text>
          {answer.sources && answer.sources.length > 0 && (
            <Labelled label="Sources">
              <Sources sources={answer.sources} />
            </Labelled>
          )}
        </>
      );
  }
}
