import type { Answer, Figure } from "../../src/model/answer";
import type { Dataset } from "../../src/data/schema";
import { propertiesOf } from "../../src/functions/lib/properties";
import { calculator } from "../../src/functions/lib/calculator";
import { bundledDataset, use } from "../../src/record/inUse";
import { recordOf } from "../../src/record/record";
import { callOf } from "../formulas/matching";
import "../functions/sourceFunctions";

/** A dataset to ask, made from the bundled one, and what is asked of it. */
interface Scenario {
  readonly dataset: Dataset;
  readonly questions: readonly string[];
}

const brands = ["Omoda", "Chery", "BYD", "Toyota", "Aston Martin", "Other Imports", "Seat"];
const groups = ["Chery group", "JLR", "Stellantis", "Geely group", "Chinese-owned brands"];
const years = [2018, 2023, 2024, 2025, 2026];
const metrics = [
  "production",
  "car production",
  "commercial production",
  "light vehicle production",
];

const all = (names: readonly string[], ask: (name: string) => readonly string[]): string[] =>
  names.flatMap(ask);

const bundled: string[] = [
  ...all(
    ["Chery group", "Land Rover", "Toyota", "Chinese-owned brands", "Total market", "BEV"],
    (name) => [
      ...["2025-Q3", "2026-H1", "2026-YTD", "2025-YTD", "TTM", "2026-09", "latest quarter"].map(
        (period) => `SALES("${name}","${period}")`
      ),
      `SALES("${name}","2026-Q1","DfT")`,
      `SALES("${name}","TTM","DfT")`,
      `MARKETSHARE("${name}","2026-YTD")`,
      `SALESGROWTH("${name}","2026-YTD")`,
      `SERIES("registrations","${name}",2026)`,
      `SERIES("registrations","${name}@DfT",2025,,"quarter")`,
      `PERIODS("registrations","${name}",,"half")`,
      `WHY("registrations","${name}","2026-H1")`,
      `RIVALS("registrations","${name}","2025-Q3")`,
    ]
  ),
  ...all(["Jaecoo 7", "Kia Sportage", "hybrid", "Private buyers", "Omoda and Jaecoo"], (name) => [
    `SALES("${name}")`,
    `SALES("${name}","2026-Q1")`,
    `SALES("${name}","2026-09","SMMT")`,
    `MARKETSHARE("${name}")`,
    `SALESRANK("${name}")`,
    `GAPSHARE("${name}")`,
    `OVERTAKEN("${name}")`,
    `BRANDCARD("${name}")`,
  ]),
  ...all(["wholesales", "retail sales", "revenue", "profit"], (metric) => [
    `FIGURE("${metric}","JLR","2025-Q3")`,
    `FIGURE("${metric}","JLR","FY25")`,
    `FIGURE("${metric}","JLR",2025)`,
    `FIGURE("${metric}","JLR")`,
    `FIGURE("${metric}","Toyota")`,
    `WHY("${metric}","JLR","2025-Q4")`,
    `SERIES("${metric}","JLR")`,
  ]),
  'FIGURE("world sales","Chery group",2025)',
  'FIGURE("exports","Chery group",2025)',
  'FIGURE("ZEV target","new cars",2026)',
  'FIGURE("ZEV target","",2026)',
  'FIGURE("market outlook","BEV",2026)',
  'WHY("market outlook","Total market",2026)',
  'SALES("Omoda",45900)',
  'SALES("Omoda","2025-08-31")',
  'SALES("Omoda","FY25")',
  'SALES("Omoda","2025E")',
  'PERIOD("2025-08-31","quarter")',
  'PERIOD("")',
  "PERIOD(2025)",
  "MODELS()",
  'MODELS("Jaecoo")',
  'MODELS("Volvo")',
  'MODELS("Honda")',
  'SALES("BYD Group")',
  'SALES("Tata Motors")',
  'SALES("Freelander")',
  ...all([...brands, ...groups, "Total market"], (name) => [
    ...years.map((year) => `SALES("${name}",${year})`),
    `SALES("${name}",2023,"DfT")`,
    `MARKETSHARE("${name}")`,
    `MARKETSHARE("${name}",2020)`,
    `SALESRANK("${name}",2025)`,
    `SALESGROWTH("${name}",2025)`,
    `SALESGROWTH("${name}",2024,2025)`,
    `OVERTAKEN("${name}",2025)`,
    `OVERTAKEN("${name}",2024)`,
    `BRANDS("${name}")`,
    `PERIODS("registrations","${name}")`,
    `PERIODS("registrations","${name}@DfT")`,
    `BRANDCARD("${name}")`,
    `WHY("registrations","${name}",2025)`,
    `WHY("registrations","${name}@DfT",2022)`,
    `RIVALS("registrations","${name}",2024)`,
    `SOURCE("registrations","${name}",2025)`,
    `STATUS("registrations","${name}",2025)`,
    `GAPSHARE("${name}")`,
  ]),
  ...all(metrics, (metric) => [
    ...[1940, 1972, 1999, 2019, 2025, 2026, 2027, 2040].flatMap((year) => [
      `FIGURE("${metric}","UK",${year})`,
      `WHY("${metric}","UK",${year})`,
      `RIVALS("${metric}","UK",${year})`,
    ]),
    `FIGURE("${metric}")`,
    `PERIODS("${metric}")`,
    `SOURCE("${metric}","UK",2025)`,
  ]),
  ...["vehicles", "cars", "commercial", "light vehicles"].flatMap((scope) => [
    `PRODUCTION(,"${scope}")`,
    `PRODUCTION(2025,"${scope}","latest")`,
    `PRODUCTION(2016,"${scope}")`,
    `PRODUCTION(2026,"${scope}")`,
  ]),
  ...["", "2025-08-01", "2026-01-28", "2026-01-29", "2025-01-01"].map(
    (date) => `FIGURE("production","UK",2025,"${date}")`
  ),
  'FIGURE("registrations","Omoda",2025,"2025-06-01")',
  'FIGURE("registrations","Omoda",2024,"2025-06-01")',
  'FIGURE("registrations","Chery group",2025,"2025-06-01")',
  'FIGURE("production target","UK",2035,"2020-01-01")',
  'FIGURE("production","France",2025)',
  'FIGURE("production","united kingdom",2025)',
  'FIGURE("registrations","Omoda@ONS",2025)',
  'FIGURE("registrations","Omoda@DfT@x",2025)',
  'FIGURE("registrations","@DfT",2025)',
  'FIGURE("registrations","Omda@dft",2025)',
  'FIGURE("registrations","",2025)',
  'FIGURE("","Omoda",2025)',
  "TARGET()",
  "TARGET(2030)",
  "TARGETGAP()",
  'TARGETGAP(2035,"latest")',
  "REQUIREDGROWTH()",
  'REQUIREDGROWTH(2035,"latest")',
  "TARGETPATH(2024)",
  "TARGETPATH(2025)",
  "TARGETPATH(2030)",
  'TARGETPATH(2030,"linear")',
  "TARGETPATH(2035)",
  "TARGETPATH(2036)",
  'TARGETPATH("")',
  'GAPSHARE("Chery group",0.5)',
  'GAPSHARE("Chery group",0)',
  'GAPSHARE("Chery group",1,2024,2035,"latest")',
  'GAPSHARE("Chery group",2)',
  "TOPBRANDS(3)",
  'TOPBRANDS(3,2025,"DfT")',
  "TOPBRANDS(3,2020)",
  "TOPBRANDS(3,1990)",
  "BRANDS()",
  'BRANDS("Nobody")',
  'WHY("production target","UK",2035)',
  'WHY("registrations","Omda",2025)',
  'WHY("registrations","Total market",2019)',
  'WHY("registrations","Total market",1970)',
  'RIVALS("registrations","Total market",2019)',
  'RIVALS("production target","UK",2035)',
  'FIGURES("sales",{"Omoda","Nobody",""},{2024,2025})',
  'FIGURES("sales",{"Omoda"},{2023,2025},"n/a")',
  'FIGURES("production","UK",{2024,2025})',
  'TIMELINE("2012","2012-12")',
  'TIMELINE("2025-08-31","2025-09-02")',
  'TIMELINE(2024,,"trade")',
  'TIMELINE(,,,"Nissan")',
  'TIMELINE(,,,"Nisan")',
  "TIMELINE(2026,2025)",
  ...["Chery", "JLR", "Nissan", "Ebro-EV Motors", "Silence", "Geely"].map(
    (name) => `SITES("${name}")`
  ),
  "SITES()",
  ...["confirmed", "reported", "disputed", "wrong", "opinion"].map(
    (verdict) => `CLAIMS("${verdict}")`
  ),
  ...[
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
  ].flatMap((field) => [
    `EVENT("jlr-production-stops","${field}")`,
    `EVENT("omoda-uk-launch","${field}")`,
  ]),
  'EVENT("nothing-like-it")',
  'EVENT("")',
  ...["", "2020", "2024-03-27", "2026-01-25", "2026-02-01", "2026-06-03"].flatMap((date) =>
    ["state", "since", "what", "source"].map((field) => `DEALSTATUS("${date}","${field}")`)
  ),
  "EDITION()",
  'SALES("")',
  'BRANDCARD("")',
];

