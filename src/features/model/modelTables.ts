import {
  firstOfPath,
  input,
  longestPath,
  maker,
  percent,
  result,
  rival,
  shares,
  whole,
  type Line,
} from "./modelLayout";

/** The path to the target, a year a row; rows after the target's year are empty. */
export function path(): Line[] {
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

/** What several local shares would meet of the gap. */
export function localShares(): Line[] {
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

/** Two makers by quarter. */
export function trend(quarters: readonly string[]): Line[] {
  const first = firstOfPath + longestPath + 3 + shares.length + 3;
  return [
    {
      cells: [`${maker} and ${rival}, new cars by quarter (SMMT's months added up)`],
      look: "section",
    },
    { cells: ["Quarter", maker, rival, `Lead over ${rival}`], look: "header" },
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
