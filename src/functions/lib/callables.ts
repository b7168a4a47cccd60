declare const require: {
  context(
    folder: string,
    recursive: boolean,
    files: RegExp
  ): { keys(): string[]; (key: string): Readonly<Record<string, Callable>> };
};

export type Callable = (...args: unknown[]) => unknown;

export interface Registered {
  readonly call: Callable;
  /** How many parameters the function takes, the invocation not counted. */
  readonly parameters: number;
}

/** Every function of the folder by its id, for a host without functions.json. The folder is the list. */
export function callables(): Map<string, Registered> {
  const folder = require.context("..", false, /\.ts$/);
  const found = new Map<string, Registered>();
  for (const key of folder.keys()) {
    for (const [name, call] of Object.entries(folder(key))) {
      found.set(name.toUpperCase(), { call, parameters: call.length - 1 });
    }
  }
  return found;
}
