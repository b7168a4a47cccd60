/** The closed lists of words that an argument may take. functions.json and the messages are made from them. */
export const choices = {
  source: ["SMMT", "DfT"],
  scope: ["vehicles", "cars", "commercial", "light vehicles"],
  basis: ["briefing", "latest"],
  method: ["compound", "linear"],
  metric: [
    "registrations",
    "production",
    "car production",
    "commercial production",
    "light vehicle production",
    "production target",
  ],
  theme: [
    "ownership",
    "joint venture",
    "sites",
    "UK market",
    "JLR operations",
    "leadership",
    "trade",
    "policy",
    "production",
    "partnership",
  ],
  verdict: ["confirmed", "reported", "disputed", "wrong", "opinion"],
  eventField: [
    "title",
    "date",
    "until",
    "theme",
    "parties",
    "status",
    "certainty",
    "summary",
    "source",
    "url",
  ],
  dealField: ["state", "since", "what", "source"],
} as const;

export type ChoiceList = keyof typeof choices;
export type Choice<L extends ChoiceList> = (typeof choices)[L][number];

/** The count that a registration figure belongs to. Figures of two counts are never mixed. */
export type Count = Choice<"source">;
export type Basis = Choice<"basis">;
export type Scope = Choice<"scope">;
export type MetricName = Choice<"metric">;
