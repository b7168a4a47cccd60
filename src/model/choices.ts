/** The closed lists of words that an argument may take. functions.json and the messages are made from them. */
export const choices = {
  source: ["SMMT", "DfT"],
  scope: [
    "vehicles",
    "cars",
    "commercial",
    "light vehicles",
    "for export",
    "for the home market",
    "electrified",
  ],
  basis: ["briefing", "latest"],
  method: ["compound", "linear"],
  metric: [
    "registrations",
    "production",
    "car production",
    "commercial production",
    "light vehicle production",
    "car production for export",
    "car production for the home market",
    "electrified car production",
    "production target",
    "wholesales",
    "retail sales",
    "revenue",
    "profit",
    "world sales",
    "exports",
    "ZEV target",
    "market outlook",
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
  lane: ["partnership", "Chery in Britain", "JLR", "policy and trade", "sites"],
  frequency: ["year", "half", "quarter", "month"],
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

/** What a registration figure counts; coverage is kept by kind. */
export const subjectKinds = ["market", "fuel", "buyer", "brand", "model"] as const;
export type SubjectKind = (typeof subjectKinds)[number];
