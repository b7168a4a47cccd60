import type { CardSection } from "../model/answer";
import { choices } from "../model/choices";
import { cite } from "../model/citation";
import { isFailure } from "../model/failure";
import { formats } from "../model/metric";
import type { Index } from "./index";
import { yearsOf } from "./onRecord";
import { query } from "./query";
import { ranking } from "./ranking";
import { latestFullYear, market } from "./counted";
import { needBrand } from "./readSubject";
import { registrations } from "./registrations";
import type { Subject } from "./subject";

/** What is on record about a brand or group, as a card. */
export const brandCard = query({ brand: "name" }, (index, { brand }) => {
  if (brand === undefined) return needBrand();
  const subject = index.subject(brand);
  if (isFailure(subject)) return subject;
  const sections = [
    sales(index, subject),
    place(index, subject),
    ownership(subject),
    sources(index, subject),
  ];
  return {
    kind: "card",
    title: subject.name,
    sections: sections.filter(({ lines }) => lines.length),
  };
});

function sales(index: Index, subject: Subject): CardSection {
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

function place(index: Index, subject: Subject): CardSection {
  const year = latestFullYear(index, "SMMT");
  const title = `Place in the market ${year ?? ""}`.trim();
  if (year === undefined || subject.kind === "market") return { title, lines: [] };
  const figure = registrations(index, subject, year, "SMMT");
  const all = index.subject(market);
  const whole = isFailure(all) ? all : registrations(index, all, year, "SMMT");
  if (isFailure(figure) || isFailure(whole)) return { title, lines: [] };
  const rank = ranking(index, year, "SMMT").find((row) => row.subject === subject)?.rank;
  const share = { name: "Share", value: figure.value / whole.value, format: formats.share };
  return {
    title,
    lines:
      rank === undefined ? [share] : [{ name: "Rank", value: rank, format: formats.rank }, share],
  };
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

function sources(index: Index, subject: Subject): CardSection {
  const counts = choices.source.flatMap((count) => {
    const year = latestFullYear(index, count);
    const figure = year === undefined ? undefined : registrations(index, subject, year, count);
    return figure && !isFailure(figure) && figure.sources[0]
      ? [{ name: count, value: cite([figure.sources[0]]) }]
      : [];
  });
  const facts = (subject.brand?.sources ?? []).flatMap((id) => index.sources.get(id) ?? []);
  const named = new Set(counts.map(({ value }) => value));
  const others = facts.map((source) => cite([source])).filter((text) => !named.has(text));
  const lines = others.length
    ? [...counts, { name: "Ownership and launch", value: others.join("; ") }]
    : counts;
  return { title: "Sources", lines };
}
