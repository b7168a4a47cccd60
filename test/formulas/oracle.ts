import { readFileSync, writeFileSync } from "node:fs";
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
  | { error: string; message?: string }
  | { rows: number; columns: number; cells: Record<string, Cell> };
export interface Expected {
  formula: string;
  shows: Shows;
  why: string;
}

const folder = join(__dirname, "../../src/data/tables");
const table = (name: string): Row[] =>
  parse(readFileSync(join(folder, `${name}.csv`), "utf8"), { columns: true }) as Row[];
const [figures, brands, events, claims, sites, deal, sources] = [
  "figures",
  "brands",
  "events",
  "claims",
  "sites",
  "deal",
  "sources",
].map(table) as [Row[], Row[], Row[], Row[], Row[], Row[], Row[]];

const sold = (item: string, year: number, count = "SMMT"): number => {
  const row = figures.find(
    (each) =>
      each.metric === "registrations" &&
      each.item === item &&
      each.year === String(year) &&
      each.count === count &&
      !each.rival
  );
  if (!row) throw new Error(`No ${item} ${year} ${count}`);
  return Number(row.value);
};
const has = (item: string, year: number, count = "SMMT"): boolean => {
  try {
    sold(item, year, count);
    return true;
  } catch {
    return false;
  }
};
const members = (group: string): string[] =>
  group === "Chinese-owned brands"
    ? brands.filter((row) => row.owner === "CN").map((row) => row.id!)
    : brands.filter((row) => row.group === group).map((row) => row.id!);
const soldBy = (group: string, year: number, count = "SMMT"): number =>
  members(group).reduce((sum, id) => sum + (has(id, year, count) ? sold(id, year, count) : 0), 0);
const marques = (year: number, count = "SMMT"): { name: string; id: string; value: number }[] =>
  brands
    .filter((row) => !row.rest && has(row.id!, year, count))
    .map((row) => ({ name: row.name!, id: row.id!, value: sold(row.id!, year, count) }));
const rank = (item: string, year: number, count = "SMMT"): number =>
  1 + marques(year, count).filter(({ value }) => value > sold(item, year, count)).length;
const built = (metric: string, year: number, published?: string): number => {
  const rows = figures.filter(
    (each) =>
      each.metric === metric &&
      each.year === String(year) &&
      !each.rival &&
      (!published || each.published === published)
  );
  const order = ["outturn", "provisional", "estimate", "derived", "forecast"];
  rows.sort(
    (a, b) =>
      order.indexOf(a.status!) - order.indexOf(b.status!) || (a.published! < b.published! ? 1 : -1)
  );
  return Number(rows[0]!.value);
};
const target = Number(figures.find((row) => row.metric === "production target")!.value);
const quoted = Number(figures.find((row) => row.sources!.includes("briefing-2026-01"))!.value);
const outturn = built("production", 2025);
const cite = (id: string): string => {
  const row = sources.find((each) => each.id === id)!;
  return [
    row.publisher || "no publisher named",
    row.title,
    row.published || "undated",
    ...(row.url ? [] : ["no address on record"]),
  ].join(", ");
};
const years = (item: string, count: string): number[] =>
  [
    ...new Set(
      figures
        .filter(
          (row) =>
            row.metric === "registrations" && row.item === item && row.count === count && !row.rival
        )
        .map((row) => Number(row.year))
    ),
  ].sort((a, b) => a - b);

const list: Expected[] = [];
const add = (formula: string, shows: Shows, why = "from the tables"): void => {
  list.push({ formula: `=UKAUTO.${formula}`, shows, why });
};
const na = (message?: string): Shows => ({ error: "#N/A", ...(message ? { message } : {}) });
const value = (message?: string): Shows => ({ error: "#VALUE!", ...(message ? { message } : {}) });

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
  add(`SALES("${item}",${year})`, sold(item, year));
}
add('SALES("jaecoo",2024)', sold("Jaecoo", 2024));
add('SALES("VW",2025)', sold("Volkswagen", 2025), "VW is an alias of Volkswagen");
add('SALES("Mercedes-Benz",2025)', sold("Mercedes", 2025), "an alias of Mercedes");
add('SALES("CITROËN",2025)', sold("Citroen", 2025), "letter case and accents do not matter");
add('SALES("land-rover",2025)', sold("Land Rover", 2025), "hyphens and spaces do not matter");
add('SALES("  Omoda ",2025)', sold("Omoda", 2025), "blanks around a name do not matter");
add('SALES("Omoda")', sold("Omoda", 2025), "the latest full year");
add('SALES("Omoda",0)', sold("Omoda", 2025), "0 is left out");
add('SALES("Omoda","")', sold("Omoda", 2025), "an empty text is left out");
add('SALES("Omoda","2025")', sold("Omoda", 2025), "a year as text");
add('SALES("Omoda",45900)', sold("Omoda", 2025), "45900 is 31 August 2025 in the 1900 system");
add('SALES("Omoda",45292)', sold("Omoda", 2024), "45292 is 1 January 2024");
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
  add(`SALES("Total market",${year})`, sold("Total market", year));
