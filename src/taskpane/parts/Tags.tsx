import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactElement, ReactNode } from "react";

const useStyles = makeStyles({
  tags: { display: "flex", flexWrap: "wrap", gap: "4px" },
  tag: { fontWeight: tokens.fontWeightRegular, minWidth: 0, maxWidth: "100%" },
});

interface Props {
  /** What they are, for a screen reader. */
  readonly label: string;
  /** Each with its text, which tells it from the others. */
  readonly tags: readonly { readonly text: string; readonly takeAway: () => void }[];
  /** What stands behind them. */
  readonly children?: ReactNode;
}

/** What is chosen, each to be taken away by a click. */
export function Tags({ label, tags, children }: Props): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.tags} role="group" aria-label={label}>
      {tags.map(({ text, takeAway }) => (
        <Button
          key={text}
          size="small"
          shape="circular"
          className={styles.tag}
          icon={<DismissRegular />}
          iconPosition="after"
          aria-label={`Take away ${text}`}
          onClick={takeAway}
        >
          {text}
        </Button>
      ))}
      {children}
    </div>
  );
}
