import { RefreshProblem, problems } from "../../src/refresh/problem";
import { readEdition, readLatest } from "../../src/refresh/verify";
import { indexOf } from "../../src/queries/index";
import { randomFrom, tamper } from "./hostileEditions";

export interface Tally {
  readonly refused: Record<string, number>;
  accepted: number;
  /** What should not have happened, a sentence each. */
  readonly faults: string[];
}

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
    try {
      readLatest(new TextEncoder().encode(JSON.stringify(latest)));
      const read = await readEdition(bytes, latest);
      // An edition that passes has to answer, too.
      indexOf(read.dataset);
      tally.accepted++;
      if (harmful) tally.faults.push(`${kind}, round ${round}: was taken`);
    } catch (error) {
      const code = error instanceof RefreshProblem ? error.code : undefined;
      if (!code || !(code in problems)) {
        tally.faults.push(`${kind}, round ${round}: ${String(error)}`);
      } else {
        tally.refused[code] = (tally.refused[code] ?? 0) + 1;
      }
    }
    if (Object.keys(Object.prototype).length || ({} as { polluted?: true }).polluted) {
      tally.faults.push(`${kind}, round ${round}: reached every object`);
      return tally;
    }
  }
  return tally;
}
