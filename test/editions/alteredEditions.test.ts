import { createHash } from "node:crypto";
import { checkStored } from "../../src/editions/checkStored";
import { concernText } from "../../src/editions/concernText";
import { bundledEdition, editionInUse, takeBundled } from "../../src/editions/editionInUse";
import { fetchEdition } from "../../src/editions/fetchEdition";
import { RefreshProblem } from "../../src/editions/problem";
import { startEdition } from "../../src/editions/startEdition";
import { storeEdition } from "../../src/editions/storeEdition";
import { callOf, formulas, shownBy } from "../formulas/matching";
import { callFunction } from "../functions/sourceFunctions";
import { altered, handMade, type Altered } from "./alteredEditions";
import { announced, serve, serving, type Served } from "./serve";
import { Storage } from "./storage";

/** Several times what any of it takes on a busy computer; unbounded, some of these take minutes and more. */
const longest = 20_000;
jest.setTimeout(3 * longest);
/** A question to each function. */
const questions = new Map(
  formulas.map(({ formula }) => [callOf(formula).id, callOf(formula).args])
);
const every: readonly [string, Altered][] = [...altered, ...handMade].map((each) => [
  each.what,
  each,
]);
let served: Served;
let storage: Storage;

beforeAll(async () => {
  served = await serve();
});
beforeEach(() => {
  storage = new Storage();
  (globalThis as Record<string, unknown>).localStorage = storage;
  takeBundled();
});
afterAll(() => {
  served.close();
  delete (globalThis as Record<string, unknown>).localStorage;
  takeBundled();
});

/** Every function is asked; whatever comes of it, it comes. */
function askAll(): void {
  for (const [id, args] of questions) shownBy(() => callFunction(id, args));
}

const bundledAnswers = (): void => {
  expect(editionInUse()).toMatchObject({ ...bundledEdition, origin: "bundled" });
  expect(shownBy(() => callFunction("SALES", ["Omoda", 2025]))).toBe(19855);
  expect(storage.items.size).toBe(0);
};

describe("of altered and hand-made editions there are", () => {
  test("15 and 20 at least", () => {
    expect(altered.length).toBeGreaterThanOrEqual(15);
    expect(handMade.length).toBeGreaterThanOrEqual(20);
  });
});

describe("an edition out of the browser's storage, hash and checksum in order,", () => {
  test.each(every)(
    "with %s is dropped with a notice and hangs nothing",
    async (_, { text, name }) => {
      const sha256 = createHash("sha256").update(text).digest("hex");
      storeEdition({ edition: name, sha256 }, bundledEdition.sha256, text);
      const start = performance.now();
      const stored = startEdition();
      askAll();
      if (stored) await checkStored(stored);
      expect(performance.now() - start).toBeLessThan(longest);
      bundledAnswers();
      expect(concernText[editionInUse().concern!]).toMatch(/has been dropped/);
    }
  );
});

describe("an edition that a server announces, hash and length in order,", () => {
  test.each(every)(
    "with %s is refused with a reason and hangs nothing",
    async (_, { text, name }) => {
      served.answer = serving(announced(text, name));
      const start = performance.now();
      const failure = await fetchEdition(served.folder).catch((error: unknown) => error);
      expect(performance.now() - start).toBeLessThan(longest);
      expect(failure).toBeInstanceOf(RefreshProblem);
      expect((failure as RefreshProblem).message.length).toBeLessThan(800);
      bundledAnswers();
    }
  );
});