add(
  'SALES("Market",2025,"dft")',
  sold("Total market", 2025, "DfT"),
  "an alias; letter case of a choice does not matter"
);
add('SALES("Toyota",2025,"DfT")', sold("Toyota", 2025, "DfT"));
add('SALES("Toyota",2019,"DfT")', sold("Toyota", 2019, "DfT"));
add('SALES("Ferrari",2025,"DfT")', sold("Ferrari", 2025, "DfT"));
add(
  'SALES("Omda",2025)',
  na('No brand or group "Omda". Did you mean "Omoda"?'),
  "the contract's words"
);
add(
  'SALES("Qwxyzpt",2025)',
  na('No brand or group "Qwxyzpt". UKAUTO.BRANDS() lists the brands.'),
  "nothing is near"
);
add(
  'SALES("Omoda",2023)',
  na(
    `Omoda was not on sale in the UK in 2023: it was launched in August 2024 (${cite("bbc-chery-uk-2024-09-16")}).`
  ),
  "brands.csv, launch 2024-08"
);
add(
  'SALES("Ferrari",2025)',
  na('SMMT does not list Ferrari by name. DfT has a figure for 2025: put "DfT" as the source.'),
  "no SMMT row, a DfT row"
);
add(
  'SALES("Toyota",2019)',
  na(
    'SMMT figures by brand are on record from 2024, so none for Toyota in 2019. DfT has a figure for 2019: put "DfT" as the source.'
  ),
  "SMMT by brand from 2024"
);
add(
  'SALES("Toyota",2026)',
  na("SMMT has no full year 2026 on record yet for Toyota; the newest is 2025."),
  "after the last year"
);
add(
  'SALES("Total market",1970)',
  na(
    "SMMT figures are on record from 1995, so none for Total market in 1970. Rival counts are on record: UKAUTO.RIVALS lists them."
  ),
  "only a rival of 1970"
);
add(
  'SALES("Omoda","2025-08")',
  na("Only full years are on record; ask for 2025."),
  "the contract's words"
);
add(
  'SALES("Omoda","2025-Q3")',
  na("Only full years are on record; ask for 2025."),
  "the contract's words"
);
add('SALES("Omoda",2025.5)', value(), "neither a year nor a date");
for (const text of ["2025.5", "2025.0", "2025,5", "2025-13", "99/2025", "2025 45", "2025 marble"])
  add(`SALES("Omoda","${text}")`, value(), "no month, quarter, half or day");
add('SALES("Omoda","2025/26")', value(), "two years are no part of one");
add(
  'SALES("Omoda","Q3 2025")',
  na("Only full years are on record; ask for 2025."),
  "a quarter of 2025"
);
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
add(
  'SALES("Toyota",2018)',
  na(
    "SMMT figures by brand are on record from 2024, so none for Toyota in 2018. Ask for a later year."
  ),
  "no count has it"
);
add(
  'SALES("Ferrari",2010)',
  na(
    'SMMT does not list Ferrari by name. DfT has no figure for 2010 either; UKAUTO.PERIODS("registrations","Ferrari@DfT") lists its years.'
  ),
  "DfT lists it, from 2019"
);
add(
  'SALES("Omoda@DfT",2025)',
  na('Write "Omoda" alone and put "DfT" as the source.'),
  "items name a source so, brands do not"
);
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
  add(`MARKETSHARE("${item}",2025)`, sold(item, 2025) / sold("Total market", 2025));
