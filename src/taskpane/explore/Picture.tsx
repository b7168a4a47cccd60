import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactElement } from "react";
import { draw } from "./draw";
import type { Series } from "./series";

const useStyles = makeStyles({
  picture: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    "--ground": tokens.colorNeutralBackground1,
    "--plot-background": tokens.colorNeutralBackground1,
    "--soft": tokens.colorNeutralForeground3,
    "--before": tokens.colorNeutralStroke1Pressed,
    "--beside": tokens.colorNeutralForeground1,
    "--series-1": tokens.colorBrandForeground1,
    "--series-2": tokens.colorPaletteDarkOrangeForeground3,
    "--series-3": tokens.colorPaletteGreenForeground3,
    "--series-4": tokens.colorPaletteBerryForeground3,
    "--series-5": tokens.colorPaletteMarigoldForeground2,
    "--series-6": tokens.colorPaletteTealForeground2,
    "--series-7": tokens.colorPaletteCranberryForeground2,
    "--series-8": tokens.colorPalettePurpleForeground2,
    "@media (forced-colors: active)": {
      color: "CanvasText",
      backgroundColor: "Canvas",
      forcedColorAdjust: "none",
      "--ground": "Canvas",
      "--plot-background": "Canvas",
      "--soft": "CanvasText",
      "--before": "GrayText",
      "--beside": "CanvasText",
      "--series-1": "LinkText",
      "--series-2": "CanvasText",
      "--series-3": "GrayText",
      "--series-4": "Highlight",
      "--series-5": "LinkText",
      "--series-6": "CanvasText",
      "--series-7": "GrayText",
      "--series-8": "Highlight",
    },
    "& figure": { margin: 0 },
    "& svg": { display: "block", maxWidth: "100%", fontFamily: tokens.fontFamilyBase },
  },
});

interface Props {
  readonly series: Series;
  /** The text alternative: title and figures in words. */
  readonly words: string;
  readonly width: number;
}

/** A picture of the figures, in the colours of the theme. */
export function Picture({ series, words, width }: Props): ReactElement {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.replaceChildren(draw(series, width));
  }, [series, width]);
  return <div ref={place} role="img" aria-label={words} className={styles.picture} />;
}
