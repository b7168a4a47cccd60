import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Certainty } from "../../model/status";
import type { Lane } from "./lanes";

/** A shape for each certainty, about 9 pixels wide around 0,0, so that none is told by its colour alone. */
const shapes: Readonly<Record<Certainty, string>> = {
  "official or direct statement": "M-4.5,0a4.5,4.5 0 1,0 9,0a4.5,4.5 0 1,0 -9,0Z",
  "consistent press reports": "M-3.8,0a3.8,3.8 0 1,0 7.6,0a3.8,3.8 0 1,0 -7.6,0Z",
  "plan or target": "M0,-4.8L4.8,0L0,4.8L-4.8,0Z",
  "single or disputed source": "M0,-4.6L4.6,3.6L-4.6,3.6Z",
};

const useStyles = makeStyles({
  mark: {
    stroke: "var(--lane)",
    strokeWidth: "1.8px",
    strokeLinejoin: "round",
    fill: tokens.colorNeutralBackground1,
    "@media (forced-colors: active)": { fill: "Canvas" },
  },
  filled: {
    fill: "var(--lane)",
    strokeWidth: "0",
    "@media (forced-colors: active)": { fill: "var(--lane)" },
  },
});

/** An event's mark; to be drawn in an element of its lane's colour. */
export function EventMark({
  certainty,
  turning,
}: {
  certainty: Certainty;
  turning?: boolean;
}): ReactElement {
  const styles = useStyles();
  const filled = certainty === "official or direct statement";
  return (
    <path
      className={mergeClasses(styles.mark, filled && styles.filled)}
      d={shapes[certainty]}
      transform={turning ? "scale(1.25)" : undefined}
    />
  );
}

function coloured(lane: string): Record<string, string | Record<string, string>> {
  return { "--lane": lane, "@media (forced-colors: active)": { "--lane": "CanvasText" } };
}

/** A class for each lane, which sets the colour of what is in it. */
export const useLaneColours = makeStyles<Lane>({
  partnership: coloured(tokens.colorBrandForeground1),
  "Chery in Britain": coloured(tokens.colorPaletteCranberryForeground2),
  JLR: coloured(tokens.colorPaletteForestForeground2),
  "policy and trade": coloured(tokens.colorPaletteGrapeForeground2),
  sites: coloured(tokens.colorPaletteBrownForeground2),
});
