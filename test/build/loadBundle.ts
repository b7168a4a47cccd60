import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";
import type { Metadata } from "../../src/model/metadata";

export const dist = join(__dirname, "../../dist");

export interface Bundle {
  readonly metadata: Metadata;
  /** Numbers come with their properties. */
  readonly hasDataTypes: boolean;
  /** The ids that the bundle associated as it was evaluated. */
  readonly ids: readonly string[];
  /** Scripts and other addresses that were asked for during evaluation. */
  readonly asked: readonly string[];
  /** How often Excel.run was called. */
  excelRuns(): number;
  /** The function itself, as the host holds it. */
  callable(id: string): (...args: unknown[]) => unknown;
  /** Calls a function as Excel does; a failure is thrown with its code and message. */
  call(id: string, args: readonly unknown[], address?: string): unknown;
}

/** The name of the built runtime script. */
export function runtimeFile(): string {
  const file = readdirSync(dist).find((name) => /^runtime\.[0-9a-f]+\.js$/.test(name));
  if (!file) throw new Error("dist/ has no runtime script; run npm run build.");
  return file;
}

export function readMetadata(): Metadata {
  return JSON.parse(readFileSync(join(dist, "functions.json"), "utf8")) as Metadata;
}

interface Options {
  readonly dataTypes?: boolean;
  readonly kept?: Record<string, string>;
  /** Measured calls: a context of Node's own looks up each global anew, which no page of a browser does. */
  readonly timed?: boolean;
  /** The page did not get office.js, and opens its pane to say so. */
  readonly withoutOffice?: boolean;
}

/** Loads the built runtime in an empty context with stubs, as Excel loads it before it is ready. */
export function loadBundle(options: Options = {}): Bundle {
  const functions = new Map<string, (...args: unknown[]) => unknown>();
  const asked: string[] = [];
  let runs = 0;
  const element = (): Record<string, unknown> => ({
    setAttribute: () => undefined,
    set src(address: string) {
      asked.push(address);
    },
  });
  const kept = { ...options.kept };
  const document = {
    visibilityState: "visible",
    baseURI: "https://localhost/",
    scripts: [],
    currentScript: { src: "https://localhost/runtime.js", tagName: "SCRIPT" },
    createElement: element,
    getElementById: element,
    getElementsByTagName: () => [],
    head: { appendChild: () => undefined },
  };
  const sandbox: Record<string, unknown> = {
    document,
    console,
    URL,
    TextEncoder,
    TextDecoder,
    // A chunk that never arrives is waited for two minutes; the tests are not.
    setTimeout: (act: () => void, wait?: number) => setTimeout(act, wait).unref(),
    clearTimeout,
    localStorage: {
      getItem: (key: string) => kept[key] ?? null,
      setItem: (key: string, value: string) => (kept[key] = value),
      removeItem: (key: string) => delete kept[key],
    },
    fetch: (address: string) => {
      asked.push(address);
      return new Promise(() => undefined);
    },
    CustomFunctions: {
      associate: (id: string, call: (...args: unknown[]) => unknown) => functions.set(id, call),
      ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A", divisionByZero: "#DIV/0!" },
      Error: class extends Error {
        constructor(
          readonly code: string,
          message: string
        ) {
          super(message);
        }
      },
    },
    Office: {
      // A cold call must not wait for the host.
      onReady: () => new Promise(() => undefined),
      context:
        options.dataTypes === undefined
          ? {}
          : {
              requirements: {
                isSetSupported: (set: string, version: string) =>
                  options.dataTypes && set === "CustomFunctionsRuntime" && version === "1.4",
              },
            },
      HostType: { Excel: "Excel" },
    },
    Excel: {
      run: () => {
        runs++;
        return Promise.resolve();
      },
    },
  };
  if (options.withoutOffice) {
    delete sandbox.CustomFunctions;
    delete sandbox.Office;
    delete sandbox.Excel;
  }
  sandbox.self = sandbox;
  sandbox.window = sandbox;
  sandbox.globalThis = sandbox;
  const code = readFileSync(join(dist, runtimeFile()), "utf8");
  const filename = "runtime.js";
  if (options.timed) {
    const run = vm.compileFunction(code, Object.keys(sandbox), { filename }) as (
      ...globals: unknown[]
    ) => void;
    run(...Object.values(sandbox));
  } else vm.runInNewContext(code, sandbox, { filename });
  const metadata = readMetadata();
  return {
    metadata,
    hasDataTypes: options.dataTypes ?? false,
    ids: [...functions.keys()],
    asked,
    excelRuns: () => runs,
    callable: (id) => functions.get(id)!,
    call(id, args, address = "Sheet1!A1") {
      const call = functions.get(id);
      if (!call) throw new Error(`${id} is not associated.`);
      const parameters = metadata.functions.find((each) => each.id === id)?.parameters ?? [];
      return call(...parameters.map((_, place) => args[place] ?? null), {
        address,
        functionName: id,
      });
    },
  };
}
