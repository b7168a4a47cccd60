import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactElement } from "react";
import { draw } from "./draw";
import type { Asked, Series } from "./series";

const useStyles = makeStyles({
  picture: {
    color: tokens.colorNeutralForeground1,
    "--before": tokens.colorNeutralForeground4,
    "--series-1": tokens.colorBrandForeground1,
    "--series-2": tokens.colorPaletteDarkOrangeForeground3,
    "--series-3": tokens.colorPaletteGreenForeground3,
    "--series-4": tokens.colorPaletteBerryForeground3,
    "--series-5": tokens.colorNeutralForeground3,
    "@media (forced-colors: active)": {
      color: "CanvasText",
      "--before": "GrayText",
      "--series-1": "LinkText",
      "--series-2": "CanvasText",
      "--series-3": "Highlight",
      "--series-4": "GrayText",
      "--series-5": "VisitedText",
    },
    "& figure": { margin: 0 },
    "& svg": { display: "block", maxWidth: "100%", forcedColorAdjust: "none" },
  },
});

interface Props {
  readonly asked: Asked;
  readonly series: Series;
  /** The text alternative: title and figures in words. */
  readonly words: string;
  readonly width: number;
}

/** A picture of the figures, in the colours of the theme. */
export function Picture({ asked, series, words, width }: Props): ReactElement {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.replaceChildren(draw(asked, series, width));
  }, [asked, series, width]);
  return <div ref={place} role="img" aria-label={words} className={styles.picture} />;
}
