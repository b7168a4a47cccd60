import "../customFunctions";
import { RefreshProblem, problems } from "../../src/editions/problem";
import { readEdition, readLatest } from "../../src/editions/verify";
import { takeBundled, takeEdition } from "../../src/editions/editionInUse";
import { callOf, formulas } from "../formulas/matching";
import { callFunction } from "../functions/sourceFunctions";
import { faultOfError } from "../fuzz/shape";
import { randomFrom, tamper } from "./hostileEditions";

export interface Tally {
  readonly refused: Record<string, number>;
  accepted: number;
  /** What should not have happened, a sentence each. */
  readonly faults: string[];
}

const questions = formulas.map(({ formula }) => ({ formula, ...callOf(formula) }));
const askedOfEach = 30;

/** Offers tampered editions to the checks that a refresh makes, and notes what became of each. */
export async function assault(
  good: Uint8Array,
  edition: string,
  times: number,
  seed: number
): Promise<Tally> {
  const random = randomFrom(seed);
  const tally: Tally = { refused: {}, accepted: 0, faults: [] };
  for (let round = 0; round < times; round++) {
    const { kind, bytes, latest, harmful } = tamper(good, edition, random);
    const fault = (what: string): number => tally.faults.push(`${kind}, round ${round}: ${what}`);
    try {
      const said = readLatest(new TextEncoder().encode(JSON.stringify(latest)));
      const read = said instanceof RefreshProblem ? said : await readEdition(bytes, latest);
      if (read instanceof RefreshProblem) {
        if (!(read.code in problems)) fault(String(read));
        tally.refused[read.code] = (tally.refused[read.code] ?? 0) + 1;
      } else {
        tally.accepted++;
        if (harmful) fault("was taken");
        takeEdition(read, latest.sha256, "published");
        for (const broken of unanswered(random)) fault(broken);
      }
    } catch (error) {
      fault(String(error));
    }
    if (Object.keys(Object.prototype).length || ({} as { polluted?: true }).polluted) {
      fault("reached every object");
      break;
    }
  }
  takeBundled();
  return tally;
}

/** Formulas of the list, some of them each time, that neither get an answer from the edition in use nor a named failure. */
function unanswered(random: () => number): string[] {
  return Array.from(
    { length: askedOfEach },
    () => questions[Math.floor(random() * questions.length)]!
  ).flatMap(({ formula, id, args }) => {
    try {
      callFunction(id, args);
      return [];
    } catch (error) {
      const fault = faultOfError(error);
      return fault?.startsWith("threw") ? [`${formula} ${fault}`] : [];
    }
  });
}
