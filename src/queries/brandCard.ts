import type { CardSection } from "../model/answer";
import { choices } from "../model/choices";
import { cite } from "../model/citation";
import { isFailure } from "../model/failure";
import { formats } from "../model/metric";
import { sourcesOf } from "./citations";
import type { Index } from "./index";
import { marketShare } from "./marketShare";
import { yearsOf } from "./onRecord";
import { query } from "./query";
import { sales } from "./sales";
import { salesRank } from "./salesRank";
import { needBrand } from "./readSubject";
import { registrations } from "./registrations";
import type { Subject } from "./subject";

/** What is on record about a brand or group, as a card. */
export const brandCard = query({ brand: "name" }, (index, { brand }) => {
  if (brand === undefined) return needBrand();
  const subject = index.subject(brand);
  if (isFailure(subject)) return subject;
  const sections = [
    salesByYear(index, subject),
    ...place(index, subject),
    ownership(subject),
    sources(index, subject),
  ];
  return {
    kind: "card",
    title: subject.name,
    sections: sections.filter(({ lines }) => lines.length),
  };
});

function salesByYear(index: Index, subject: Subject): CardSection {
  const lines = choices.source.flatMap((count) =>
    yearsOf(index, { metric: "registrations", subject, count }).flatMap((year) => {
      const figure = registrations(index, subject, year, count);
      return isFailure(figure)
        ? []
        : [{ name: `${count} ${year}`, value: figure.value, format: formats.cars }];
    })
  );
  const shown = subject.kind === "market" ? lines.slice(-14) : lines;
  return { title: "Sales (new registrations)", lines: shown };
}

function place(index: Index, { id: brand, kind }: Subject): CardSection[] {
  const asked = { brand, year: undefined, source: undefined };
  const share = marketShare.answer(index, asked);
  if (share.kind !== "figure" || kind === "market") return [];
  const rank = salesRank.answer(index, asked);
  const lines = [{ name: "Share", value: share.value, format: formats.share }];
  if (rank.kind === "figure") {
    lines.unshift({ name: "Rank", value: rank.value, format: formats.rank });
  }
  return [{ title: `Place in the market ${share.period}`, lines }];
}

function ownership({ brand, members }: Subject): CardSection {
  const lines: [string, string | undefined][] = [
    ["Group", brand?.group],
    ["Owner's country", known(brand?.owner, brand?.certainty)],
    ["UK launch", known(brand?.launch, brand?.launchBasis)],
    ["Brands", members?.map((each) => each.name).join("; ")],
  ];
  return {
    title: "Ownership",
    lines: lines.flatMap(([name, value]) => (value ? [{ name, value }] : [])),
  };
}

/** A fact with how it is known, where it was not read in a source. */
function known(fact: string | undefined, basis: string | undefined): string | undefined {
  return fact && basis && basis !== "read" ? `${fact} (${basis})` : fact;
}

function sources(index: Index, { id, brand }: Subject): CardSection {
  const counts = choices.source.flatMap((source) => {
    const figure = sales.answer(index, { brand: id, year: undefined, source });
    return figure.kind === "figure"
      ? [{ name: source, value: cite(figure.sources.slice(0, 1)) }]
      : [];
  });
  const others = sourcesOf(index, brand?.sources)
    .map((source) => cite([source]))
    .filter((text) => !counts.some(({ value }) => value === text));
  const lines = others.length
    ? [...counts, { name: "Ownership and launch", value: others.join("; ") }]
    : counts;
  return { title: "Sources", lines };
}
