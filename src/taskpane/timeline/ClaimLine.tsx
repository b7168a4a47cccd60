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
  return (
    <p className={styles.claim} data-claim={claim.id}>
      <Badge size="small" appearance="tint" color={colours[claim.verdict]}>
        {claim.verdict}
      </Badge>{" "}
      {claim.claim}. {said(claim)} <span className={styles.why}>{claim.why}</span>
    </p>
  );
}

function said({ briefing, record, verdict }: Claim): string {
  if (verdict === "opinion" || record === "none") return "";
  if (!briefing) return `The record: ${record}.`;
  return verdict === "wrong"
    ? `The briefing says ${briefing}; it was ${record}.`
    : `The briefing says ${briefing}; the record has ${record}.`;
}
