import rows from "../../data/pictures.json";
import type { Calculator } from "../../model/calculator";
import type { Count } from "../../model/choices";
import { periodText, type Frequency } from "../../model/period";
import type { MarketRecord } from "../../record/record";
import type { Asked, Beside, Shape } from "./asked";
import { measureNamed } from "./measures";
import { seriesOf, type Series } from "./series";

export interface Preset {
  readonly title: string;
  readonly asked: Asked;
}

/** A ready picture as src/data/pictures.json has it. Its items are given in one of five ways. */
interface Row {
  readonly title: string;
  readonly measure: string;
  readonly frequency: string;
  readonly source: string;
  readonly items?: readonly string[];
  readonly modelsOf?: string;
  readonly membersOf?: string;
  readonly kind?: string;
  /** How many brands from the top of the newest league table. */
  readonly top?: number;
  /** How many periods, up to the newest that has an outturn. */
  readonly last?: number;
  /** From the first period of the first item on. */
  readonly sinceFirst?: boolean;
  readonly shape?: string;
  readonly beside?: readonly Beside[];
  readonly also?: readonly string[];
}

/** More than any source lists. */
const mostBrands = 999;

/** The ready pictures for which the record has figures. */
export function presetsOf(index: MarketRecord, calculator: Calculator): readonly Preset[] {
  return (rows as readonly Row[]).flatMap((row) => {
    const ofSubjects = measureNamed(row.measure).items === "subjects";
    const items = itemsOf(row, index, calculator).filter(
      (item) => !ofSubjects || index.subject(item)
    );
    if (!items.length) return [];
    const asked: Asked = {
      measure: row.measure,
      items,
      frequency: row.frequency as Frequency,
      count: row.source as Count,
      basis: "briefing",
      shape: (row.shape ?? "lines") as Shape,
      beside: row.beside ?? [],
      also: row.also ?? [],
    };
    const whole = seriesOf(asked, index, calculator);
    if (!whole.lines.some(({ figures }) => figures.size)) return [];
    return { title: row.title, asked: { ...asked, ...stretchOf(row, whole) } };
  });
}

function itemsOf(row: Row, index: MarketRecord, calculator: Calculator): readonly string[] {
  if (row.modelsOf) return bestSold(row, modelsOf(row.modelsOf, index, calculator), calculator);
  if (row.kind) return index.subjects.flatMap(({ kind, name }) => (kind === row.kind ? name : []));
  if (row.top !== undefined) return league(row, calculator).slice(0, row.top);
  if (row.membersOf) {
    const members = index.subject(row.membersOf)?.members ?? [];
    return league(row, calculator).filter((name) => members.some((each) => each.name === name));
  }
  return row.items ?? [];
}

/** The named models of a maker, without the row of what is left over. */
function modelsOf(maker: string, index: MarketRecord, calculator: Calculator): string[] {
  return namesIn(calculator, "MODELS", [maker], 0).filter((name) => !index.subject(name)?.other);
}

/** The brands that the newest league table of the source lists, the biggest first. */
function league({ source }: Row, calculator: Calculator): string[] {
  return namesIn(calculator, "TOPBRANDS", [mostBrands, null, source], 1).slice(1);
}

/** Those with a figure in the newest period, the biggest first, then the rest. */
function bestSold({ source, frequency }: Row, names: string[], calculator: Calculator): string[] {
  const newest = (name: string): number => {
    const args = [name, `latest ${frequency}`, source];
    const answer = calculator.calculate("SALES", args);
    return answer?.kind === "figure" ? answer.value : -1;
  };
  const sold = new Map(names.map((name) => [name, newest(name)]));
  return [...names]
    .sort((one, other) => (sold.get(other) ?? -1) - (sold.get(one) ?? -1))
    .filter((name) => (sold.get(name) ?? -1) >= 0);
}

function namesIn(
  { calculate }: Calculator,
  id: string,
  args: readonly unknown[],
  column: number
): string[] {
  const answer = calculate(id, args);
  return answer?.kind === "table" ? answer.rows.map((row) => String(row[column])) : [];
}

function stretchOf({ last, sinceFirst }: Row, { lines, reach }: Series): Partial<Asked> {
  const [main] = lines;
  const [oldest] = main?.figures.keys() ?? [];
  if (sinceFirst && oldest) return { from: oldest };
  const outturns = [...(main?.figures ?? [])].filter(([, { status }]) => status !== "forecast");
  const newest = outturns[outturns.length - 1]?.[0];
  if (last === undefined || newest === undefined) return {};
  const texts = reach.map(periodText);
  const place = texts.indexOf(newest);
  const from = texts[Math.max(0, place - last + 1)];
  // What comes after the newest outturn is shown where a path or a target leads on.
  return lines.some(({ beside }) => beside) ? { from } : { from, to: newest };
}
