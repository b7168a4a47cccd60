import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Claim } from "../../data/schema";
import { spoken } from "../../model/date";
import { sourcesOf } from "../../record/citations";
import { standingOn } from "../../queries/dealStatus";
import { SourceLink } from "../parts/Sources";
import { useHost } from "../useHost";
import { Panel } from "../parts/Panel";

const useStyles = makeStyles({
  card: { padding: "14px", rowGap: "10px", backgroundColor: tokens.colorNeutralBackground2 },
  head: {
    display: "flex",
    alignItems: "baseline",
    flexWrap: "wrap",
    columnGap: "8px",
    rowGap: "2px",
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  columns: {
    display: "grid",
    gap: "10px 18px",
    gridTemplateColumns: "repeat(auto-fit, minmax(220px, 1fr))",
  },
  sub: {
    margin: "0 0 2px",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  list: { margin: 0, paddingLeft: "16px" },
  small: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
  },
});

/** What is in the way, by the claim of the briefing that names it. */
const obstacles: Readonly<Record<string, string>> = {
  C52: "Energy costs in Britain",
  C53: "Labour costs in Britain",
  C51: "No commitment by either company",
};

/** Where things stand: the talks, what is in their way, and who owns what. */
export function StandingCard(): ReactElement {
  const styles = useStyles();
  const { index } = useHost();
  const { deal, claims, recordedTo } = index.dataset;
  const { row: now, since } = standingOn(index);
  const talks = [...deal].reverse().find(({ state }) => state === "talks");
  const inTheWay = claims.filter(({ id }) => id in obstacles);
  return (
    <Panel className={styles.card} role="region" aria-labelledby="standing">
      <div className={styles.head}>
        <h2 id="standing" className={styles.title}>
          Where things stand
        </h2>
        <Badge appearance="tint" color={now?.state === "unknown" ? "warning" : "brand"}>
          {now?.state === "unknown" ? "Outcome unknown" : now?.state}
        </Badge>
      </div>
      {now && since && (
        <Text>
          <strong>JLR and Chery in Britain, since {spoken(since)}:</strong> {now.what}
        </Text>
      )}
      {talks && now !== talks && (
        <Text className={styles.small}>Before that, talks: {talks.what}</Text>
      )}
      <div className={styles.small}>
        {sourcesOf(index, now?.sources).map((source) => (
          <div key={source.id}>
            Source: <SourceLink source={source} />
          </div>
        ))}
        The record reaches to {spoken(recordedTo)}; what came later is not in it.
      </div>
      <div className={styles.columns}>
        <div>
          <h3 className={styles.sub}>What stands in the way</h3>
          <ul className={styles.list}>
            {inTheWay.map((claim) => (
              <li key={claim.id} title={claim.why}>
                {obstacle(claim)}
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3 className={styles.sub}>Who owns what</h3>
          <ul className={styles.list}>
            {ownership(index).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      </div>
    </Panel>
  );
}

function obstacle({ id, verdict }: Claim): string {
  return `${obstacles[id]} (${verdict})`;
}

function ownership(index: ReturnType<typeof useHost>["index"]): string[] {
  const name = (id: string): string => index.organisations.get(id)?.name ?? id;
  const bySite = (site: string): string => {
    const shares = index.dataset.relations.filter(
      (row) => row.site === site && row.share !== undefined
    );
    const said = shares.map(({ subject, share }) => `${name(subject)} ${share}\u00a0%`);
    return [...new Set(said)].join(", ");
  };
  const freelander = index.events.get("freelander-letter-of-intent");
  return [
    `Changshu venture: ${bySite("changshu")}`,
    `Barcelona companies: ${bySite("barcelona-zona-franca")}`,
    ...(freelander
      ? [`Freelander: JLR's name, licensed to the venture (${spoken(freelander.date)})`]
      : []),
  ];
}
