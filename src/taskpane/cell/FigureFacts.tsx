import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Figure } from "../../model/answer";
import { definitions } from "../../model/definition";
import type { Explained } from "../../workbook/formulas/explain";
import { Sources } from "../parts/Sources";
import { shownFigure, statusColour } from "../parts/values";
import { useHost } from "../useHost";
import { FactList } from "../parts/FactList";
import { Labelled } from "./Labelled";
import { Rivals } from "./Rivals";
import { rivalsOf } from "./rivalsOf";

const useStyles = makeStyles({
  value: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
});

/** Units that the value itself shows. */
const selfEvident: readonly Figure["unit"][] = ["share", "growth", "rank"];

/** A figure with everything on record of it, and its rivals. */
export function FigureFacts({
  figure,
  explained: { call, edition },
}: {
  figure: Figure;
  explained: Explained;
}): ReactElement {
  const styles = useStyles();
  const { calculator, index, metadata } = useHost();
  const described = metadata.functions.find(({ id }) => id === call.id)?.description;
  const { geography, count, note, later } = figure;
  return (
    <>
      <div>
        <span className={styles.value}>{shownFigure(figure)}</span>{" "}
        {!selfEvident.includes(figure.unit) && figure.unit}{" "}
        <Badge appearance="tint" color={statusColour(figure.status)}>
          {figure.status}
        </Badge>
      </div>
      <FactList
        facts={[
          { name: "Period", value: figure.period },
          {
            name: "Area",
            value: geography && `${geography}${count ? `, counted by ${count}` : ""}`,
          },
          { name: "Working", value: figure.working },
          // A later figure is announced above the facts.
          { name: "Note", value: later && note?.startsWith(later.remark) ? undefined : note },
          { name: "Basis", value: figure.basis },
          { name: "Published", value: figure.published },
          { name: "Edition", value: edition ?? index.edition },
          {
            name: "Definition",
            value: figure.metric ? definitions[figure.metric] : described,
          },
        ]}
      />
      <Labelled label="Sources">
        <Sources sources={figure.sources} most={4} />
      </Labelled>
      {rivalsOf(figure, calculator.calculate).map(({ of, used, table }) => (
        <Labelled key={of} label={`Side by side with other figures for ${of}`}>
          <Rivals table={table} of={of} used={used} />
        </Labelled>
      ))}
    </>
  );
}
