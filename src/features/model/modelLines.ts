import { usualTargetYear } from "../../model/targetYear";
import { baseYear } from "../../record/baseYear";
import type { MarketRecord } from "../../record/record";
import {
  cars,
  firstOfPath,
  input,
  longestPath,
  maker,
  percent,
  result,
  type Line,
} from "./modelLayout";
import { localShares, path, trend } from "./modelTables";

/** What the model is made of: where its path stands, and its lines from row 1 on. */
export interface Model {
  readonly lines: readonly Line[];
  /** The path's heading row and its rows as first shown, counted from 0. */
  readonly path: { readonly row: number; readonly rows: number };
}

/** The lines of the model. `quarters` are those of the trend, oldest first. */
export function modelOf(record: MarketRecord, quarters: readonly string[]): Model {
  const base = baseYear(record, "briefing") ?? usualTargetYear;
  const rows = Math.min(longestPath, usualTargetYear - base + 1);
  return {
    lines: [
      ...head(base),
      ...results(),
      ...path(),
      ...localShares(),
      ...trend(quarters),
      ...foot(),
    ],
    path: { row: firstOfPath - 2, rows },
  };
}

function head(base: number): Line[] {
  return [
    {
      cells: [
        `="The path to "&TEXT(${result.target},"#,##0")&" vehicles a year by "&${input.targetYear}`,
      ],
      look: "title",
    },
    {
      cells: [
        '="Edition "&UKAUTO.EDITION()&". Blue cells are inputs and all else follows them; every figure is a live formula."',
      ],
      look: "note",
    },
    { cells: [""] },
    { cells: ["Inputs", "", "What it does"], look: "heading" },
    {
      cells: [
        "Basis",
        "briefing",
        "briefing: the production that the briefing quotes; latest: the newest on record",
      ],
      look: "input",
      choices: ["briefing", "latest"],
    },
    {
      cells: [
        "Path",
        "compound",
        "compound: the same growth each year; linear: the same number more",
      ],
      look: "input",
      choices: ["compound", "linear"],
    },
    {
      cells: [
        "Base year",
        base,
        `The year that the path starts from, at most ${longestPath - 1} before the target`,
      ],
      formats: [undefined, "0"],
      look: "input",
    },
    {
      cells: ["Target year", usualTargetYear, "A year with a stated target"],
      formats: [undefined, "0"],
      look: "input",
    },
    {
      cells: [
        `Local share`,
        0.5,
        `Part of the ${maker}'s UK sales that would be built here, 0% to 100%`,
      ],
      formats: [undefined, "0%"],
      look: "input",
    },
    {
      cells: ["Assumed growth", 0.03, "A year, of the production without it"],
      formats: [undefined, percent],
      look: "input",
    },
    {
      cells: [
        "Period of those sales",
        "TTM",
        "TTM: the newest twelve months; or a year such as 2025",
      ],
      look: "input",
    },
    { cells: [""] },
  ];
}

function results(): Line[] {
  const figures: Line[] = [
    {
      cells: [
        `="Production in "&${input.baseYear}`,
        `=UKAUTO.PRODUCTION(${input.baseYear},,${input.basis})`,
        "vehicles",
      ],
      formats: cars,
    },
    {
      cells: [
        `="Target for "&${input.targetYear}`,
        `=UKAUTO.TARGET(${input.targetYear})`,
        "vehicles a year",
      ],
      formats: cars,
    },
    {
      cells: ["Gap to the target", `=${result.target}-${result.base}`, "vehicles a year"],
      formats: cars,
    },
    {
      cells: [
        "Required growth",
        `=(${result.target}/${result.base})^(1/(${input.targetYear}-${input.baseYear}))-1`,
        "a year, compound",
      ],
      formats: [undefined, percent],
    },
    {
      cells: [
        `="${maker}, new cars, "&IF(${input.salesPeriod}="TTM","newest twelve months",${input.salesPeriod})`,
        `=UKAUTO.SALES("${maker}",${input.salesPeriod})`,
        "cars, SMMT",
      ],
      formats: cars,
    },
    {
      cells: [
        `="Output added at a local share of "&TEXT(${input.localShare},"0%")`,
        `=${result.sales}*${input.localShare}`,
        "cars a year",
      ],
      formats: cars,
    },
    {
      cells: [
        "Part of the gap that this meets",
        `=IF(${result.gap}>0,${result.added}/${result.gap},0)`,
        "of the gap",
      ],
      formats: [undefined, percent],
    },
    {
      cells: [
        "Check against UKAUTO.TARGETGAP",
        `=IF(UKAUTO.TARGETGAP(${input.targetYear},${input.basis})=${result.gap},"agrees","differs")`,
        "It differs where the base year is not that of the basis",
      ],
    },
  ];
  return [
    { cells: ["Results", "", "Unit"], look: "heading" },
    ...figures.map((line): Line => ({ ...line, look: "numbers" })),
    { cells: [""] },
    {
      cells: [
        `="Year by year, "&${input.path}&" path. The local share is added from the year after the base year on."`,
      ],
      look: "section",
    },
    { cells: [""] },
  ];
}

function foot(): Line[] {
  return [
    { cells: ["Sources"], look: "section" },
    ...[
      `="Production: "&IF(${input.basis}="briefing","as the briefing quotes it, else ","")&UKAUTO.SOURCE("production","UK",${input.baseYear})`,
      `="Target: "&UKAUTO.SOURCE("production target","UK",${input.targetYear})`,
      `="${maker}: "&UKAUTO.SOURCE("registrations","${maker}",${input.salesPeriod})`,
    ].map((cell): Line => ({ cells: [cell], look: "note" })),
    { cells: [""] },
    {
      cells: ['="League table of "&MAX(UKAUTO.PERIODS("registrations"))&", SMMT"'],
      look: "section",
    },
    { cells: ["=UKAUTO.TOPBRANDS(20)"] },
  ];
}
