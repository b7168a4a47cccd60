import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { dist } from "./loadBundle";

describe("licences.txt", () => {
  const text = readFileSync(join(dist, "licences.txt"), "utf8");

  /** Every package whose code is in a script, from the maps beside them. */
  const shipped = new Set(
    readdirSync(dist)
      .filter((file) => file.endsWith(".js.map"))
      .flatMap((file) => {
        const { sources } = JSON.parse(readFileSync(join(dist, file), "utf8")) as {
          sources: string[];
        };
        return sources.flatMap((source) => {
          const [, name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source) ?? [];
          return name ?? [];
        });
      })
  );

  test("has each package that the add-in ships, with its licence", () => {
    for (const name of [
      "react-dom",
      "d3-scale",
      "@observablehq/plot",
      "zod",
      "@fluentui/react-icons",
    ]) {
      expect(shipped).toContain(name);
    }
    // The map of @borgar/fx names its own sources, not where they came from.
    for (const name of [...shipped, "@borgar/fx"]) {
      expect(text).toMatch(
        new RegExp(`^${name}\\n(MIT|ISC|BSD-\\d-Clause|Apache-2.0|0BSD)\\n`, "m")
      );
    }
  });

  test("has the words that a licence asks to be passed on, for a package without its own too", () => {
    const entries = text.split(/\n\n(?=(?:@[\w.-]+\/)?[\w.-]+\n[\w.-]+\n)/);
    expect(entries.length).toBeGreaterThanOrEqual(shipped.size);
    for (const entry of entries) expect(entry).toMatch(/Copyright|permission|Licensed/i);
    expect(text).not.toMatch(/<(year|copyright holders|owner)>/);
  });
});
