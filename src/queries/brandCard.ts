import type { CardSection } from "../model/answer";
import { choices } from "../model/choices";
import { cite } from "../model/citation";
import { fail } from "../model/failure";
import { formats } from "../model/metric";
import { periodText } from "../model/period";
import { sourcesOf } from "../record/citations";
import { periodsOnRecord } from "../record/newest";
import { questionIn } from "../record/question";
import type { MarketRecord } from "../record/record";
import { figureFor } from "../record/resolve";
import type { Subject } from "../record/subjects";
import { needSubject } from "./ask";
import { marketShare } from "./marketShare";
import { query } from "./query";
import { sales } from "./sales";
import { salesRank } from "./salesRank";
import { unknownSubject } from "./unknownName";

/** What is on record about a brand or group, as a card. */
export const brandCard = query("BRANDCARD", { brand: "subject" }, (record, { brand }) => {
  if (brand === undefined) return needSubject(record);
  const subject = record.subject(brand);
  if (!subject) return unknownSubject(record, brand, "brand");
  if (subject.kind !== "brand" && subject.kind !== "group") {
    return fail(
      "notABrand",
      `${subject.name} is neither a brand nor a group; ask for one, such as "Jaecoo".`
    );
  }
  const sections = [
    salesByYear(record, subject),
    ...place(record, subject),
    ownership(subject),
    sources(record, subject),
  ];
  return {
    kind: "card",
    title: subject.name,
    sections: sections.filter(({ lines }) => lines.length),
  };
});

function salesByYear(record: MarketRecord, subject: Subject): CardSection {
  const lines = choices.source.flatMap((count) => {
    const item = { metric: "registrations", subject, count } as const;
    return periodsOnRecord(record, item, "year").flatMap((period) => {
      const figure = figureFor(record, questionIn(item, period));
      const name = `${count} ${periodText(period)}`;
      return figure ? [{ name, value: figure.value, format: formats.cars }] : [];
    });
  });
  return { title: "Sales (new registrations)", lines };
}

function place(record: MarketRecord, { id: brand }: Subject): CardSection[] {
  const question = { brand, period: undefined, source: undefined };
  const share = marketShare.answer(record, question);
  if (share.kind !== "figure") return [];
  const rank = salesRank.answer(record, question);
  const lines = [{ name: "Share", value: share.value, format: formats.share }];
  if (rank.kind === "figure") {
    lines.unshift({ name: "Rank", value: rank.value, format: formats.rank });
  }
  return [{ title: `Place in the market ${share.period}`, lines }];
}

function ownership({ brand, members }: Subject): CardSection {
  const lines: [string, string | undefined][] = [
    ["Group", brand?.group],
    ["Owner's country", withBasis(brand?.owner, brand?.certainty)],
    ["UK launch", withBasis(brand?.launch, brand?.launchBasis)],
    ["Brands", members?.map((each) => each.name).join("; ")],
  ];
  return {
    title: "Ownership",
    lines: lines.flatMap(([name, value]) => (value ? [{ name, value }] : [])),
  };
}

/** A fact, with how it is known where it was not read in a source. */
function withBasis(fact: string | undefined, basis: string | undefined): string | undefined {
  return fact && basis && basis !== "read" ? `${fact} (${basis})` : fact;
}

function sources(record: MarketRecord, { id, brand }: Subject): CardSection {
  const counts = choices.source.flatMap((source) => {
    const figure = sales.answer(record, { brand: id, period: undefined, source });
    return figure.kind === "figure"
      ? [{ name: source, value: cite(figure.sources.slice(0, 1)) }]
      : [];
  });
  const others = sourcesOf(record, brand?.sources)
    .map((source) => cite([source]))
    .filter((text) => !counts.some(({ value }) => value === text));
  const lines = others.length
    ? [...counts, { name: "Ownership and launch", value: others.join("; ") }]
    : counts;
  return { title: "Sources", lines };
}
