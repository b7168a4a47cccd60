import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Claim } from "../../data/schema";

const useStyles = makeStyles({
  claim: {
    margin: "0 0 8px",
    paddingLeft: "10px",
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: "anywhere",
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  sides: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: "10px",
    margin: 0,
    "& dt": { color: tokens.colorNeutralForeground3 },
    "& dd": { margin: 0 },
  },
  why: { color: tokens.colorNeutralForeground2 },
});

const colours = {
  confirmed: "success",
  reported: "informative",
  disputed: "warning",
  wrong: "danger",
  opinion: "subtle",
} as const;

/** What the briefing says, what the record has, and the verdict. */
export function ClaimLine({ claim }: { claim: Claim }): ReactElement {
  const styles = useStyles();
  const { briefing, record, verdict } = claim;
  const isWrong = verdict === "wrong" && briefing;
  const hasRecord = verdict !== "opinion" && record !== "none";
  return (
    <div className={styles.claim} data-claim={claim.id}>
      <Badge size="small" appearance="tint" color={colours[verdict]}>
        {verdict}
      </Badge>{" "}
      <span className={styles.title}>{claim.claim}.</span>
      {isWrong && (
        <div>
          The briefing says {briefing}; it was {record}.
        </div>
      )}
      {!isWrong && hasRecord && (
        <dl className={styles.sides}>
          {briefing && (
            <>
              <dt>Briefing</dt>
              <dd>{briefing}</dd>
            </>
          )}
          <dt>Record</dt>
          <dd>{record}</dd>
        </dl>
      )}
      <div className={styles.why}>{claim.why}</div>
    </div>
  );
}