/** The bundled dataset with its figures changed. */
function withFigures(change: (figures: Dataset["figures"]) => Dataset["figures"]): Dataset {
  return { ...bundledDataset, figures: change(bundledDataset.figures) };
}
const targetOf =
  (value: number, year = 2035) =>
  (figures: Dataset["figures"]): Dataset["figures"] =>
    figures.map((row) =>
      row.metric === "production target" ? { ...row, period: String(year), value } : row
    );
const without =
  (...left: string[]) =>
  (figures: Dataset["figures"]): Dataset["figures"] =>
    figures.filter(({ metric }) => !left.includes(metric));

const scenarios: Readonly<Record<string, Scenario>> = {
  "the bundled edition": { dataset: bundledDataset, questions: bundled },
  "a target equal to the base": {
    dataset: withFigures(targetOf(738_000)),
    questions: ["TARGETGAP()", 'GAPSHARE("Omoda")', "REQUIREDGROWTH()", "TARGETPATH(2030)"],
  },
  "a target that is met": {
    dataset: withFigures(targetOf(700_000)),
    questions: [
      "TARGETGAP()",
      'GAPSHARE("Omoda")',
      "REQUIREDGROWTH()",
      'TARGETPATH(2030,"linear")',
    ],
  },
  "a target for the base year": {
    dataset: withFigures(targetOf(800_000, 2025)),
    questions: ["TARGETGAP(2025)", "REQUIREDGROWTH(2025)", "TARGETPATH(2025,,2025)"],
  },
  "no production on record": {
    dataset: withFigures(without(...metrics)),
    questions: [
      "TARGETGAP()",
      "PRODUCTION()",
      "PRODUCTION(2020)",
      'PERIODS("production")',
      'WHY("production","UK")',
      'FIGURE("car production")',
    ],
  },
  "no target on record": {
    dataset: withFigures(without("production target")),
    questions: ["TARGET()", 'FIGURE("production target")', 'GAPSHARE("Omoda")'],
  },
  "no registrations on record": {
    dataset: withFigures(without("registrations")),
    questions: [
      'SALES("Omoda")',
      'SALES("Chery group",2025)',
      "TOPBRANDS()",
      "BRANDS()",
      'BRANDS("JLR")',
      'BRANDCARD("Omoda")',
      'MARKETSHARE("Omoda",2025)',
      'FIGURE("registrations","Omoda")',
    ],
  },
  "no total of the market": {
    dataset: withFigures((figures) => figures.filter(({ subject }) => subject !== "Total market")),
    questions: [
      'MARKETSHARE("Omoda",2025)',
      "TOPBRANDS(2,2025)",
      'BRANDCARD("Omoda")',
      'SALES("Omoda")',
    ],
  },
  "nothing known of talks and sites": {
    dataset: { ...bundledDataset, deal: [], sites: [], relations: [] },
    questions: [
      "DEALSTATUS()",
      'DEALSTATUS(,"what")',
      'DEALSTATUS(,"source")',
      "SITES()",
      'SITES("JLR")',
    ],
  },
};

