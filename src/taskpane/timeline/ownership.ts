import { spoken } from "../../model/date";
import type { MarketRecord } from "../../record/record";

/** What somebody owns or holds, and who that is. */
export interface Owned {
  readonly what: string;
  readonly who: string;
}

/** Who owns what: companies, then sites by their shares, then what else of the partnership lasts. */
export function ownershipOf({ dataset, organisations }: MarketRecord): Owned[] {
  const { relations, sites, events } = dataset;
  const name = (id: string): string => organisations.get(id)?.name ?? id;
  const since = (date?: string): string => (date ? `, since ${spoken(date)}` : "");
  const owned = relations
    .filter(({ relation }) => relation === "owns")
    .map(({ subject, object, from }) => ({ what: name(object), who: name(subject) + since(from) }));
  const shared = sites.flatMap(({ id, name: what }) => {
    const shares = relations
      .filter(({ site, share }) => site === id && share !== undefined)
      .map(({ subject, share }) => `${name(subject)} ${share}\u00a0%`);
    return shares.length ? [{ what, who: [...new Set(shares)].join(", ") }] : [];
  });
  const lasting = events
    .filter(({ lane, begins, ending }) => lane === "partnership" && begins && !ending)
    .map(({ begins = "", date, status }) => ({
      what: begins,
      who: `since ${spoken(date)}${status === "happened" ? "" : `, by ${status}`}`,
    }));
  return [...owned, ...shared, ...lasting];
}
