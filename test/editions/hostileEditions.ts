import { createHash } from "node:crypto";
import fc from "fast-check";
import type { Latest } from "../../src/editions/verify";

/** An edition that somebody has tampered with. */
export interface Hostile {
  readonly kind: string;
  readonly bytes: Uint8Array;
  readonly latest: Latest;
  /** True where no check may let it pass; a changed letter in a note, say, may. */
  readonly harmful: boolean;
}

type Random = () => number;
type Row = Record<string, unknown[]>;
type Json = Record<string, unknown> | unknown[];

/** Numbers from 0 to 1, the same for the same seed. */
export function randomFrom(seed: number): Random {
  const numbers = fc.infiniteStream(fc.noBias(fc.nat(2 ** 31 - 1)), { noHistory: true });
  const [stream] = fc.sample(numbers, { seed, numRuns: 1 });
  return () => Number(stream?.next().value) / 2 ** 31;
}

const strange: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  0.5,
  "",
  "NaN",
  "<img src=x onerror=alert(1)>",
  "x".repeat(5000),
  [],
  {},
  [[[]]],
  { length: 3 },
];
const hostileKeys = ["__proto__", "constructor", "prototype", "toString", "extra"];

/** Tampers with a published edition, in a way that the random numbers choose. */
export function tamper(good: Uint8Array, edition: string, random: Random): Hostile {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const text = new TextDecoder().decode(good);
  const published = (bytes: Uint8Array): Latest => {
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    return { edition, sha256, file: `dataset-${sha256}.json`, bytes: bytes.length };
  };
  const asMeant = (kind: string, changed: string, harmful: boolean): Hostile => {
    const bytes = new TextEncoder().encode(changed);
    return { kind, bytes, latest: published(bytes), harmful };
  };
  const inJson = (kind: string, change: (root: Json) => void, harmful: boolean): Hostile => {
    const root = JSON.parse(text) as Json;
    change(root);
    return asMeant(kind, JSON.stringify(root), harmful);
  };
  /** A place somewhere in the file: an object or list, and a key of it. */
  const somewhere = (root: Json): { holder: Record<string, unknown>; key: string } => {
    let holder = root as Record<string, unknown>;
    for (;;) {
      const key = pick(Object.keys(holder));
      const inner = holder[key];
      const isHolder = typeof inner === "object" && inner !== null && Object.keys(inner).length > 0;
      if (!isHolder || random() < 0.08) return { holder, key };
      holder = inner as Record<string, unknown>;
    }
  };
  const flipped = (): Uint8Array => {
    const bytes = good.slice();
    for (let times = 1 + Math.floor(random() * 8); times > 0; times--) {
      const at = Math.floor(random() * bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    }
    return bytes;
  };

  const kinds: readonly (() => Hostile)[] = [
    () => ({ kind: "flipped bytes", bytes: flipped(), latest: published(good), harmful: true }),
    () => {
      const bytes = flipped();
      return { kind: "flipped and published", bytes, latest: published(bytes), harmful: false };
    },
    () => {
      const bytes = good.slice(0, Math.floor(random() * good.length));
      return { kind: "truncated", bytes, latest: published(good), harmful: true };
    },
    () => {
      const bytes = good.slice(0, Math.floor(random() * good.length));
      return { kind: "truncated and published", bytes, latest: published(bytes), harmful: true };
    },
    () =>
      inJson(
        "a strange value",
        (root) => {
          const { holder, key } = somewhere(root);
          holder[key] = pick(strange);
        },
        false
      ),
    () =>
      inJson(
        "a place taken away",
        (root) => {
          const { holder, key } = somewhere(root);
          if (Array.isArray(holder)) holder.splice(Number(key), 1);
          else delete holder[key];
        },
        false
      ),
    () =>
      inJson(
        "a number out of range",
        (root) => {
          const { dataset } = root as unknown as { dataset: { events: { sources: number[][] } } };
          pick(dataset.events.sources)[0] = pick([-1, 1e9, 0.5, 4096]);
        },
        true
      ),
    () =>
      inJson(
        "a row twice",
        (root) => {
          const { series } = (root as unknown as { dataset: { series: Row } }).dataset;
          const row = Math.floor(random() * series.lengths!.length);
          const start = series
            .lengths!.slice(0, row)
            .reduce((sum: number, each) => sum + Number(each), 0);
          const values = series.values!.slice(start, start + Number(series.lengths![row]));
          for (const [name, column] of Object.entries(series)) {
            if (name === "values") column.push(...values);
            else if (name === "lengths") column.push(column[row]);
            else (column[1] as unknown[]).push((column[1] as unknown[])[row]);
          }
        },
        true
      ),
    () => {
      const key = pick(hostileKeys);
      const value = JSON.stringify(pick([{ edition: "9999-12" }, [], "x", { polluted: true }]));
      const changed = text.replace('{"', `{${JSON.stringify(key)}:${value},"`);
      return asMeant(`a key ${key}`, changed, key === "__proto__");
    },
    () => {
      const depth = 1000 + Math.floor(random() * 50_000);
      const nest = "[".repeat(depth) + "]".repeat(depth);
      return asMeant("deep nesting", text.replace('"values":[', `"values":[${nest},`), true);
    },
    () =>
      asMeant(
        "no dataset",
        pick(["", "null", "[]", "{}", "1", '"text"', "{", '{"dataset":{}}']),
        true
      ),
    () => {
      const bytes = new Uint8Array(4 * 1024 * 1024 + 1).fill(32);
      return { kind: "too large", bytes, latest: published(bytes), harmful: true };
    },
  ];
  return pick(kinds)();
}
