import type { Records } from "../../data/records";
import { inThousands } from "../../model/number";
import { readDftFile, type DftSums, type Sums } from "./dftFile";
import type { Incoming, IncomingFigure } from "./incoming";
import type { Spellings } from "./spellings";

/** A make that is not a brand on record is named if it has this many cars in a new quarter. */
const many = 500;

interface Read {
  readonly figures: readonly IncomingFigure[];
  readonly questions: readonly string[];
}

/** Reads DfT's first registrations: cars by make, fuel and model, and in all, for each quarter of the file. */
export async function readDft(
  file: string,
  records: Records,
  spellings: Spellings,
  encoding?: string
): Promise<Incoming> {
  const sums = await readDftFile(file, encoding);
  const market = sums.quarters.map((period) => ({
    subject: spellings.market,
    period,
    value: [...sums.makes.values()].reduce((all, make) => all + (make.get(period) ?? 0), 0),
  }));
  const reads = [
    brandsOf(sums, market, records, spellings),
    fuelsOf(sums, spellings),
    modelsOf(sums, spellings),
  ];
  return {
    count: "DfT",
    isWhole: true,
    figures: [...market, ...reads.flatMap(({ figures }) => figures)],
    questions: reads.flatMap(({ questions }) => questions),
    remarks: [...unknownMakes(sums, records, spellings), ...marks(sums)],
  };
}

/** The makes by brand, and what is left of the market. */
function brandsOf(
  { makes, quarters }: DftSums,
  market: readonly IncomingFigure[],
  records: Records,
  spellings: Spellings
): Read {
  const figures = addUp(makes, quarters, (make) => spellings.makes.get(make));
  const rest = market.map(({ period, value }) => ({
    subject: spellings.rest ?? "",
    period,
    value: figures.reduce(
      (left, each) => (each.period === period ? left - each.value : left),
      value
    ),
    derived: true as const,
  }));
  const found = new Set(figures.map(({ subject }) => subject));
  const gone = records.brands.filter(
    ({ id, dft }) =>
      dft &&
      !found.has(id) &&
      records.figures.some((row) => row.count === "DfT" && row.subject === id)
  );
  return {
    figures: spellings.rest ? [...figures, ...rest] : figures,
    questions: gone.map(
      ({ id, dft }) =>
        `${dft} is gone from the file: if DfT has renamed ${id}, put the new spelling beside the old one in brands.csv.`
    ),
  };
}

function fuelsOf({ fuels, quarters }: DftSums, spellings: Spellings): Read {
  const figures = addUp(fuels, quarters, (fuel) => spellings.fuels.get(fuel));
  // A fuel without a single car is printed as 0.
  const given = new Set(figures.map(({ subject, period }) => `${subject}|${period}`));
  const none = [...new Set(spellings.fuels.values())].flatMap((subject) =>
    quarters.flatMap((period) =>
      given.has(`${subject}|${period}`) ? [] : [{ subject, period, value: 0 }]
    )
  );
  const unknown = [...fuels.keys()].filter((fuel) => !spellings.fuels.has(fuel));
  return {
    figures: [...figures, ...none],
    questions: unknown.map(
      (fuel) => `"${fuel}" is a new fuel: put it among the spellings of one in subjects.csv.`
    ),
  };
}

/** The models of brands that have models on record: each version counts for the longest name that it begins with. */
function modelsOf({ versions, quarters }: DftSums, spellings: Spellings): Read {
  const brands = new Set(spellings.models.map(({ brand }) => brand));
  const reads = [...versions].flatMap(([make, sums]) => {
    const brand = spellings.makes.get(make);
    if (brand === undefined || !brands.has(brand)) return [];
    const modelOf = (version: string): string | undefined =>
      spellings.models.find(
        (model) =>
          model.brand === brand &&
          (version === model.start || version.startsWith(`${model.start} `))
      )?.id;
    const unknown = [...sums.keys()].filter((version) => modelOf(version) === undefined);
    return [
      {
        figures: addUp(sums, quarters, modelOf),
        questions: unknown.map(
          (version) =>
            `${version} is a new model of ${brand}: add it to subjects.csv with its spelling.`
        ),
      },
    ];
  });
  return {
    figures: reads.flatMap(({ figures }) => figures),
    questions: reads.flatMap(({ questions }) => questions),
  };
}

/** Sums by the id that a name stands for; names without an id are left out. */
function addUp(
  sums: Sums,
  quarters: readonly string[],
  idOf: (name: string) => string | undefined
): IncomingFigure[] {
  const byId = new Map<string, Map<string, number>>();
  for (const [name, cars] of sums) {
    const id = idOf(name);
    if (id === undefined) continue;
    const known = byId.get(id) ?? new Map<string, number>();
    byId.set(id, known);
    for (const [period, value] of cars) known.set(period, (known.get(period) ?? 0) + value);
  }
  return [...byId].flatMap(([subject, cars]) =>
    quarters.flatMap((period) => {
      const value = cars.get(period);
      return value === undefined ? [] : [{ subject, period, value }];
    })
  );
}

/** Makes that are not a brand on record and are new, or have many cars. */
function unknownMakes(
  { makes, quarters }: DftSums,
  records: Records,
  spellings: Spellings
): string[] {
  const known = new Set(
    records.figures.flatMap(({ count, period }) => (count === "DfT" ? [period] : []))
  );
  const fresh = quarters.filter((quarter) => !known.has(quarter));
  return [...makes].flatMap(([make, cars]) => {
    if (spellings.makes.has(make)) return [];
    const most = Math.max(0, ...fresh.map((quarter) => cars.get(quarter) ?? 0));
    const isNew = most > 0 && [...cars.keys()].every((quarter) => fresh.includes(quarter));
    if (!isNew && most < many) return [];
    const what = isNew ? "a new make" : "not a brand on record";
    return [
      `${make} is ${what}, with ${inThousands(most)} cars in a quarter: it counts in ${spellings.rest ?? "the rest"}.`,
    ];
  });
}

function marks({ marked }: DftSums): string[] {
  return marked
    ? [`Cells that are marked as not available count as none: ${inThousands(marked)}.`]
    : [];
}