add('MARKETSHARE("Chery group")', soldBy("Chery group", 2025) / sold("Total market", 2025));
add('MARKETSHARE("Total market",2025)', 1, "the whole of itself");
add(
  'MARKETSHARE("Tesla",2025,"DfT")',
  sold("Tesla", 2025, "DfT") / sold("Total market", 2025, "DfT")
);
add('MARKETSHARE("Omoda",2020)', na());
add('MARKETSHARE("Omoda",2025,"x")', value());
for (const item of ["Jaecoo", "Omoda", "Volkswagen", "Fisker"])
  add(`SALESRANK("${item}",2025)`, rank(item, 2025));
add('SALESRANK("Jaecoo",2025,"DfT")', rank("Jaecoo", 2025, "DfT"));
add(
  'SALESRANK("Chery group",2025)',
  na('Chery group has no rank: only single brands are ranked. Ask for a brand, such as "Jaecoo".')
);
add('SALESRANK("Total market",2025)', na());
add('SALESRANK("Other Imports",2025)', na());
add('SALESRANK("Nope",2025)', na());
add('SALESGROWTH("Omoda",2025)', sold("Omoda", 2025) / sold("Omoda", 2024) - 1);
add('SALESGROWTH("Omoda")', sold("Omoda", 2025) / sold("Omoda", 2024) - 1);
add(
  'SALESGROWTH("Toyota",2025,2019,"DfT")',
  sold("Toyota", 2025, "DfT") / sold("Toyota", 2019, "DfT") - 1
);
add(
  'SALESGROWTH("Omoda",2024,2025)',
  sold("Omoda", 2024) / sold("Omoda", 2025) - 1,
  "the base may be later"
);
add(
  'SALESGROWTH("Chery group",2025)',
  soldBy("Chery group", 2025) / soldBy("Chery group", 2024) - 1
);
add('SALESGROWTH("Chery",2025)', { error: "#DIV/0!" }, "SMMT prints 0 for 2024");
add('SALESGROWTH("Omoda",2024)', na(), "no 2023");
add(
  'SALESGROWTH("Toyota",2024)',
  na(
    'The year before is needed too. SMMT figures by brand are on record from 2024, so none for Toyota in 2023. DfT has a figure for 2023: put "DfT" as the source.'
  ),
  "the base year is the one before"
);
add('SALESGROWTH("Omoda",2025,"then")', value());

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
add("PRODUCTION(2026)", na());
add(
  'PRODUCTION(1972,"light vehicles")',
  na(
    "Only rival figures are on record for light vehicle production in 1972: UKAUTO.RIVALS lists them."
  )
);
add('PRODUCTION(2025,"bikes")', value());
add(
  'PRODUCTION(,"light vehicles")',
  na("No full year is on record for light vehicle production; ask for 2026."),
  "a forecast of 2026 alone"
);
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
add(
  "TARGETPATH(2024)",
  na("The path runs from 2025 to 2035; 2024 is outside it. Ask for a year between them.")
);
add("TARGETPATH(2036)", na());
add('TARGETPATH(2030,"cubic")', value());
add('GAPSHARE("Chery group")', soldBy("Chery group", 2025) / (target - quoted), "53604 / 562000");
add('GAPSHARE("Chery group",0.5)', (0.5 * soldBy("Chery group", 2025)) / (target - quoted));
add('GAPSHARE("Chery group",0)', 0, "0 is 0 here");
add('GAPSHARE("Omoda",1,2024,2035,"latest")', sold("Omoda", 2024) / (target - outturn));
add('GAPSHARE("Total market")', sold("Total market", 2025) / (target - quoted), "may exceed 1");
add('GAPSHARE("Omoda","50%")', (0.5 * sold("Omoda", 2025)) / (target - quoted));
add('GAPSHARE("Omoda","150%")', value());
add(
  'GAPSHARE("Ferrari")',
  na("SMMT does not list Ferrari by name. Only SMMT's figures will do here."),
  "it takes no source"
);
add('GAPSHARE("Omoda",2)', value());
add('GAPSHARE("Omoda",-0.1)', value());
add('GAPSHARE("Omoda",1,2020)', na());
add('GAPSHARE("Omoda",1,2025,2040)', na());

