import { recordInUse } from "../../../src/record/inUse";
import type { Asked } from "../../../src/taskpane/explore/asked";
import { presetsOf, type Preset } from "../../../src/taskpane/explore/presets";
import { seriesOf, type Series } from "../../../src/taskpane/explore/series";
import { calculator } from "../../workbook/functionsForWorkbooks";

export const index = recordInUse();
export const presets = presetsOf(index, calculator);

export function presetNamed(title: string): Preset {
  const found = presets.find((preset) => preset.title === title);
  if (!found) throw new Error(`There is no ready picture "${title}".`);
  return found;
}

export function seriesFor(asked: Asked): Series {
  return seriesOf(asked, index, calculator);
}

/** Registrations by year, with some of it otherwise. */
export function askedWith(part: Partial<Asked>): Asked {
  return {
    measure: "registrations",
    items: ["Omoda"],
    frequency: "year",
    count: "SMMT",
    basis: "briefing",
    shape: "lines",
    beside: [],
    also: [],
    ...part,
  };
}
