import type { Look } from "./port";

/** How cells look. Colours are hexadecimal; a size is in points. */
export interface Style {
  readonly bold?: true;
  readonly italic?: true;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  /** A line below, as under the header of a table. */
  readonly line?: true;
  readonly side?: "left" | "right";
  /** Texts break into as many lines as they need, from the top of their row. */
  readonly lines?: true;
}

/** Inputs are blue, as analysts expect; headings are bold too, so that they stand out without colour. */
export const styles: Readonly<Record<Look, Style>> = {
  title: { bold: true, size: 16 },
  heading: { bold: true, color: "#FFFFFF", fill: "#1F3A5F" },
  section: { bold: true, size: 12 },
  header: { bold: true, fill: "#E7ECF3" },
  input: { color: "#0000FF", fill: "#FFF9E5" },
  note: { italic: true },
  numbers: { side: "right" },
  labels: { side: "left" },
  "long texts": { lines: true },
};