// FIGURE and the vintages
add('FIGURE("production","UK",2025)', outturn);
add('FIGURE("production",,2025)', outturn, "UK may be left empty");
add('FIGURE("Production","uk")', outturn, "letter case does not matter");
add('FIGURE("production","UK",2025,"2025-08-01")', built("production", 2025, "2025-07-24"));
add('FIGURE("production","UK",2025,"2026-01-28")', built("production", 2025, "2026-01-25"));
add('FIGURE("production","UK",2025,"2026-01-29")', outturn);
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
add(
  'FIGURE("production","UK",2025,"2025-01-01")',
  na(
    "Nothing had been published by 1 January 2025 on production in 2025; the first figure is of 2025-07-24."
  )
);
add(
  'FIGURE("production","UK",2016,"2000-01-01")',
  built("production", 2016),
  "a compilation counts as always known"
);
add(
  'FIGURE("registrations","Omoda",2024,"2020-01-01")',
  sold("Omoda", 2024),
  "an earlier year that a table reprints counts as always known"
);
add('FIGURE("registrations","Omoda",2025,"2026-01-05")', na());
add('FIGURE("registrations","Omoda",2025,"2026-01-06")', sold("Omoda", 2025));
add(
  'FIGURE("sales","Omoda@DfT",2025)',
  sold("Omoda", 2025, "DfT"),
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
])
  add(
    `FIGURE("production target","UK",2035,"${date}")`,
    na(
      `Nothing had been published by ${spoken} on production target for 2035; the first figure is of ${targetRow.published}.`
    ),
    "a target is known from its publication, too"
  );
add(`FIGURE("production target","UK",2035,"${targetRow.published}")`, target);
add(
  'FIGURE("production","UK",2023,"2023-06")',
  na(
    "Nothing had been published by 30 June 2023 on production in 2023; the first figure is of 2024-01."
  ),
  "a date is shown as it is known"
);
add(
  'FIGURE("registrations","Ferrari",2025)',
  na('SMMT does not list Ferrari by name. DfT has a figure for 2025: ask for "Ferrari@DfT".'),
  "the item names the source"
);
add('FIGURE("car  production ","UK",2025)', built("car production", 2025), "spaces do not matter");
add('FIGURE("car-production","UK",2025)', value(), "anything else does");
add('FIGURE("production","France",2025)', na());
add('FIGURE("exports","UK",2025)', value());
add('FIGURE("registrations","Omoda@ACEA",2025)', value());
add('FIGURE("production","UK",2025,"soon")', value());
add('FIGURE("production target","UK",2030)', na());

// Tables
add('FIGURES("registrations",{"Omoda";"Jaecoo"},{2024,2025})', [
  [sold("Omoda", 2024), sold("Omoda", 2025)],
  [sold("Jaecoo", 2024), sold("Jaecoo", 2025)],
]);
add(
  'FIGURES("registrations",{"Omoda","Nobody"},{2023;2025},"none")',
  [
    ["none", sold("Omoda", 2025)],
    ["none", "none"],
  ],
  "both are read as lists, whatever their shape"
);
add(
  'FIGURES("production","UK",{2024,2025,2026},0)',
  [[built("production", 2024), outturn, ""]],
  "0 means an empty text"
);
add(
  'FIGURES("registrations",{"Omoda";"";"Omoda"},{2025,"x"})',
  [
    [sold("Omoda", 2025), ""],
    ["", ""],
    [sold("Omoda", 2025), ""],
  ],
  "empty and unreadable cells are missing, duplicates kept"
);
add('FIGURES("exports",{"Omoda"},{2025})', value());
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
    const before = has(id, year - 1, count) ? sold(id, year - 1, count) : 0;
    return [
      rank(id, year, count),
      name,
      now,
      now / sold("Total market", year, count),
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
        has(id, 2024) && sold(id, 2024) > before && theirs < now && !own.includes(id)
    )
    .sort((a, b) => b.value - a.value)
    .map(({ name, id, value: theirs }) => [name, theirs, sold(id, 2024)]);
