import { tableOf, type Column } from "../model/answer";
import { citations, sourcesOf } from "../record/citations";
import { query } from "./query";

const columns: readonly Column[] = [
  { title: "Claim", kind: "text" },
  { title: "Briefing says", kind: "text" },
  { title: "Record says", kind: "text" },
  { title: "Verdict", kind: "text" },
  { title: "Why", kind: "text" },
  { title: "Source", kind: "text" },
  { title: "Id", kind: "name" },
];

/** What the briefing says, held against the record. */
export const claims = query("CLAIMS", { verdict: "verdict" }, (record, { verdict }) => {
  const rows = record.dataset.claims.filter((claim) => !verdict || claim.verdict === verdict);
  return tableOf(
    columns,
    rows.map((claim) => [
      claim.claim,
      claim.briefing ?? "",
      claim.record,
      claim.verdict,
      claim.why,
      citations(record, claim.sources),
      claim.id,
    ]),
    rows.flatMap((claim) => sourcesOf(record, claim.sources))
  );
});
