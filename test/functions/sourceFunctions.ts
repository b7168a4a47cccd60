import { readdirSync } from "node:fs";
import { join } from "node:path";

export type Call = (...args: unknown[]) => unknown;

const folder = join(__dirname, "../../src/functions");

/** Every function of the folder by its id, with the number of its parameters. */
export const sourceFunctions = new Map<string, { call: Call; parameters: number }>(
  readdirSync(folder)
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => {
      // eslint-disable-next-line @typescript-eslint/no-require-imports
      const exported = require(join(folder, file)) as Record<string, Call>;
      return Object.entries(exported).map(
        ([name, call]) => [name.toUpperCase(), { call, parameters: call.length - 1 }] as const
      );
    })
);

/** Calls a function as Excel does: every argument there, `null` for one left out, the invocation last. */
export function callFunction(id: string, args: readonly unknown[], address?: string): unknown {
  const found = sourceFunctions.get(id);
  if (!found) throw new Error(`No function ${id}.`);
  const padded = Array.from({ length: found.parameters }, (_, place) => args[place] ?? null);
  return found.call(...padded, { address });
}
