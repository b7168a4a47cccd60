import type { Event } from "../../data/schema";
import type { MarketRecord } from "../../record/record";
import { literal } from "../../workbook/formulas/formula";
import { monthText } from "./axis";
import type { Filters } from "./filters";

/** The list as a formula, and whether events of a later edition will join it. */
export interface ListFormula {
  readonly formula: string;
  readonly isLive: boolean;
}

/**
 * The spilled formula that lists what is shown. TIMELINE itself has arguments for a stretch, one theme and one party;
 * several are picked out of its rows by their columns, and a lane or a search, which it has no column for, by the ids
 * of the events shown.
 */
export function listFormula(
  index: MarketRecord,
  filters: Filters,
  shown: readonly Event[],
  header: readonly string[]
): ListFormula {
  const { stretch, themes, parties, lanes, search } = filters;
  const column = (title: string): string => `INDEX(list,0,${header.indexOf(title) + 1})`;
  const among = (title: string, values: readonly string[]): string =>
    `ISNUMBER(MATCH(${column(title)},{${[title, ...values].map(literal).join(",")}},0))`;
  const names = parties.map((id) => index.organisations.get(id)?.name ?? id);
  const byId = lanes.length > 0 || search.trim() !== "";
  const [theme, ...moreThemes] = themes;
  const [party, ...moreParties] = names;
  const list = timeline(
    stretch && monthText(stretch.from),
    stretch && monthText(stretch.to),
    moreThemes.length || byId ? undefined : theme,
    moreParties.length || byId ? undefined : party
  );
  const conditions = byId
    ? [
        among(
          "Id",
          shown.map(({ id }) => id)
        ),
      ]
    : [
        ...(moreThemes.length ? [among("Theme", themes)] : []),
        ...(moreParties.length ? [anyOf(column("Parties"), names)] : []),
      ];
  const formula = conditions.length
    ? `=LET(list,${list},FILTER(list,${conditions.join("*")}))`
    : `=${list}`;
  return { formula, isLive: !byId };
}

function timeline(...args: readonly (string | undefined)[]): string {
  const texts = args.map((arg) => (arg === undefined ? "" : literal(arg)));
  while (texts.length && !texts[texts.length - 1]) texts.pop();
  return `UKAUTO.TIMELINE(${texts.join(",")})`;
}

/** Rows whose list of parties, separated by semicolons, has one of the names; the header stays. */
function anyOf(column: string, names: readonly string[]): string {
  const found = ["Parties", ...names].map(
    (name) => `ISNUMBER(SEARCH(${literal(`; ${name};`)},"; "&${column}&";"))`
  );
  return `(${found.join("+")}>0)`;
}
