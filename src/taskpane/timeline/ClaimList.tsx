import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { choices } from "../../model/choices";
import { sourcesOf } from "../../record/citations";
import { Sources } from "../parts/Sources";
import { useHost } from "../useHost";
import { briefing } from "./briefing";
import { ClaimLine } from "./ClaimLine";

const useStyles = makeStyles({
  list: { listStyle: "none", padding: 0, margin: "12px 0 0" },
  what: { margin: "0 0 10px", color: tokens.colorNeutralForeground2 },
  item: { marginBottom: "14px" },
  sources: { marginLeft: "13px", fontSize: tokens.fontSizeBase200 },
});

/** "The briefing, checked": every claim compared with the record. */
export function ClaimList(): ReactElement {
  const styles = useStyles();
  const { index } = useHost();
  const { claims } = index.dataset;
  const [verdict, setVerdict] = useState("");
  const shown = claims.filter((claim) => !verdict || claim.verdict === verdict);
  const counted = (word: string): number => claims.filter((claim) => claim.verdict === word).length;
  return (
    <section aria-label="The briefing, checked">
      <p className={styles.what}>{briefing.inFull}</p>
      <Field label="Verdict" size="small">
        <Select value={verdict} onChange={(_, { value }) => setVerdict(value)}>
          <option value="">All {claims.length} claims</option>
          {choices.verdict.map((word) => (
            <option key={word} value={word}>
              {word} ({counted(word)})
            </option>
          ))}
        </Select>
      </Field>
      <ul className={styles.list}>
        {shown.map((claim) => (
          <li key={claim.id} className={styles.item}>
            <ClaimLine claim={claim} />
            <div className={styles.sources}>
              <Sources sources={sourcesOf(index, claim.sources)} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
