import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

/**
 * Works out what formulas must show, from the tables alone: nothing of src is imported, so that the
 * product and this script can only agree by both being right. `npm run formulas` writes the list.
 */
type Row = Record<string, string>;
type Cell = string | number;
type Shows =
  | Cell
  | Cell[][]
  | { error: string; message?: string; says?: string[] }
  | { rows?: number; columns: number; cells: Record<string, Cell> };
export interface Expected {
  formula: string;
  shows: Shows;
  why: string;
}

const folder = join(__dirname, "../../src/data/tables");
const table = (name: string): Row[] =>
  parse<Row>(readFileSync(join(folder, `${name}.csv`), "utf8"), { columns: true });
const [brands, events, claims, sites, deal, sources, groups, subjects] = [
  "brands",
  "events",
  "claims",
  "sites",
  "deal",
  "sources",
  "groups",
  "subjects",
].map(table) as [Row[], Row[], Row[], Row[], Row[], Row[], Row[], Row[]];
// Every table whose rows are figures: they have the same columns, whatever the file.
const figures = readdirSync(folder)
  .filter((file) => /^(figures|registrations-.*)\.csv$/.test(file))
  .flatMap((file) => table(file.replace(/\.csv$/, "")));

const firmness = ["outturn", "provisional", "estimate", "derived", "forecast", "target"];
const byStanding = (a: Row, b: Row): number =>
  firmness.indexOf(a.status!) - firmness.indexOf(b.status!) ||
  (lastDay(a.published!) < lastDay(b.published!) ? 1 : -1);
/** The row in use of one question. */
const rowOf = (metric: string, subject: string, period: string, count = ""): Row | undefined =>
  figures
    .filter(
      (each) =>
        each.metric === metric &&
        each.subject === subject &&
        each.period === period &&
        each.count === count &&
        !each.rival
    )
    .sort(byStanding)[0];
/** Printed registrations; a subject without a row fails the script. */
const sold = (subject: string, period: string | number, count = "SMMT"): number => {
  const row = rowOf("registrations", subject, String(period), count);
  if (!row) throw new Error(`No ${subject} ${period} ${count}`);
  return Number(row.value);
};
const has = (subject: string, period: string | number, count = "SMMT"): boolean =>
  rowOf("registrations", subject, String(period), count) !== undefined;
/** Registrations of several months or quarters, those without a row counted as none. */
const sum = (subject: string, periods: string[], count = "SMMT"): number =>
  periods.reduce(
    (all, each) => all + (has(subject, each, count) ? sold(subject, each, count) : 0),
    0
  );
