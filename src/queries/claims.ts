import { citations } from "./citations";
import { query } from "./query";

const header = ["Claim", "Briefing says", "Record says", "Verdict", "Why", "Source", "Id"];

/** What the briefing says, held against the record. */
export const claims = query({ verdict: "verdict" }, (index, { verdict }) => ({
  kind: "table",
  header: true,
  rows: [
    header,
    ...index.dataset.claims
      .filter((claim) => !verdict || claim.verdict === verdict)
      .map((claim) => [
        claim.claim,
        claim.briefing ?? "",
        claim.record,
        claim.verdict,
        claim.why,
        citations(index, claim.sources),
        claim.id,
      ]),
  ],
}));
