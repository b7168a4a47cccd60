import { wordsOf } from "../../model/wordsOf";
import { Cancelled } from "../../workbook/batches";
import type { Work, WorkbookPort } from "../../workbook/port";
import type { Message } from "./message";

export interface Running {
  readonly key: string;
  readonly label: string;
  readonly done: number;
  readonly total: number;
}

/** What runs, the message of each work, and its result. */
export interface WorksState {
  readonly running?: Running;
  readonly messages: Readonly<Record<string, Message | undefined>>;
  readonly results: Readonly<Record<string, unknown>>;
  /** Rises whenever cells of the workbook may have changed. */
  readonly round: number;
}

/**
 * Whatever the pane changes in the workbook goes through here, one at a time: two would write over each
 * other. Long works live above the views, so that one goes on while the analyst looks at another view and
 * its result is still there on coming back.
 */
export interface Works {
  state: () => WorksState;
  subscribe: (listener: () => void) => () => void;
  /** A long work. Says so and does nothing while something else is under way. Its result is shown as a message; a work that fails may have changed cells. */
  run: (
    key: string,
    label: string,
    what: (work: Work, workbook: WorkbookPort) => Promise<Message | string | undefined>
  ) => Promise<void>;
  /** A short change. Says so and does nothing while something else is under way; otherwise says what the change says. */
  change: (
    label: string,
    what: (workbook: WorkbookPort) => Promise<Message | undefined>
  ) => Promise<Message | undefined>;
  stop: () => void;
  say: (key: string, message: Message | undefined) => void;
  /** Holds the result of a work until something else is kept. */
  keep: (key: string, result: unknown) => void;
  /** Says that cells of the workbook were changed. */
  changed: () => void;
}

/** The works of a pane beside a workbook; without one there is nothing to do. */
export function createWorks(workbook: WorkbookPort | undefined): Works {
  let state: WorksState = { messages: {}, results: {}, round: 0 };
  let underWay: string | undefined;
  let control: AbortController | undefined;
  const listeners = new Set<() => void>();
  const set = (part: Partial<WorksState>): void => {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  };
  const wait = (label: string): Message => ({
    intent: "warning",
    text: `${label} is under way. Wait until it has finished, then try again.`,
  });
  const works: Works = {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async run(key, label, what) {
      if (!workbook) return;
      if (underWay !== undefined) {
        if (state.running?.key !== key) works.say(key, wait(underWay));
        return;
      }
      underWay = label;
      const own = (control = new AbortController());
      const progress = (done: number, total: number): void =>
        set({ running: { key, label, done, total } });
      works.say(key, undefined);
      progress(0, 0);
      let message: Message | string | undefined;
      try {
        message = await what({ signal: own.signal, progress }, workbook);
      } catch (error) {
        message = { intent: "error", text: failure(label, error) };
        works.changed();
      }
      control = underWay = undefined;
      works.say(key, typeof message === "string" ? { intent: "success", text: message } : message);
      set({ running: undefined });
    },
    async change(label, what) {
      if (!workbook) return undefined;
      if (underWay !== undefined) return wait(underWay);
      underWay = label;
      try {
        return await what(workbook);
      } finally {
        underWay = undefined;
      }
    },
    stop: () => control?.abort(),
    say: (key, message) => set({ messages: { ...state.messages, [key]: message } }),
    keep: (key, result) => set({ results: { ...state.results, [key]: result } }),
    changed: () => set({ round: state.round + 1 }),
  };
  return works;
}

function failure(label: string, error: unknown): string {
  const reason = wordsOf(error);
  return error instanceof Cancelled
    ? `${label}: ${reason} What was done stays; start it again to go on.`
    : reason;
}
