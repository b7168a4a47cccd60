import { baseYear } from "../../queries/production";
import { defaultTargetYear } from "../../queries/target";
import type { MarketRecord } from "../../record/record";
import type { Look, Value } from "../../workbook/port";

/** One row of the model: its cells from column A on, with number formats and how it looks. */
export interface Line {
  readonly cells: readonly Value[];
  readonly formats?: readonly (string | undefined)[];
  readonly look?: Look;
  /** The cell in column B takes one of these. */
  readonly choices?: readonly string[];
}

const whole = "#,##0";
const percent = "0.0%";
const cars = [undefined, whole];

/** Where the inputs and results stand; every formula takes them from here. */
const input = {
  basis: "$B$5",
  path: "$B$6",
  baseYear: "$B$7",
  targetYear: "$B$8",
  localShare: "$B$9",
  growth: "$B$10",
  salesPeriod: "$B$11",
} as const;
const result = {
  base: "$B$14",
  target: "$B$15",
  gap: "$B$16",
  needed: "$B$17",
  sales: "$B$18",
  added: "$B$19",
} as const;
/** The row below the path's heading, counted from 1. */
const firstOfPath = 26;
/** Years that the path has room for, the base year's among them. */
const longestPath = 16;
export const pathColumns = 7;
const maker = "Chery group";
const rival = "JLR";
const shares = [0, 0.25, 0.5, 0.75, 1];

/** What the model is made of: where its path stands, and its lines from row 1 on. */
export interface Model {
  readonly lines: readonly Line[];
  /** The path's heading row and its rows as first shown, counted from 0. */
  readonly path: { readonly row: number; readonly rows: number };
}

/** The lines of the model. `quarters` are those of the trend, oldest first. */
export function modelOf(record: MarketRecord, quarters: readonly string[]): Model {
  const base = baseYear(record, "briefing") ?? defaultTargetYear;
  const rows = Math.min(longestPath, defaultTargetYear - base + 1);
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
      cells: ["Target year", defaultTargetYear, "A year with a stated target"],
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
  return [
    { cells: ["Results", "", "Unit"], look: "heading" },
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
      formats: [undefined, "0.00%"],
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

function path(): Line[] {
  const header: Line = {
    cells: [
      "Year",
      "Needed",
      "At assumed growth",
      "With local share",
      "Added by it",
      "Shortfall without",
      "Shortfall with",
    ],
    look: "header",
  };
  const rows = Array.from({ length: longestPath }, (_, place): Line => {
    const row = firstOfPath + place;
    const ifYear = (formula: string): string => `=IF($A${row}="","",${formula})`;
    const elapsed = `($A${row}-${input.baseYear})`;
    const span = `(${input.targetYear}-${input.baseYear})`;
    return {
      cells: [
        place === 0
          ? `=${input.baseYear}`
          : `=IF($A${row - 1}="","",IF($A${row - 1}>=${input.targetYear},"",$A${row - 1}+1))`,
        ifYear(
          `IF(${input.path}="linear",${result.base}+${result.gap}*${elapsed}/${span},${result.base}*(1+${result.needed})^${elapsed})`
        ),
        ifYear(`${result.base}*(1+${input.growth})^${elapsed}`),
        ifYear(`C${row}+E${row}`),
        ifYear(`IF($A${row}>${input.baseYear},${result.added},0)`),
        ifYear(`B${row}-C${row}`),
        ifYear(`B${row}-D${row}`),
      ],
      formats: ["0", whole, whole, whole, whole, whole, whole],
    };
  });
  return [header, ...rows, { cells: [""] }];
}

function localShares(): Line[] {
  const first = firstOfPath + longestPath + 3;
  return [
    {
      cells: [
        `="What building the ${maker}'s UK sales here would meet, by local share (sales: "&${input.salesPeriod}&")"`,
      ],
      look: "section",
    },
    { cells: ["Local share", "Cars a year", "Part of the gap"], look: "header" },
    ...shares.map((share, place): Line => {
      const row = first + place;
      return {
        cells: [share, `=$A${row}*${result.sales}`, `=IF(${result.gap}>0,B${row}/${result.gap},0)`],
        formats: ["0%", whole, percent],
      };
    }),
    { cells: [""] },
  ];
}

function trend(quarters: readonly string[]): Line[] {
  const first = firstOfPath + longestPath + 3 + shares.length + 3;
  return [
    {
      cells: [`${maker} and ${rival}, new cars by quarter (SMMT's months added up)`],
      look: "section",
    },
    { cells: ["Quarter", maker, rival, `${maker} less ${rival}`], look: "header" },
    ...quarters.map((quarter, place): Line => {
      const row = first + place;
      return {
        cells: [
          quarter,
          `=UKAUTO.SALES("${maker}",$A${row})`,
          `=UKAUTO.SALES("${rival}",$A${row})`,
          `=B${row}-C${row}`,
        ],
        formats: [undefined, whole, whole, "#,##0;-#,##0"],
      };
    }),
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
