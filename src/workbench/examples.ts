/** The first worksheet: formulas to learn from, under the questions of the story. A row without a formula is a heading. */
export interface Row {
  readonly label: string;
  readonly formula?: string;
  readonly format?: string;
}

const [whole, percent] = ["#,##0", "0.0%"];

export const examples: readonly Row[] = [
  { label: "From almost nothing to 50,000 a year" },
  { label: "Omoda, 2025", formula: '=UKAUTO.SALES("Omoda",2025)', format: whole },
  { label: "Jaecoo, 2024", formula: '=UKAUTO.SALES("jaecoo",2024)', format: whole },
  {
    label: "Jaecoo, 2025 less 2024",
    formula: '=UKAUTO.SALES("Jaecoo",2025)-UKAUTO.SALES("Jaecoo",2024)',
    format: whole,
  },
  { label: "Chery group", formula: '=UKAUTO.SALES("Chery group",2025)', format: whole },
  {
    label: "Chinese-owned brands",
    formula: '=UKAUTO.SALES("Chinese-owned brands",2025)',
    format: whole,
  },
  { label: "Total market", formula: '=UKAUTO.SALES("Total market",2025)', format: whole },
  {
    label: "Toyota as DfT counts it",
    formula: '=UKAUTO.SALES("Toyota",2025,"DfT")',
    format: whole,
  },
  {
    label: "Share of the Chery group",
    formula: '=UKAUTO.MARKETSHARE("Chery group",2025)',
    format: percent,
  },
  {
    label: "Omoda's growth over 2024",
    formula: '=UKAUTO.SALESGROWTH("Omoda",2025)',
    format: percent,
  },
  { label: "Jaecoo's place", formula: '=UKAUTO.SALESRANK("Jaecoo",2025)', format: "0" },
  { label: "The way to 1.3 million" },
  {
    label: "Built in 2025, as the briefing quotes it",
    formula: "=UKAUTO.PRODUCTION(2025)",
    format: whole,
  },
  { label: "Built in 2025, outturn", formula: '=UKAUTO.PRODUCTION(2025,,"latest")', format: whole },
  { label: "Cars alone", formula: '=UKAUTO.PRODUCTION(2025,"cars")', format: whole },
  { label: "Target for 2035", formula: "=UKAUTO.TARGET(2035)", format: whole },
  { label: "Gap to the target", formula: "=UKAUTO.TARGETGAP(2035)", format: whole },
  { label: "Gap from the outturn", formula: '=UKAUTO.TARGETGAP(2035,"latest")', format: whole },
  { label: "Growth needed a year", formula: "=UKAUTO.REQUIREDGROWTH()", format: "0.00%" },
  { label: "Needed in 2030", formula: "=UKAUTO.TARGETPATH(2030)", format: whole },
  {
    label: "Met if Chery's UK sales were built here",
    formula: '=UKAUTO.GAPSHARE("Chery group")',
    format: percent,
  },
  { label: "As it was known" },
  {
    label: "2025 output, as known in August 2025",
    formula: '=UKAUTO.FIGURE("production","UK",2025,"2025-08-01")',
    format: whole,
  },
  { label: "Its status today", formula: '=UKAUTO.STATUS("production","UK",2025)' },
  { label: "Its source", formula: '=UKAUTO.SOURCE("production","UK",2025)' },
  { label: "JLR and Chery on 1 February 2026", formula: '=UKAUTO.DEALSTATUS("2026-02-01")' },
  { label: "When JLR found the attack", formula: '=UKAUTO.EVENT("jlr-attack-detected","date")' },
  { label: "A brand's card (select it)", formula: '=UKAUTO.BRANDCARD("Omoda")' },
  { label: "Edition in use", formula: "=UKAUTO.EDITION()" },
  { label: "A cell without a figure says why: select it" },
  { label: "A misspelt name", formula: '=UKAUTO.SALES("Omda",2025)' },
  { label: "Before the launch", formula: '=UKAUTO.SALES("Omoda",2023)' },
  { label: "No target for that year", formula: "=UKAUTO.TARGETGAP(2030)" },
  { label: "Why, in words", formula: '=UKAUTO.WHY("registrations","Omoda",2023)' },
  { label: "Brands that Jaecoo overtook in 2025 (it spills)" },
  { label: "", formula: '=UKAUTO.OVERTAKEN("Jaecoo",2025)', format: whole },
];