const passedHeader = ["Brand", "Sales", "Sales the year before"];
for (const item of ["Jaecoo", "Omoda"]) {
  add(`OVERTAKEN("${item}",2025)`, [
    passedHeader,
    ...passed(sold(item, 2025), sold(item, 2024), [item]),
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
add(
  'OVERTAKEN("Toyota",2024)',
  na(
    'The year before is needed too. SMMT figures by brand are on record from 2024, so none for Toyota in 2023. DfT has a figure for 2023: put "DfT" as the source.'
  )
);
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
add(
  'BRANDS("Omoda")',
  na('Omoda is a brand, not a group. It belongs to Chery group: ask for "Chery group".')
);
add('BRANDS("Chery gruop")', na());
const producedYears = (metric: string): Cell[][] =>
  [
    ...new Set(
      figures.filter((row) => row.metric === metric && !row.rival).map((row) => Number(row.year))
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
add(
  'PERIODS("registrations","Omoda")',
  years("Omoda", "SMMT").map((year) => [year])
);
add(
  'PERIODS("registrations","Toyota@DfT")',
  years("Toyota", "DfT").map((year) => [year])
);
add(
  'PERIODS("registrations")',
  years("Total market", "SMMT").map((year) => [year]),
  "the market"
);
add('PERIODS("production target")', [[2035]]);
add(
  'PERIODS("registrations","Ferrari")',
  na('SMMT has no year for Ferrari; ask for "Ferrari@DfT".')
);
add('PERIODS("weather")', value());
const rivalRows = figures.filter(
  (row) => row.year === "2025" && row.unit === "vehicles" && row.metric !== "production target"
);
add('RIVALS("production","UK",2025)', {
  rows: rivalRows.length + 1,
  columns: 7,
  cells: { "1,1": "Value", "2,1": outturn, "2,2": "outturn" },
});
add('RIVALS("registrations","Toyota",2025)', {
  rows: 3,
  columns: 7,
  cells: { "2,1": sold("Toyota", 2025), "3,1": sold("Toyota", 2025, "DfT") },
});
add(
  'RIVALS("registrations","Total market",2019)',
  { rows: 4, columns: 7, cells: { "2,1": sold("Total market", 2019) } },
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

// The story
add("TIMELINE()", {
  rows: events.length + 1,
  columns: 8,
  cells: { "1,1": "Date", "2,1": "2008-06-02", "2,8": "tata-buys-jlr" },
});
const firstDay = (date: string): string =>
  date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
const lastDay = (date: string): string =>
  date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;
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
  { rows: 3, columns: 9, cells: { "2,1": "Rosslyn", "3,1": "Sunderland" } },
  "operator of two"
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
add(
  'SOURCE("registrations","Toyota",2020)',
  na(
    'SMMT figures by brand are on record from 2024, so none for Toyota in 2020. DfT has a figure for 2020: ask for "Toyota@DfT".'
  )
);
add('STATUS("production","UK",2025)', "outturn");
add('STATUS("car production","UK",2026)', "forecast");
add('STATUS("sales","Chery group",2025)', "derived");
add('STATUS("production target","")', "target");
add('STATUS("production","UK",2040)', na());
add(
  'WHY("registrations","Omoda",2023)',
  `Omoda was not on sale in the UK in 2023: it was launched in August 2024 (${cite("bbc-chery-uk-2024-09-16")}).`,
  "the same reason as the cell's"
);
add('WHY("registrations","Omda",2025)', 'No brand or group "Omda". Did you mean "Omoda"?');
add(
  'WHY("production target","UK",2030)',
  "No production target for 2030. Targets are on record for: 2035."
);
add(
  'WHY("registrations","Omoda","2025-08")',
  "Only full years are on record; ask for 2025.",
  "a reason is a text here"
);
add(
  'WHY("registrations","Ferrari",2025)',
  'SMMT does not list Ferrari by name. DfT has a figure for 2025: ask for "Ferrari@DfT".'
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
add('DEALSTATUS("2026-06-02","since")', "2026-01-25");
add('DEALSTATUS("2026-01-26","since")', "2026-01-25");
add('DEALSTATUS("whenever")', value());
add('DEALSTATUS("2026","mood")', value());
add('BRANDCARD("omoda")', "Omoda");
add('BRANDCARD("Chery group")', "Chery group");
add('BRANDCARD("seat")', "SEAT");
add('BRANDCARD("Nobody at all")', na());
add('BRANDCARD("")', value());
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