const monthsFrom = (from: string, to: string): string[] => {
  const months: string[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++)
    for (let month = 1; month <= 12; month++) {
      const text = `${year}-${String(month).padStart(2, "0")}`;
      if (text >= from && text <= to) months.push(text);
    }
  return months;
};
const quartersOf = (year: number): string[] => [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`);
const quarterMonths = (quarter: string): string[] => {
  const [year = "", number = ""] = quarter.split("-Q");
  return [1, 2, 3].map(
    (each) => `${year}-${String((Number(number) - 1) * 3 + each).padStart(2, "0")}`
  );
};
/** A year by SMMT's own row, by DfT the sum of its quarters. */
const inYear = (subject: string, year: number, count = "SMMT"): number =>
  has(subject, year, count) ? sold(subject, year, count) : sum(subject, quartersOf(year), count);
const anyIn = (subject: string, year: number, count = "SMMT"): boolean =>
  has(subject, year, count) || quartersOf(year).some((quarter) => has(subject, quarter, count));
const members = (group: string): string[] => {
  const row = groups.find(({ name }) => name === group)!;
  if (row.members) return row.members.split("|");
  if (row.country) return brands.filter(({ owner }) => owner === row.country).map(({ id }) => id!);
  return brands.filter((each) => each.group === group).map(({ id }) => id!);
};
const soldBy = (group: string, year: number, count = "SMMT"): number =>
  members(group).reduce(
    (all, id) => all + (anyIn(id, year, count) ? inYear(id, year, count) : 0),
    0
  );
/** A group in quarters of DfT's. */
const soldInQuarter = (group: string, quarter: string): number =>
  members(group).reduce(
    (all, id) => all + (has(id, quarter, "DfT") ? sold(id, quarter, "DfT") : 0),
    0
  );
/** The Chery group by month: Omoda and Jaecoo as SMMT gives them, one figure, and Chery. */
const cheryIn = (months: string[]): number =>
  sum("Omoda and Jaecoo", months) + sum("Chery", months);
const marques = (year: number, count = "SMMT"): { name: string; id: string; value: number }[] =>
  brands
    .filter((row) => !row.rest && anyIn(row.id!, year, count))
    .map((row) => ({ name: row.name!, id: row.id!, value: inYear(row.id!, year, count) }));
const rank = (item: string, year: number, count = "SMMT"): number =>
  1 + marques(year, count).filter(({ value }) => value > inYear(item, year, count)).length;
const built = (metric: string, period: string | number, published?: string): number => {
  const rows = figures.filter(
    (each) =>
      each.metric === metric &&
      each.subject === "UK" &&
      each.period === String(period) &&
      !each.rival &&
      (!published || each.published === published)
  );
  return Number(rows.sort(byStanding)[0]!.value);
};
const stated = (metric: string, subject: string, period: string): number =>
  Number(rowOf(metric, subject, period)!.value);
const target = Number(figures.find((row) => row.metric === "production target")!.value);
const quoted = Number(figures.find((row) => row.sources!.includes("briefing-2026-01"))!.value);
const outturn = built("production", 2025);
const cite = (id: string): string => {
  const row = sources.find((each) => each.id === id)!;
  return [
    row.publisher || "no publisher named",
    row.title,
    row.published || "undated",
    ...(row.url ? [] : [row.copy ? "read in a copy" : "no address on record"]),
  ].join(", ");
};
function lastDay(date: string): string {
  if (!date) return "";
  return date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;
}

const list: Expected[] = [];
const add = (formula: string, shows: Shows, why = "from the tables"): void => {
  list.push({ formula: `=UKAUTO.${formula}`, shows, why });
};
/** Without the answer on record; the words where the contract gives them, else what the reason must name. */
const na = (message?: string): Shows => ({ error: "#N/A", ...(message ? { message } : {}) });
const value = (message?: string): Shows => ({ error: "#VALUE!", ...(message ? { message } : {}) });
const naming = (...says: string[]): Shows => ({ error: "#N/A", says });
// SALES
for (const [item, year] of [
  ["Omoda", 2025],
  ["Omoda", 2024],
  ["Jaecoo", 2025],
  ["Fisker", 2025],
  ["Chery", 2024],
  ["Land Rover", 2025],
  ["Toyota", 2025],
] as const) {
  add(`SALES("${item}",${year})`, inYear(item, year));
}
add('SALES("jaecoo",2024)', inYear("Jaecoo", 2024));
add('SALES("VW",2025)', inYear("Volkswagen", 2025), "VW is an alias of Volkswagen");
add('SALES("Mercedes-Benz",2025)', inYear("Mercedes", 2025), "an alias of Mercedes");
add('SALES("CITROËN",2025)', inYear("Citroen", 2025), "letter case and accents do not matter");
add('SALES("land-rover",2025)', inYear("Land Rover", 2025), "hyphens and spaces do not matter");
add('SALES("  Omoda ",2025)', inYear("Omoda", 2025), "blanks around a name do not matter");
add('SALES("Omoda")', inYear("Omoda", 2025), "the latest full year");
add('SALES("Omoda",0)', inYear("Omoda", 2025), "0 is left out");
add('SALES("Omoda","")', inYear("Omoda", 2025), "an empty text is left out");
add('SALES("Omoda","2025")', inYear("Omoda", 2025), "a year as text");
const dateIsNone =
  'A date may mean a year, a quarter or a month: write YEAR(A1), or UKAUTO.PERIOD(A1,"month").';
for (const date of ["45900", "10000", '"2025-08-31"', '"31 August 2025"'])
  add(`SALES("Omoda",${date})`, value(dateIsNone), "a date is never silently taken for its year");
for (const group of [
  "Chery group",
  "JLR",
  "Volkswagen Group",
  "Stellantis",
  "Toyota group",
  "Geely group",
  "Chinese-owned brands",
]) {
  add(`SALES("${group}",2025)`, soldBy(group, 2025), "sum of the members in brands.csv");
}
add('SALES("Jaguar Land Rover",2025)', soldBy("JLR", 2025), "an alias of the group");
add('SALES("Chery group",2024)', soldBy("Chery group", 2024));
add('SALES("Chery group",2025,"DfT")', soldBy("Chery group", 2025, "DfT"));
for (const year of [1995, 2003, 2023, 2025])
  add(`SALES("Total market",${year})`, inYear("Total market", year));
add(
  'SALES("Market",2025,"dft")',
  inYear("Total market", 2025, "DfT"),
  "an alias; letter case of a choice does not matter"
);
add('SALES("Toyota",2025,"DfT")', inYear("Toyota", 2025, "DfT"));
add('SALES("Toyota",2019,"DfT")', inYear("Toyota", 2019, "DfT"));
add('SALES("Ferrari",2025,"DfT")', inYear("Ferrari", 2025, "DfT"));
add(
  'SALES("Omda",2025)',
  na('No brand or group "Omda". Did you mean "Omoda"?'),
  "the contract's words"
);
add('SALES("Qwxyzpt",2025)', naming('No brand or group "Qwxyzpt".'), "nothing is near");
add(
  'SALES("Omoda",2023)',
  naming("Omoda", "August 2024", cite("bbc-chery-uk-2024-09-16")),
  "brands.csv, launch 2024-08"
);
add('SALES("Ferrari",2025)', naming("SMMT", "Ferrari", "DfT"), "no SMMT row, a DfT row");
add(
  'SALES("Volvo",2019)',
  naming("Volvo", "DfT"),
  "of SMMT's marques before 2024 single ones are on record"
);
add('SALES("Toyota",2026)', naming("2026"), "after the last year");
add('SALES("Total market",1970)', naming("1995"), "only a rival of 1970");
add('SALES("Omoda",2025.5)', value(), "neither a year nor a date");
for (const text of ["2025.5", "2025.0", "2025,5", "2025-13", "99/2025", "2025 45", "2025 marble"])
  add(`SALES("Omoda","${text}")`, value(), "no month, quarter, half or day");
add('SALES("Omoda","2025/26")', value(), "two years are no part of one");
for (const [asked, meant] of [
  ["Mercedes Bens", "Mercedes-Benz"],
  ["Jaguar Land Rovr", "Jaguar Land Rover"],
  ["SsangYoung", "SsangYong"],
])
  add(
    `SALES("${asked}")`,
    na(`No brand or group "${asked}". Did you mean "${meant}"?`),
    "an alias is near"
  );
add('SALES("Toyota",2018)', inYear("Toyota", 2018), "a single marque, from the press");
add('SALES("Volvo",2018)', naming("Volvo"), "no count has it");
add('SALES("Ferrari",2010)', naming("SMMT", "Ferrari"), "DfT lists it, from 2019");
add('SALES("Omoda@DfT",2025)', naming("DfT"), "items name a source so, brands do not");
add(
  'SALES("Omoda",2025,"D.f.T")',
  value('source is "D.f.T"; choose one of: "SMMT" or "DfT".'),
  "only letter case does not matter in a choice"
);
add('SALES("Omoda",25)', value(), "neither a year nor a date");
add('SALES("Omoda","next year")', value(), "neither a year nor a date");
add(
  'SALES("Omoda",2025,"ACEA")',
  value('source is "ACEA"; choose one of: "SMMT" or "DfT".'),
  "the choices"
);
add('SALES("")', value(), "no brand");

// MARKETSHARE, SALESRANK, SALESGROWTH
for (const item of ["Omoda", "Jaecoo", "BMW"])
  add(`MARKETSHARE("${item}",2025)`, inYear(item, 2025) / inYear("Total market", 2025));
add('MARKETSHARE("Chery group")', soldBy("Chery group", 2025) / inYear("Total market", 2025));
add('MARKETSHARE("Total market",2025)', 1, "the whole of itself");
add(
  'MARKETSHARE("Tesla",2025,"DfT")',
  inYear("Tesla", 2025, "DfT") / inYear("Total market", 2025, "DfT")
);
add('MARKETSHARE("Omoda",2020)', na());
add('MARKETSHARE("Omoda",2025,"x")', value());
for (const item of ["Jaecoo", "Omoda", "Volkswagen", "Fisker"])
  add(`SALESRANK("${item}",2025)`, rank(item, 2025));
add('SALESRANK("Jaecoo",2025,"DfT")', rank("Jaecoo", 2025, "DfT"));
add('SALESRANK("Chery group",2025)', naming("Chery group", "rank"));
add('SALESRANK("Total market",2025)', na());
add('SALESRANK("Other Imports",2025)', na());
for (const item of ["BEV", "Jaecoo 7", "Private buyers"])
  add(`SALESRANK("${item}",2025)`, na(), "neither a fuel, a model nor a kind of buyer has a rank");
add('SALESRANK("Nope",2025)', na());
add('SALESGROWTH("Omoda",2025)', inYear("Omoda", 2025) / inYear("Omoda", 2024) - 1);
add('SALESGROWTH("Omoda")', inYear("Omoda", 2025) / inYear("Omoda", 2024) - 1);
add(
  'SALESGROWTH("Toyota",2025,2019,"DfT")',
  inYear("Toyota", 2025, "DfT") / inYear("Toyota", 2019, "DfT") - 1
);
add(
  'SALESGROWTH("Omoda",2024,2025)',
  inYear("Omoda", 2024) / inYear("Omoda", 2025) - 1,
  "the base may be later"
);
add(
  'SALESGROWTH("Chery group",2025)',
  soldBy("Chery group", 2025) / soldBy("Chery group", 2024) - 1
);
add('SALESGROWTH("Chery",2025)', { error: "#DIV/0!" }, "SMMT prints 0 for 2024");
add('SALESGROWTH("Omoda",2024)', na(), "no 2023");
add('SALESGROWTH("Toyota",2024)', naming("2023", "DfT"), "the base year is the one before");
add('SALESGROWTH("Omoda",2025,"then")', value());
add('SALESGROWTH("Omoda",2025,"2024-Q4")', value(), "a base that is not as long");

// PRODUCTION and the target
add("PRODUCTION(2025)", quoted, "the figure that the briefing quotes");
add("PRODUCTION()", quoted, "2025 under the briefing");
add('PRODUCTION(2025,,"latest")', outturn);
add('PRODUCTION(,,"latest")', outturn);
add('PRODUCTION(2025,"cars")', built("car production", 2025));
add('PRODUCTION(2025,"Commercial","briefing")', built("commercial production", 2025));
add(
  'PRODUCTION(2026,"light vehicles")',
  built("light vehicle production", 2026),
  "a forecast answers when it is asked for"
);
add('PRODUCTION(2026,"cars")', built("car production", 2026));
for (const year of [2024, 2016, 2006, 1950]) add(`PRODUCTION(${year})`, built("production", year));
add('PRODUCTION(1999,"cars")', built("car production", 1999));
add('PRODUCTION(1972,"cars")', built("car production", 1972), "not the rival of light vehicles");
add("PRODUCTION(1973)", na());
add("PRODUCTION(2026)", built("production", 2026), "a forecast answers when it is asked for");
add('PRODUCTION(1972,"light vehicles")', naming("1972", "RIVALS"));
add('PRODUCTION(2025,"bikes")', value());
add('PRODUCTION(,"light vehicles")', naming("2026"), "a forecast of 2026 alone");
add("TARGET()", target);
add("TARGET(2035)", target);
add("TARGET(2030)", na("No production target for 2030. Targets are on record for: 2035."));
add('TARGET("soon")', value());
add("TARGETGAP(2035)", target - quoted, "1300000 - 738000");
add("TARGETGAP()", target - quoted);
add('TARGETGAP(2035,"latest")', target - outturn, "1300000 - 764715");
add("TARGETGAP(2030)", na("No production target for 2030. Targets are on record for: 2035."));
add('TARGETGAP(2035,"newest")', value('basis is "newest"; choose one of: "briefing" or "latest".'));
add("REQUIREDGROWTH()", (target / quoted) ** 0.1 - 1, "10 years");
add("REQUIREDGROWTH(2035)", (target / quoted) ** 0.1 - 1);
add('REQUIREDGROWTH(2035,"latest")', (target / outturn) ** 0.1 - 1);
add("REQUIREDGROWTH(2040)", na());
add("TARGETPATH(2025)", quoted, "starts at the base");
add('TARGETPATH("")', quoted, "an empty year is the base year");
add("TARGETPATH(2035)", target, "ends at the target");
add("TARGETPATH(2030)", quoted * (target / quoted) ** 0.5);
add('TARGETPATH(2030,"linear")', quoted + (target - quoted) / 2);
add('TARGETPATH(2026,"linear",2035,"latest")', outturn + (target - outturn) / 10);
add("TARGETPATH(2024)", naming("2025", "2035"));
add("TARGETPATH(2036)", na());
add('TARGETPATH(2030,"cubic")', value());
add('GAPSHARE("Chery group")', soldBy("Chery group", 2025) / (target - quoted), "53604 / 562000");
add('GAPSHARE("Chery group",0.5)', (0.5 * soldBy("Chery group", 2025)) / (target - quoted));
add('GAPSHARE("Chery group",0)', 0, "0 is 0 here");
add('GAPSHARE("Omoda",1,2024,2035,"latest")', inYear("Omoda", 2024) / (target - outturn));
add('GAPSHARE("Total market")', inYear("Total market", 2025) / (target - quoted), "may exceed 1");
add('GAPSHARE("Omoda","50%")', (0.5 * inYear("Omoda", 2025)) / (target - quoted));
add('GAPSHARE("Omoda","150%")', value());
add('GAPSHARE("Ferrari")', naming("Ferrari"), "it takes no source");
add('GAPSHARE("Omoda",2)', value());
add('GAPSHARE("Omoda",-0.1)', value());
add('GAPSHARE("Omoda",1,2020)', na());
add('GAPSHARE("Jaecoo 7")', value(), "a model's share of the gap is not asked for");
add('GAPSHARE("BEV")', value(), "nor a fuel's");
add('GAPSHARE("Omoda",1,"2025-Q3")', value(), "nor a shorter period's");
add(
  'GAPSHARE("Chery group",1,"TTM")',
  cheryIn(monthsFrom("2025-07", "2026-06")) / (target - quoted),
  "twelve months to June 2026"
);
add('GAPSHARE("Omoda",1,2025,2040)', na());

// FIGURE and the vintages
add('FIGURE("production","UK",2025)', outturn);
add('FIGURE("production",,2025)', outturn, "UK may be left empty");
add('FIGURE("Production","uk")', outturn, "letter case does not matter");
add('FIGURE("production","UK",2025,"2025-08-01")', built("production", 2025, "2025-07-24"));
add('FIGURE("production","UK",2025,"2026-01-28")', built("production", 2025, "2026-01-25"));
add('FIGURE("production","UK",2025,"2026-01-29")', outturn);
add(
  'FIGURE("production","UK",2025,"latest year")',
  built("production", 2025, "2025-07-24"),
  "the last day of the newest full year is before its outturn was published"
);
add(
  'FIGURE("production","UK",2025,2025)',
  built("production", 2025, "2025-07-24"),
  "a year means its last day"
);
add(
  'FIGURE("production","UK",2025,"2025-07")',
  built("production", 2025, "2025-07-24"),
  "a month means its last day"
);
add('FIGURE("production","UK",2025,"2025-01-01")', naming("1 January 2025", "2025-07-24"));
add(
  'FIGURE("production","UK",2016,"2016-12-31")',
  built("production", 2016),
  "a compilation counts as always known, from the end of the year on"
);
add(
  'FIGURE("registrations","Omoda",2024,"2024-12-31")',
  inYear("Omoda", 2024),
  "an earlier year that a table reprints counts as always known, from its end on"
);
add('FIGURE("registrations","Omoda",2024,"2024-12-30")', na(), "the year is not over by then");
add('FIGURE("registrations","Omoda",2025,"2026-01-05")', na());
add('FIGURE("registrations","Omoda",2025,"2026-01-06")', inYear("Omoda", 2025));
add(
  'FIGURE("sales","Omoda@DfT",2025)',
  inYear("Omoda", 2025, "DfT"),
  "an alias of the metric, another count"
);
add('FIGURE("registrations","Chery group")', soldBy("Chery group", 2025));
add('FIGURE("production target","UK",2035)', target);
add('FIGURE("production target","")', target, "the newest target");
add('FIGURE("car production","UK",1972)', built("car production", 1972));
const targetRow = figures.find((row) => row.metric === "production target")!;
for (const [date, spoken] of [
  ["2025-06-22", "22 June 2025"],
  ["1990", "31 December 1990"],
] as const)
  add(
    `FIGURE("production target","UK",2035,"${date}")`,
    naming(spoken, targetRow.published!),
    "a target is known from its publication, too"
  );
add(`FIGURE("production target","UK",2035,"${targetRow.published}")`, target);
add(
  'FIGURE("production","UK",2023,"2023-06")',
  na(),
  "before the last day of its period only forecasts are known"
);
add(
  'FIGURE("registrations","Ferrari",2025)',
  naming("Ferrari", "Ferrari@DfT"),
  "the item names the source"
);
add('FIGURE("car  production ","UK",2025)', built("car production", 2025), "spaces do not matter");
add('FIGURE("car-production","UK",2025)', value(), "anything else does");
add('FIGURE("production","France",2025)', na());
add('FIGURE("weather","UK",2025)', value(), "no such metric");
add('FIGURE("exports","Toyota",2025)', na(), "exports of Chery Group alone are on record");
add('FIGURE("registrations","Omoda@ACEA",2025)', value());
add('FIGURE("production","UK",2025,"soon")', value());
add('FIGURE("production target","UK",2030)', na());

// Tables
add('FIGURES("registrations",{"Omoda";"Jaecoo"},{2024,2025})', [
  [inYear("Omoda", 2024), inYear("Omoda", 2025)],
  [inYear("Jaecoo", 2024), inYear("Jaecoo", 2025)],
]);
add(
  'FIGURES("registrations",{"Omoda","Nobody"},{2023;2025},"none")',
  [
    ["none", inYear("Omoda", 2025)],
    ["none", "none"],
  ],
  "both are read as lists, whatever their shape"
);
add(
  'FIGURES("production","UK",{2024,2025,2027},0)',
  [[built("production", 2024), outturn, ""]],
  "0 means an empty text"
);
add(
  'FIGURES("registrations",{"Omoda";"";"Omoda"},{2025,"x"})',
  [
    [inYear("Omoda", 2025), ""],
    ["", ""],
    [inYear("Omoda", 2025), ""],
  ],
  "empty and unreadable cells are missing, duplicates kept"
);
add('FIGURES("weather",{"Omoda"},{2025})', value());
add(
  'FIGURES("production",{"UK";"";"UK"},{2024,2025})',
  [
    [built("production", 2024), outturn],
    ["", ""],
    [built("production", 2024), outturn],
  ],
  "an empty item is a row of missing"
);
add('FIGURES("production","",{2025},"none")', [[outturn]], "UK may be left empty");
add('FIGURES("registrations","",{2025},"none")', [["none"]], "a brand may not");
const top = (year: number, count = "SMMT"): Cell[][] => {
  const sorted = marques(year, count).sort(
    (a, b) => b.value - a.value || a.name.localeCompare(b.name, "en")
  );
  return sorted.map(({ name, id, value: now }) => {
    const before = anyIn(id, year - 1, count) ? inYear(id, year - 1, count) : 0;
    return [
      rank(id, year, count),
      name,
      now,
      now / inYear("Total market", year, count),
      before ? now / before - 1 : "",
    ];
  });
};
const topHeader = ["Rank", "Brand", "Sales", "Share", "Growth"];
add("TOPBRANDS(3,2025)", [topHeader, ...top(2025).slice(0, 3)]);
add("TOPBRANDS()", [topHeader, ...top(2025).slice(0, 10)], "10 of the latest full year");
add("TOPBRANDS(0,2024)", [topHeader, ...top(2024).slice(0, 10)], "0 is 10");
add('TOPBRANDS(2,2022,"DfT")', [topHeader, ...top(2022, "DfT").slice(0, 2)]);
add("TOPBRANDS(3,2020)", na());
add("TOPBRANDS(2.5)", value());
add("TOPBRANDS(-1)", value());
const passed = (now: number, before: number, own: string[]): Cell[][] =>
  marques(2025)
    .filter(
      ({ id, value: theirs }) =>
        anyIn(id, 2024) && inYear(id, 2024) > before && theirs < now && !own.includes(id)
    )
    .sort((a, b) => b.value - a.value)
    .map(({ name, id, value: theirs }) => [name, theirs, inYear(id, 2024)]);
const passedHeader = ["Brand", "Sales", "Sales the year before"];
for (const item of ["Jaecoo", "Omoda"]) {
  add(`OVERTAKEN("${item}",2025)`, [
    passedHeader,
    ...passed(inYear(item, 2025), inYear(item, 2024), [item]),
  ]);
}
add(
  'OVERTAKEN("Chery group",2025)',
  [
    passedHeader,
    ...passed(soldBy("Chery group", 2025), soldBy("Chery group", 2024), members("Chery group")),
  ],
  "without its own members"
);
add('OVERTAKEN("Fisker",2025)', [passedHeader], "a table without a row is its header");
add('OVERTAKEN("Total market",2025)', na());
add('OVERTAKEN("Omoda",2024)', na());
add('OVERTAKEN("Toyota",2024)', naming("2023"));
const names = (ids: string[]): Cell[][] =>
  brands
    .filter((row) => ids.includes(row.id!))
    .map((row) => row.name!)
    .sort((a, b) => a.localeCompare(b, "en", { sensitivity: "base" }))
    .map((name) => [name]);
add('BRANDS("Chery group")', names(members("Chery group")));
add('BRANDS("Chinese-owned brands")', names(members("Chinese-owned brands")));
add('BRANDS("SAIC")', names(members("SAIC")));
const listed = brands.filter((row) => !row.rest).map((row) => row.id!);
add("BRANDS()", { rows: listed.length, columns: 1, cells: { "1,1": "Abarth" } });
add('BRANDS("Omoda")', naming("Omoda", "Chery group"));
add('BRANDS("Chery gruop")', na());
const producedYears = (metric: string): Cell[][] =>
  [
    ...new Set(
      figures
        .filter(
          (row) =>
            row.metric === metric &&
            row.subject === "UK" &&
            !row.rival &&
            /^\d{4}$/.test(row.period!)
        )
        .map((row) => Number(row.period))
    ),
  ]
    .sort((a, b) => a - b)
    .map((year) => [year]);
for (const metric of [
  "production",
  "car production",
  "commercial production",
  "light vehicle production",
])
  add(`PERIODS("${metric}")`, producedYears(metric));
const column = (cells: Cell[]): Cell[][] => cells.map((cell) => [cell]);
const from = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, place) => first + place);
add('PERIODS("registrations","Omoda")', column([2024, 2025]));
add('PERIODS("registrations","Toyota@DfT")', column(from(2019, 2025)), "sums of four quarters");
add('PERIODS("registrations")', column(from(1995, 2025)), "the market");
add(
  'PERIODS("registrations","Jaecoo@DfT","quarter")',
  column(
    figures
      .filter((row) => row.subject === "Jaecoo" && row.count === "DfT")
      .map((row) => row.period!)
      .sort()
  )
);
add('PERIODS("registrations",,"month")', column(monthsFrom("2015-01", "2026-09")), "the market");
add('PERIODS("registrations","Omoda","week")', value());
add('PERIODS("production target")', [[2035]]);
add('PERIODS("registrations","Ferrari")', naming("Ferrari@DfT"));
add('PERIODS("weather")', value());
add(
  'RIVALS("production","UK",2025)',
  { columns: 7, cells: { "1,1": "Value", "2,1": outturn, "2,2": "outturn" } },
  "the one in use first"
);
add(
  'RIVALS("registrations","Toyota",2025)',
  {
    rows: 3,
    columns: 7,
    cells: { "2,1": inYear("Toyota", 2025), "3,1": inYear("Toyota", 2025, "DfT") },
  },
  "for each source without a row its sum of parts"
);
add(
  'RIVALS("registrations","Total market",2019)',
  { columns: 7, cells: { "2,1": inYear("Total market", 2019) } },
  "SMMT, DfT and a rival definition"
);
add(
  'RIVALS("registrations","Total market",1970)',
  { rows: 2, columns: 7, cells: { "2,1": 1077000 } },
  "a rival alone"
);
add(
  'RIVALS("registrations","Omoda",2020)',
  { rows: 1, columns: 7, cells: { "1,1": "Value" } },
  "a table without a row is its header"
);
add('RIVALS("registrations","Nobody",2025)', na());
add('RIVALS("what","UK",2025)', value());

// Periods, in all the forms that analysts write
const firstHalf26 = monthsFrom("2026-01", "2026-06");
const twelve = monthsFrom("2025-07", "2026-06");
for (const written of ["2025-08", "Aug 2025", "August 2025", "2025M08"])
  add(`SALES("BYD","${written}")`, sold("BYD", "2025-08"), "one month, however it is written");
for (const written of ["2025-Q3", "Q3 2025", "2025Q3", "3Q25"])
  add(`SALES("BYD","${written}")`, sum("BYD", quarterMonths("2025-Q3")), "the sum of three months");
for (const written of ["2026-H1", "H1 2026"])
  add(`SALES("Total market","${written}")`, sum("Total market", firstHalf26), "six months");
add('SALES("Omoda","CY2025")', sold("Omoda", 2025), "a calendar year");
add(
  'SALES("Land Rover","2026-01 to 2026-03")',
  sum("Land Rover", monthsFrom("2026-01", "2026-03")),
  "a range, as Period prints it"
);
add(
  'SALES("Jaguar","2025-01 to 2025-12")',
  sold("Jaguar", 2025),
  "twelve months that are a year are it"
);
for (const written of [
  "FY25",
  "2025E",
  "2025-Q5",
  "2025-13",
  "25",
  "2025-H3",
  "Q3",
  "2026-02 to 2026-01",
])
  add(`SALES("Omoda","${written}")`, value(), "no period");
for (const [subject, months] of [
  ["Omoda and Jaecoo", firstHalf26],
  ["Chery", firstHalf26],
  ["Land Rover", firstHalf26],
] as const)
  add(`SALES("${subject}","2026-H1")`, sum(subject, months), "six months");
add('SALES("Chery group","2026-H1")', cheryIn(firstHalf26), "52828 + 17979");
add('SALES("Chery group","2026-YTD")', cheryIn(firstHalf26), "marques by month end in June");
add('SALES("Chery group","YTD")', cheryIn(firstHalf26), "the newest year's");
add(
  'SALES("Chery group","2025-YTD")',
  cheryIn(monthsFrom("2025-01", "2025-06")),
  "the same months of the year before"
);
for (const written of ["TTM", "LTM", "2026-06-TTM"])
  add(`SALES("Chery group","${written}")`, cheryIn(twelve), "July 2025 to June 2026");
add(
  'SALES("Land Rover","2025-Q3-TTM")',
  sum("Land Rover", monthsFrom("2024-10", "2025-09")),
  "twelve months to September 2025"
);
add(
  'SALES("Total market","TTM","DfT")',
  sum("Total market", ["2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1"], "DfT"),
  "four quarters"
);
add('SALES("Total market","2026-YTD")', sold("Total market", "2026-01 to 2026-09"), "SMMT's own");
add('SALES("Total market","2025-YTD")', sold("Total market", "2025-01 to 2025-09"), "SMMT's own");
add(
  'SALES("Land Rover","2026-YTD")',
  sum("Land Rover", firstHalf26),
  "no marques for July and August"
);
add('SALES("Jaecoo","2026-YTD","DfT")', sold("Jaecoo", "2026-Q1", "DfT"), "one quarter so far");
add('SALES("Jaecoo","latest quarter","DfT")', sold("Jaecoo", "2026-Q1", "DfT"));
add('SALES("Total market","latest month")', sold("Total market", "2026-09"));
add('SALES("Total market","latest half")', sum("Total market", firstHalf26));
add(
  'SALES("Chinese-owned brands","2026-H1")',
  naming("Chinese-owned brands"),
  "by month only some of its marques are on record"
);
add('SALES("Toyota","2025-Q3")', naming("DfT", "2025-Q3"), "SMMT's months do not list Toyota then");
add('SALES("Jaguar","2026-H1")', na(), "no part on record");
add('SALES("Omoda","2026-07")', na(), "no marques for July");
add('SALES("Jaecoo","2026-Q1")', naming("DfT"), "SMMT has Omoda and Jaecoo as one");
add('SALES("Jaecoo","2026-Q1","DfT")', sold("Jaecoo", "2026-Q1", "DfT"));
add('SALES("Jaecoo","2026-09")', sold("Jaecoo", "2026-09"), "a table of all marques");
add(
  'SALES("Chery group","2026-09")',
  ["Jaecoo", "Omoda", "Chery", "Lepas"].reduce((all, id) => all + sold(id, "2026-09"), 0),
  "four marques"
);
add(
  'SALES("Omoda and Jaecoo","2026-09")',
  sold("Omoda", "2026-09") + sold("Jaecoo", "2026-09"),
  "its members, where the source gives them apart"
);
add('SALES("Chery group","2026-Q1","DfT")', soldInQuarter("Chery group", "2026-Q1"));
add('SALES("Lepas",2025)', na(), "not on sale then");

// Fuels, buyers, models
for (const name of ["BEV", "EV", "electric", "Battery electric"])
  add(`SALES("${name}",2025)`, sold("battery electric", 2025), "one fuel, by its names");
add('SALES("BEV",2025,"DfT")', sum("battery electric", quartersOf(2025), "DfT"), "four quarters");
add('SALES("PHEV","2026-09")', sold("plug-in hybrid", "2026-09"));
add('SALES("petrol","2026-Q1")', sum("petrol", quarterMonths("2026-Q1")));
add('SALES("Diesel","2026-Q1","DfT")', sold("diesel", "2026-Q1", "DfT"));
add('SALES("Other fuels","2026-Q1","DfT")', sold("other", "2026-Q1", "DfT"));
for (const buyer of ["private buyers", "fleet buyers", "business buyers"])
  add(`SALES("${buyer}",2025)`, sold(buyer, 2025));
add('SALES("private buyers","2025-08")', na(), "kinds of buyer are on record by year");
add(
  'MARKETSHARE("BEV","2026-Q1","DfT")',
  sold("battery electric", "2026-Q1", "DfT") / sold("Total market", "2026-Q1", "DfT")
);
add('MARKETSHARE("BEV",2025)', sold("battery electric", 2025) / sold("Total market", 2025));
add(
  'MARKETSHARE("Land Rover","2026-YTD")',
  sum("Land Rover", firstHalf26) / sum("Total market", firstHalf26),
  "the market in the very months of the marque"
);
add(
  'SALES("Jaecoo 7","2026-Q1")',
  sold("Jaecoo 7", "2026-Q1", "DfT"),
  "DfT's, whose list is whole"
);
add('SALES("Jaecoo 7","2026-09","SMMT")', sold("Jaecoo 7", "2026-09"), "the best-selling car");
add(
  'SALES("Jaecoo 5",2025)',
  sum("Jaecoo 5", quartersOf(2025), "DfT"),
  "a quarter without a row is none"
);
add('SALES("Omoda E5",2025)', sum("Omoda E5", quartersOf(2025), "DfT"));
add('SALES("Ford Puma",2025,"SMMT")', sold("Ford Puma", 2025));
add('SALES("Jaecoo 8",2025)', na());
add(
  'SALESGROWTH("Chery group","2026-Q1",,"DfT")',
  soldInQuarter("Chery group", "2026-Q1") / soldInQuarter("Chery group", "2025-Q1") - 1
);
add(
  'SALESGROWTH("Land Rover","2026-YTD")',
  sum("Land Rover", firstHalf26) / sum("Land Rover", monthsFrom("2025-01", "2025-06")) - 1,
  "the same months of the year before"
);
add(
  'SALESGROWTH("BEV","2026-09")',
  sold("battery electric", "2026-09") / sold("battery electric", "2025-09") - 1
);

// SERIES, MODELS, PERIOD
const seriesHeader = ["Period", "Value", "Status", "Source"];
/** The cells of a series below its header: each period with its value. */
const inSeries = (periods: string[], valueIn: (period: string) => number): Record<string, Cell> =>
  Object.fromEntries(
    periods.flatMap((period, place): [string, Cell][] => [
      [`${place + 2},1`, period],
      [`${place + 2},2`, valueIn(period)],
    ])
  );
const quartersFrom24 = ["2024-Q3", "2024-Q4", ...quartersOf(2025), "2026-Q1"];
add(
  'SERIES("registrations","Chery group@DfT","2024-Q3","2026-Q1","quarter")',
  {
    rows: 8,
    columns: 4,
    cells: {
      ...Object.fromEntries(seriesHeader.map((title, place) => [`1,${place + 1}`, title])),
      ...inSeries(quartersFrom24, (quarter) => soldInQuarter("Chery group", quarter)),
    },
  },
  "seven quarters"
);
const since2025 = monthsFrom("2025-01", "2026-09");
add(
  'SERIES("registrations","Total market",2025,"2026-09","month")',
  {
    rows: 22,
    columns: 4,
    cells: inSeries(since2025, (month) => sold("Total market", month)),
  },
  "oldest first"
);
add(
  'SERIES("registrations","BEV","2025-Q1","2025-Q4","quarter")',
  {
    rows: 5,
    columns: 4,
    cells: inSeries(quartersOf(2025), (quarter) => sum("battery electric", quarterMonths(quarter))),
  },
  "a coarser frequency is made of sums"
);
add('SERIES("registrations","Omoda",2024,2025,"year")', {
  rows: 3,
  columns: 4,
  cells: { "2,1": 2024, "2,2": sold("Omoda", 2024), "3,1": 2025, "3,2": sold("Omoda", 2025) },
});
add(
  'SERIES("registrations","Chery group@DfT","TTM","latest quarter","quarter")',
  {
    rows: 5,
    columns: 4,
    cells: inSeries(quartersFrom24.slice(-4), (quarter) => soldInQuarter("Chery group", quarter)),
  },
  "the item's own newest periods bound its series"
);
add(
  'SERIES("registrations","Total market","YTD",,"month")',
  {
    rows: 10,
    columns: 4,
    cells: inSeries(since2025.slice(-9), (month) => sold("Total market", month)),
  },
  "the first day of the newest year on record"
);
add('SERIES("registrations","Omoda","FY25")', value(), "a marque has no fiscal year");
add('SERIES("registrations","Omoda","2025","2024")', value(), "from after to");
add('SERIES("registrations","Omoda",2024,2025,"week")', value());
add('SERIES("registrations","Nobody")', na());
add('SERIES("weather","UK")', value());
const modelsOf = (brand?: string): Cell[][] =>
  subjects
    .filter(
      (row) => row.kind === "model" && !(row.other && !row.name) && (!brand || row.brand === brand)
    )
    .map((row) => [row.name!] as Cell[]);
add('MODELS("Jaecoo")', modelsOf("Jaecoo"));
add(
  "MODELS()",
  { rows: modelsOf().length, columns: 1, cells: { "1,1": "Audi A3" } },
  "alphabetical"
);
add('MODELS("Rolls-Royce")', na(), "none on record");
add('MODELS("Jaecco")', na());
for (const [date, frequency, shown] of [
  ["45900", '"quarter"', "2025-Q3"],
  ["45900", '"month"', "2025-08"],
  ["45900", '"half"', "2025-H2"],
  ['"2025-08-31"', "", "2025-08"],
  ['"31 August 2025"', '"quarter"', "2025-Q3"],
] as const)
  add(`PERIOD(${date}${frequency ? `,${frequency}` : ""})`, shown, "45900 is 31 August 2025");
add('PERIOD(45900,"year")', "2025", "as text that every function here reads");
add('PERIOD("soon")', value());
add('PERIOD(45900,"week")', value());

// FIGURE of periods, companies and policy
add('FIGURE("wholesales","JLR","2025-Q3")', stated("wholesales", "JLR", "2025-Q3"));
add(
  'FIGURE("wholesales","JLR","FY25")',
  stated("wholesales", "JLR", "2024-Q2 to 2025-Q1"),
  "its fiscal year, the range of its quarters"
);
add('FIGURE("profit","JLR","2025-Q3")', stated("profit", "JLR", "2025-Q3"), "a loss");
add('FIGURE("revenue","JLR","2025-Q3")', stated("revenue", "JLR", "2025-Q3"), "million pounds");
add('FIGURE("retail sales","JLR","2025-Q3")', stated("retail sales", "JLR", "2025-Q3"));
add('FIGURE("exports","Chery group",2025)', stated("exports", "Chery group", "2025"));
add('FIGURE("world sales","Chery group",2025)', stated("world sales", "Chery group", "2025"));
add('FIGURE("ZEV target","new cars",2030)', stated("ZEV target", "new cars", "2030"));
add('FIGURE("ZEV target","new vans",2026)', stated("ZEV target", "new vans", "2026"));
add(
  'FIGURE("market outlook","Total market",2026)',
  stated("market outlook", "Total market", "2026")
);
add(
  'FIGURE("market outlook","BEV",2026)',
  stated("market outlook", "battery electric", "2026"),
  "a share"
);
add('FIGURE("registrations","Jaecoo@DfT","2026-Q1")', sold("Jaecoo", "2026-Q1", "DfT"));
add(
  'FIGURE("registrations","Jaecoo 7","2026-Q1")',
  sold("Jaecoo 7", "2026-Q1", "DfT"),
  "models need no @"
);
add(
  'FIGURE("registrations","Total market","2026-H1","2026-05-31")',
  na(),
  "no sum is known before the last day of its last part"
);
add('FIGURE("car production","UK","2025-09")', built("car production", "2025-09"));
add(
  'FIGURES("registrations",{"Total market";"Land Rover"},{"2026-01","2026-Q1",2025})',
  [
    [
      sold("Total market", "2026-01"),
      sum("Total market", quarterMonths("2026-Q1")),
      sold("Total market", 2025),
    ],
    [
      sold("Land Rover", "2026-01"),
      sum("Land Rover", quarterMonths("2026-Q1")),
      sold("Land Rover", 2025),
    ],
  ],
  "frequencies may be mixed"
);
add(
  'FIGURES("registrations",{"Omoda"},{45900})',
  value(dateIsNone),
  "a date fails the whole table"
);
add(
  'STATUS("registrations","Total market","2026-09")',
  rowOf("registrations", "Total market", "2026-09", "SMMT")!.status!
);
add(
  'STATUS("registrations","BEV@DfT",2025)',
  "outturn",
  "a sum has the status that its parts share"
);
add('STATUS("registrations","Chery group","2026-H1")', "derived");
add('TOPBRANDS(1,"2026-09")', {
  rows: 2,
  columns: 5,
  cells: { "1,2": "Brand", "2,1": 1 },
});
add('TOPBRANDS(3,"2025-08")', na(), "SMMT lists some marques of that month alone");

// The story
add("TIMELINE()", {
  rows: events.length + 1,
  columns: 8,
  cells: { "1,1": "Date", "2,1": "2008-06-02", "2,8": "tata-buys-jlr" },
});
const firstDay = (date: string): string =>
  date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
const within = (from: string, to: string, extra: (row: Row) => boolean = () => true): number =>
  1 +
  events.filter(
    (row) => lastDay(row.until || row.date!) >= from && firstDay(row.date!) <= to && extra(row)
  ).length;
add("TIMELINE(2026)", {
  rows: within("2026-01-01", "9999"),
  columns: 8,
  cells: { "1,3": "Event" },
});
add(
  'TIMELINE("YTD")',
  { rows: within("2026-01-01", "9999"), columns: 8, cells: { "1,3": "Event" } },
  "without an item the market's"
);
add(
  'TIMELINE("latest half","latest quarter")',
  { rows: within("2026-01-01", "2026-09-30"), columns: 8, cells: { "1,8": "Id" } },
  "from the first day of the one to the last of the other"
);
add('TIMELINE("latest quarter","2025-YTD")', value(), "from after to");
add('TIMELINE("FY25")', value(), "a market has no fiscal year");
add("TIMELINE(2012,2012)", {
  rows: within("2012-01-01", "2012-12-31"),
  columns: 8,
  cells: { "2,8": "jlr-chery-jv-signed" },
});
add('TIMELINE("2025-09","2025-09")', {
  rows: within("2025-09-01", "2025-09-30"),
  columns: 8,
  cells: { "1,1": "Date" },
});
add('TIMELINE(,,"sites")', {
  rows: within("0", "9999", (row) => row.theme === "sites"),
  columns: 8,
  cells: { "2,4": "sites" },
});
add('TIMELINE(,,,"Chery")', {
  rows: within("0", "9999", (row) => row.parties!.split("|").includes("chery")),
  columns: 8,
  cells: { "1,5": "Parties" },
});
add(
  "TIMELINE(1990,1991)",
  [["Date", "Until", "Event", "Theme", "Parties", "Status", "Source", "Id"]],
  "a table without a row is its header"
);
add("TIMELINE(2026,2025)", value());
add('TIMELINE(,,,"Chary")', na('No party "Chary". Did you mean "Chery"?'), "an alias is near");
add('TIMELINE(,,"gossip")', value());
add("SITES()", { rows: sites.length + 1, columns: 9, cells: { "1,1": "Site", "1,8": "Part" } });
add(
  'SITES("Chery")',
  {
    rows: 6,
    columns: 9,
    cells: {
      "2,1": "Barcelona Zona Franca (Ebro Factory)",
      "2,8": "40 %, with Ebro-EV Motors 60 %",
      "3,1": "Changshu",
      "4,1": "Rosslyn",
      "4,8": "sale agreed, with conditions",
      "5,1": "Sunderland",
      "6,1": "Wuhu",
    },
  },
  "the contract's five"
);
add(
  'SITES("Nissan")',
  {
    rows: 4,
    columns: 9,
    cells: { "2,8": "former operator", "3,1": "Rosslyn", "4,1": "Sunderland" },
  },
  "operator of two, former operator of one"
);
add(
  'SITES("UK Government")',
  [["Site", "Place", "Country", "Operator", "Makes", "Status", "As of", "Part", "Source"]],
  "has no part in a site"
);
add('SITES("Cherry Picker")', na());
add('SITES("Tatta")', na('No party "Tatta". Did you mean "Tata"?'), "an alias is near");
for (const venture of ["Hub Tech Factory", "Ebro SUV"])
  add(
    `SITES("${venture}")`,
    {
      rows: 2,
      columns: 9,
      cells: { "2,8": "owned by Ebro-EV Motors 60 %, Chery Automobile 40 %" },
    },
    "the venture is what is owned"
  );
add("CLAIMS()", { rows: claims.length + 1, columns: 7, cells: { "1,1": "Claim", "2,7": "C01" } });
for (const verdict of ["confirmed", "wrong", "opinion"]) {
  add(`CLAIMS("${verdict}")`, {
    rows: 1 + claims.filter((row) => row.verdict === verdict).length,
    columns: 7,
    cells: { "2,4": verdict },
  });
}
add('CLAIMS("false")', value());

// Provenance and state
add('SOURCE("production","UK",2024)', cite("smmt-production-2024"));
add('SOURCE("registrations","Omoda",2025)', cite("smmt-registrations-2025-12"));
add('SOURCE("registrations","Omoda@DfT",2025)', cite("dft-veh0160-gb"));
add('SOURCE("registrations","Omoda",2020)', na());
add('SOURCE("what","")', value());
add('SOURCE("registrations","Volvo",2020)', naming("Volvo", "Volvo@DfT"));
add('STATUS("production","UK",2025)', "outturn");
add('STATUS("car production","UK",2026)', "forecast");
add('STATUS("sales","Chery group",2025)', "derived");
add('STATUS("production target","")', "target");
add('STATUS("production","UK",2040)', na());
add('WHY("registrations","Omda",2025)', 'No brand or group "Omda". Did you mean "Omoda"?');
add(
  'WHY("production target","UK",2030)',
  "No production target for 2030. Targets are on record for: 2035."
);
add('WHY("registrations","Omoda","whenever")', value());
add('WHY("weather","UK",2025)', value());
add('EVENT("jlr-attack-detected","date")', "2025-08-31");
add('EVENT("jlr-attack-detected")', events.find((row) => row.id === "jlr-attack-detected")!.title!);
add('EVENT("JLR production stops","until")', "2025-10-16", "ids are matched as names are");
add('EVENT("chery-uk-launch","theme")', "UK market");
add('EVENT("tata-buys-jlr","until")', "", "a field that is not on record");
add(
  'EVENT("jlr-attak-detected")',
  na('No event "jlr-attak-detected". Did you mean "jlr-attack-detected"?')
);
add('EVENT("tata-buys-jlr","mood")', value());
add('DEALSTATUS("2026-02-01")', "talks");
add('DEALSTATUS("2024-01-01")', "unknown", "before the first row");
add("DEALSTATUS()", "unknown", "the last row");
add(
  'DEALSTATUS("2026-01","since")',
  "2026-01-25",
  "talks since then; a later row of the same state ends no state"
);
add('DEALSTATUS("2026-01","what")', deal.find((row) => row.date === "2026-01-30")!.what!);
add('DEALSTATUS("latest quarter","since")', "2026-06-03", "the market's newest quarter ends later");
add(
  'DEALSTATUS("2025-YTD")',
  "unknown",
  "the same months of the year before, before the first row"
);
add('DEALSTATUS("2026-06-02","since")', "2026-01-25");
add('DEALSTATUS("2026-01-26","since")', "2026-01-25");
add('DEALSTATUS("whenever")', value());
add('DEALSTATUS("2026","mood")', value());
add('BRANDCARD("omoda")', "Omoda");
add('BRANDCARD("Chery group")', "Chery group");
add('BRANDCARD("seat")', "SEAT");
add('BRANDCARD("Nobody at all")', na());
add('BRANDCARD("")', value());
// A reason says what is on record and what to ask next
add(
  'SALES("Jaecoo 7",2024)',
  naming("on record from 2024-Q3"),
  "DfT has 199 of the last quarter: it was on sale, and half of the year is not covered"
);
add('SALES("Jaecoo","2024-11")', naming("not on sale", "January 2025"));
add(
  'SALES("Omoda","2026-Q2","DfT")',
  na('DfT has no 2026-Q2 on record yet; the newest is 2026-Q1. "2026-YTD" has 9,087 for 2026-Q1.'),
  "DfT counts by quarter"
);
add('SALES("Total market","2000-Q1","DfT")', naming("on record from 2001-Q1"));
add('SALES("private buyers","2026-01")', naming("the newest is 2025."));
add(
  'SALES("Lepas",2026)',
  na("SMMT has no full year 2026 on record yet; the newest is 2025."),
  "2025 is the newest year of SMMT, and not one that has Lepas"
);
add('SALES("Chery group","2026-07")', naming('UKAUTO.SERIES("registrations","Chery group@SMMT")'));
add(
  'SALES("Chinese-owned brands","2026-Q1")',
  naming("Leapmotor", 'DfT has 2026-Q1. Put "DfT" as the source'),
  "another source has the very quarter"
);
add(
  'SALES("SAIC","2026-H1")',
  naming("Maxus has no figure there", 'UKAUTO.SERIES("registrations","SAIC@SMMT") lists what is.'),
  "a group with a member that is not listed leads to the months that list all"
);
add(
  'TOPBRANDS(3,"2026-Q1")',
  naming("On record: 2024, 2025, 2024-12, 2025-12 and 2026-09.", 'put "DfT"'),
  "months have tables of brands too"
);
add('FIGURE("production","JLR",2023)', naming('Ask for "car production" of it.'));
add('FIGURE("profit","JLR",2025)', 875 + 351 - 485 - 310, "the sum of four quarters");
add('SALESGROWTH("Total market","2026-09","2026-08")', 350536 / 94236 - 1, "a base that is named");
add('SALESGROWTH("Total market","2026-H1",2025)', value(), "a base of another length");
const edition = table("edition")[0]!.edition!;
for (const formula of ["EDITION()", "edition()", "eDITION()", "Edition()"]) add(formula, edition);

export const expected = list;

/** The list as it is committed: one formula a line. */
export function written(): string {
  return `[\n${list.map((row) => `  ${JSON.stringify(row)}`).join(",\n")}\n]\n`;
}

if (require.main === module) {
  writeFileSync(join(__dirname, "../formulas.json"), written());
  console.log(`${list.length} formulas.`);
}
