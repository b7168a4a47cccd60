import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { Dated } from "./Dated";

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    gap: "4px 12px",
    margin: 0,
    "& dt": { color: tokens.colorNeutralForeground3 },
    "& dd": { margin: 0, overflowWrap: "anywhere" },
  },
});

export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
}

/** What is known, each with its name before it; what has no value is left out. */
export function FactList({ facts }: { facts: readonly Fact[] }): ReactElement {
  return (
    <dl className={useStyles().facts}>
      {facts.map(({ name, value }) =>
        value === undefined || value === "" ? null : (
          <Line key={name} name={name}>
            {value}
          </Line>
        )
      )}
    </dl>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }): ReactElement {
  return (
    <>
      <dt>{name}</dt>
      <dd>{typeof children === "string" ? <Dated text={children} /> : children}</dd>
    </>
  );
}
