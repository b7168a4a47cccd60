import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { cite, type Cited } from "../../model/citation";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: "none", display: "grid", rowGap: "4px" },
  host: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  title: { overflowWrap: "anywhere" },
});

/** Sources as links that say where they lead; one without an address is text. */
export function Sources({ sources }: { sources: readonly Cited[] }): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {sources.map((source) => (
        <li key={source.id}>
          <SourceLink source={source} />{" "}
          {source.url && <span className={styles.host}>({hostOf(source.url)})</span>}
        </li>
      ))}
    </ul>
  );
}

export function SourceLink({ source }: { source: Cited }): ReactElement {
  const styles = useStyles();
  const citation = cite([{ ...source, quotes: undefined }]);
  const address = webAddress(source.url);
  return address ? (
    <Link href={address} target="_blank" rel="noopener noreferrer" inline className={styles.title}>
      {citation}
    </Link>
  ) : (
    <span className={styles.title}>{citation}</span>
  );
}

/** Only http and https are followed. */
export function webAddress(url: string | undefined): string | undefined {
  return url && /^https?:\/\//i.test(url) ? url : undefined;
}

function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return "";
  }
}
