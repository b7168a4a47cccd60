import { checkStored } from "../../src/editions/checkStored";
import { concernText } from "../../src/editions/concernText";
import {
  bundledEdition,
  editionInUse,
  onEditionInUse,
  sayUnchecked,
  takeBundled,
} from "../../src/editions/editionInUse";
import { startEdition } from "../../src/editions/startEdition";
import { storeEdition } from "../../src/editions/storeEdition";
import { bundledDataset } from "../../src/record/inUse";
import { shownBy } from "../formulas/matching";
import { callFunction } from "../functions/sourceFunctions";
import { datasetText, laterEdition } from "./editions";
import { Storage, withBody } from "./storage";

const key = "ukauto.dataset";
const omoda = (): unknown => shownBy(() => callFunction("SALES", ["Omoda", 2025]));
const goodText = datasetText(laterEdition());
const good = ((): string => {
  const storage = new Storage();
  return storing(storage, laterEdition());
})();
let storage: Storage;

/** Puts an edition into a storage, as a refresh does; returns what is stored. */
function storing(into: Storage, files: ReadonlyMap<string, string>): string {
  (globalThis as Record<string, unknown>).localStorage = into;
  const { edition, sha256 } = JSON.parse(files.get("data/latest.json")!) as {
    edition: string;
    sha256: string;
  };
  storeEdition({ edition, sha256 }, bundledEdition.sha256, datasetText(files));
  return into.items.get(key)!;
}

beforeEach(() => {
  storage = new Storage();
  (globalThis as Record<string, unknown>).localStorage = storage;
  takeBundled();
});
afterAll(() => {
  delete (globalThis as Record<string, unknown>).localStorage;
  takeBundled();
});

const isBundled = (): void => {
  expect([omoda(), storage.items.size]).toEqual([19855, 0]);
  expect(editionInUse()).toMatchObject({ ...bundledEdition, origin: "bundled" });
};

describe("the first look at what is stored", () => {
  test.each<[string, string]>([
    ["an empty item", ""],
    ["a text that is no edition", "hello"],
    ["a head that is no JSON", `{\n${goodText}`],
    ["a head of null", `null\n${goodText}`],
    ["a head alone", good.slice(0, good.indexOf("\n") + 1)],
    ["a body alone", goodText],
    ["an edition cut short", good.slice(0, 9000)],
    ["other figures", good.replace("19955", "29955")],
    ["hostile keys", `{"__proto__":{"edition":"2026-12"}}\n${goodText}`],
    ["a head without a hash", withBody(good, goodText, { sha256: null })],
    ["an advertisement for a name", withBody(good, goodText, { edition: "Buy at example.com" })],
    ["another name than in the file", withBody(good, goodText, { edition: "2026-12" })],
    ["a body that is no JSON", withBody(good, goodText.slice(0, -1))],
    ["a body of another kind", withBody(good, "[1]")],
    ["a body over 4 MB", withBody(good, goodText + " ".repeat(4 * 1024 * 1024))],
  ])("drops %s, and the edition that came with UKAUTO answers", (_, text) => {
    storage.items.set(key, text);
    expect(startEdition()).toBeUndefined();
    isBundled();
    expect(editionInUse().concern).toBe("damaged");
    expect(({} as Record<string, unknown>).edition).toBeUndefined();
  });

  test("drops one of another schema, and says so", () => {
    const text = JSON.stringify({
      ...(JSON.parse(goodText) as object),
      dataset: { ...(JSON.parse(goodText) as { dataset: object }).dataset, schemaVersion: 0 },
    });
    storage.items.set(key, withBody(good, text));
    expect(startEdition()).toBeUndefined();
    isBundled();
    expect(editionInUse().concern).toBe("schema");
  });

  test("drops one from the future, and says so", () => {
    storage.items.set(key, storing(new Storage(), laterEdition("2999-12")));
    (globalThis as Record<string, unknown>).localStorage = storage;
    expect(startEdition()).toBeUndefined();
    isBundled();
    expect(editionInUse().concern).toBe("future");
  });

  test("drops one that an update of UKAUTO has replaced, without a word", () => {
    for (const edition of ["2020-01", bundledDataset.edition]) {
      storing(storage, laterEdition(edition, edition === bundledDataset.edition ? 0 : 100));
      expect(startEdition()).toBeUndefined();
      isBundled();
      expect(editionInUse().concern).toBeUndefined();
    }
  });

  test("drops an edition stored in two items, in the old form", () => {
    storage.items.set(
      "ukauto.edition",
      '{"edition":"2026-12","length":1,"checksum":1,"sha256":""}'
    );
    storage.items.set(key, goodText);
    expect(startEdition()).toBeUndefined();
    isBundled();
  });

  test("finds nothing where nothing is stored, and has no concern", () => {
    expect(startEdition()).toBeUndefined();
    isBundled();
    expect(editionInUse().concern).toBeUndefined();
  });
});

describe("the checks after the start", () => {
  test("let an edition pass that is what was published", async () => {
    storage.items.set(key, good);
    const stored = startEdition()!;
    expect([omoda(), editionInUse().origin]).toEqual([19955, "unchecked"]);
    await checkStored(stored);
    expect([omoda(), editionInUse().origin, editionInUse().concern]).toEqual([
      19955,
      "checked",
      undefined,
    ]);
    expect(storage.items.get(key)).toBe(good);
  });

  test("drop one whose checksum holds and whose hash does not, and tell the pane", async () => {
    storage.items.set(key, withBody(good, goodText, { sha256: "0".repeat(64) }));
    const stored = startEdition()!;
    const told: unknown[] = [];
    const stop = onEditionInUse(() => told.push(editionInUse().concern));
    await checkStored(stored);
    stop();
    isBundled();
    expect(told).toEqual(["damaged"]);
  });

  test("leave alone what another page has stored meanwhile", async () => {
    storage.items.set(key, withBody(good, goodText, { sha256: "0".repeat(64) }));
    const stored = startEdition()!;
    storage.items.set(key, good);
    await checkStored(stored);
    expect([omoda(), storage.items.get(key)]).toEqual([19855, good]);
  });

  test("leave alone an edition that was taken meanwhile", async () => {
    storage.items.set(key, withBody(good, goodText, { sha256: "0".repeat(64) }));
    const stored = startEdition()!;
    takeBundled();
    await checkStored(stored);
    expect(editionInUse().concern).toBeUndefined();
  });

  test("say so where they cannot be made on a page without cryptography", async () => {
    storage.items.set(key, good);
    const stored = startEdition()!;
    const before = Object.getOwnPropertyDescriptor(globalThis, "crypto")!;
    Object.defineProperty(globalThis, "crypto", { value: {}, configurable: true });
    try {
      await checkStored(stored);
    } finally {
      Object.defineProperty(globalThis, "crypto", before);
    }
    expect(editionInUse()).toMatchObject({ origin: "unchecked", concern: "unchecked" });
    expect(storage.items.get(key)).toBe(good);
  });

  test("say so where their code did not load, and only as long as that edition is in use", () => {
    storage.items.set(key, good);
    startEdition();
    sayUnchecked();
    expect(editionInUse().concern).toBe("unchecked");
    takeBundled();
    sayUnchecked();
    expect(editionInUse().concern).toBeUndefined();
  });

  test("have a sentence for each concern, which says what is in use and what to do", () => {
    for (const text of Object.values(concernText)) expect(text).toMatch(/in use.*[Rr]efresh /);
  });
});
