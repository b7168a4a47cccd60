import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUpRegular } from "@fluentui/react-icons/svg/chevron-up";
import { useState, type ReactElement } from "react";
import { reachInWords } from "../../data/reach";
import { spoken } from "../../model/date";
import type { DealState } from "../../model/status";
import { sourcesOf } from "../../record/citations";
import { standingOn } from "../../record/talks";
import { SourceLink } from "../parts/Sources";
import { useHost } from "../useHost";
import { ownershipOf } from "./ownership";

const useStyles = makeStyles({
  box: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  heading: { margin: 0, font: "inherit" },
  line: {
    display: "flex",
    alignItems: "center",
    columnGap: "8px",
    width: "100%",
    padding: "6px 8px 6px 10px",
    border: "none",
    borderRadius: tokens.borderRadiusLarge,
    background: "none",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground2Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  words: { flex: 1, minWidth: 0, fontSize: tokens.fontSizeBase200 },
  state: { fontWeight: tokens.fontWeightSemibold, fontSize: "13px" },
  since: { color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
  light: {
    flex: "none",
    width: "8px",
    height: "8px",
    borderRadius: "50%",
    border: `2px solid ${tokens.colorBrandForeground1}`,
    boxSizing: "content-box",
    "@media (forced-colors: active)": { border: "2px solid CanvasText" },
  },
  unknown: { border: `2px dotted ${tokens.colorPaletteMarigoldForeground2}` },
  more: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(220px, 1fr))",
    gap: "12px 20px",
    padding: "4px 12px 12px",
    overflowWrap: "anywhere",
  },
  wide: { gridColumn: "1 / -1", margin: 0 },
  sub: {
    margin: "0 0 2px",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  list: { margin: 0, paddingLeft: "16px" },
  owned: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& div": { marginBottom: "4px" },
    "& dt": { fontWeight: tokens.fontWeightSemibold },
    "& dd": { margin: 0, color: tokens.colorNeutralForeground2 },
  },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

const states: Readonly<Record<DealState, string>> = {
  rumoured: "rumoured",
  talks: "under way",
  memorandum: "a memorandum",
  agreed: "agreed",
  completed: "completed",
  lapsed: "lapsed",
  unknown: "outcome unknown",
};

/** Where things stand, in one line: the talks. It opens to what is in their way, who owns what, and how far the record reaches. */
export function StandingLine(): ReactElement {
  const styles = useStyles();
  const { index } = useHost();
  const [open, setOpen] = useState(false);
  const { claims, deal } = index.dataset;
  const { row: now, since } = standingOn(index);
  const talks = [...deal].reverse().find(({ state }) => state === "talks");
  const Chevron = open ? ChevronUpRegular : ChevronDownRegular;
  if (!now || !since) return <></>;
  return (
    <section className={styles.box} aria-label="Where things stand">
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.line}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <span
            className={mergeClasses(styles.light, now.state === "unknown" && styles.unknown)}
            aria-hidden
          />
          <span className={styles.words}>
            <span className={styles.state}>JLR–Chery talks: {states[now.state]}</span>{" "}
            <span className={styles.since}>since {spoken(since)}</span>
          </span>
          <Chevron aria-hidden />
        </button>
      </h2>
      {open && (
        <div className={styles.more}>
          <p className={styles.wide}>{now.what}</p>
          {talks && now !== talks && (
            <p className={mergeClasses(styles.wide, styles.small)}>Before that: {talks.what}</p>
          )}
          <div>
            <h3 className={styles.sub}>What stands in the way</h3>
            <ul className={styles.list}>
              {claims.map(
                ({ id, obstacle, verdict, why }) =>
                  obstacle && (
                    <li key={id} title={why}>
                      {obstacle} ({verdict})
                    </li>
                  )
              )}
            </ul>
          </div>
          <div>
            <h3 className={styles.sub}>Who owns what</h3>
            <dl className={styles.owned}>
              {ownershipOf(index).map(({ what, who }) => (
                <div key={what}>
                  <dt>{what}</dt>
                  <dd>{who}</dd>
                </div>
              ))}
            </dl>
          </div>
          <div className={mergeClasses(styles.wide, styles.small)}>
            {sourcesOf(index, now.sources).map((source) => (
              <div key={source.id}>
                Source: <SourceLink source={source} />
              </div>
            ))}
            The record reaches: {reachInWords(index.dataset)}. What came later is not in it.
          </div>
        </div>
      )}
    </section>
  );
}
