/** What a function answers, in the words of an analyst. */
export interface Topic {
  readonly title: string;
  /** The ids of its functions, the most used first. */
  readonly functions: readonly string[];
}

/** Every function under what it answers, the most used first. */
export const topics: readonly Topic[] = [
  {
    title: "Registrations, share and rank",
    functions: [
      "SALES",
      "MARKETSHARE",
      "SALESGROWTH",
      "SALESRANK",
      "TOPBRANDS",
      "OVERTAKEN",
      "BRANDCARD",
    ],
  },
  {
    title: "Production and the target",
    functions: ["PRODUCTION", "TARGETGAP", "REQUIREDGROWTH", "TARGETPATH", "TARGET", "GAPSHARE"],
  },
  { title: "Any figure on record", functions: ["FIGURE", "FIGURES", "SERIES"] },
  {
    title: "The story",
    functions: ["TIMELINE", "DEALSTATUS", "EVENT", "SITES", "CLAIMS"],
  },
  {
    title: "Where a figure comes from",
    functions: ["SOURCE", "STATUS", "WHY", "RIVALS", "EDITION"],
  },
  { title: "Names and periods on record", functions: ["BRANDS", "MODELS", "PERIODS", "PERIOD"] },
];