/** A question, the dataset that it is put to, and the name that its answer is filed under. */
export interface Filed {
  readonly name: string;
  readonly question: string;
  readonly dataset: Dataset;
}

export const filed: readonly Filed[] = Object.entries(scenarios).flatMap(
  ([name, { dataset, questions }]) =>
    questions.map((question) => ({
      name: dataset === bundledDataset ? question : `${name}: ${question}`,
      question,
      dataset,
    }))
);

/** What each question is answered: every field that a cell, the pane or a property shows. */
export function answersTo(asked: readonly Filed[]): Record<string, unknown> {
  const told: Record<string, unknown> = {};
  let of: Dataset | undefined;
  try {
    for (const { name, question, dataset } of asked) {
      if (dataset !== of) use(recordOf((of = dataset)));
      const { id, args } = callOf(`=UKAUTO.${question}`);
      told[name] = shown(calculator.calculate(id, args));
    }
  } finally {
    use(recordOf(bundledDataset));
  }
  return told;
}

function shown(answer: Answer | undefined): unknown {
  if (!answer) return undefined;
  if (answer.kind !== "figure") return plain(answer);
  const properties = Object.entries(propertiesOf(answer, "2026-11")).map(
    ([name, { basicValue }]) => [name, basicValue] as const
  );
  const from = answer.from?.map((figure: Figure) => `${figure.item} ${figure.period}`);
  return { ...(plain({ ...answer, from }) as object), properties: Object.fromEntries(properties) };
}

/** The answer with its sources by id, as JSON keeps it. */
function plain(answer: object): unknown {
  const { sources, ...others } = answer as { sources?: { id: string; quotes?: string }[] };
  const ids = sources?.map(({ id, quotes }) => (quotes ? `${id} quoting ${quotes}` : id));
  return JSON.parse(JSON.stringify({ ...others, ...(ids ? { sources: ids } : {}) }));
}
