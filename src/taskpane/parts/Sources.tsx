import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { cite, type Cited } from "../../model/citation";
import { useHost } from "../useHost";
import { Dated } from "./Dated";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: "none", display: "grid", rowGap: "4px" },
  host: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  title: { overflowWrap: "anywhere" },
});

/** Sources as links that say where they lead, each with the copy that was read; one without an address is text. */
export function Sources({
  sources,
  most = sources.length,
}: {
  sources: readonly Cited[];
  /** How many are shown before the rest is asked for. */
  most?: number;
}): ReactElement {
  const styles = useStyles();
  const { notes } = useHost();
  const [isWhole, setIsWhole] = useState(false);
  return (
    <ul className={styles.list}>
      {(isWhole ? sources : sources.slice(0, most)).map((source) => (
        <li key={source.id}>
          <SourceLink source={source} />{" "}
          {source.url && <span className={styles.host}>({hostOf(source.url)})</span>}
          <CopyLink copy={notes.sources[source.id]?.copy} />
        </li>
      ))}
      {!isWhole && sources.length > most && (
        <li>
          <Button size="small" onClick={() => setIsWhole(true)}>
            Show all {sources.length} sources
          </Button>
        </li>
      )}
    </ul>
  );
}

export function SourceLink({ source }: { source: Cited }): ReactElement {
  const styles = useStyles();
  const citation = <Dated text={cite([{ ...source, quotes: undefined }])} />;
  const address = webAddress(source.url);
  return address ? (
    <Link href={address} target="_blank" rel="noopener noreferrer" inline className={styles.title}>
      {citation}
    </Link>
  ) : (
    <span className={styles.title}>{citation}</span>
  );
}

/** A link to the copy that was read, named as a copy. */
function CopyLink({ copy }: { copy: string | undefined }): ReactElement | null {
  const styles = useStyles();
  const address = webAddress(copy);
  if (!address) return null;
  return (
    <div className={styles.host}>
      Read in a copy:{" "}
      <Link href={address} target="_blank" rel="noopener noreferrer" inline>
        {hostOf(address)}
      </Link>
    </div>
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
