import { wordsOf } from "../../model/wordsOf";
import { Cancelled } from "../../workbook/batches";
import type { Work } from "../../workbook/port";
import type { Told } from "./useInsert";

export interface Running {
  readonly key: string;
  readonly label: string;
  readonly done: number;
  readonly total: number;
}

/** What runs, what was told of each work, and what came of it. */
export interface WorksState {
  readonly running?: Running;
  readonly told: Readonly<Record<string, Told | undefined>>;
  readonly results: Readonly<Record<string, unknown>>;
  /** Rises whenever cells of the workbook may have changed. */
  readonly round: number;
}

/**
 * The long works of the pane. They live above its views, so that one goes on while the analyst looks at
 * another view and its result is still there on coming back. One at a time: two would write over each other.
 */
export interface Works {
  state(): WorksState;
  subscribe(listener: () => void): () => void;
  /** Says so and does nothing while another work runs. What is returned is told; one that fails may have changed cells. */
  run(
    key: string,
    label: string,
    what: (work: Work) => Promise<Told | string | undefined>
  ): Promise<void>;
  stop(): void;
  /** What to tell an analyst who wants to change a cell while a work runs; undefined while none does. */
  underWay(): Told | undefined;
  tell(key: string, told: Told | undefined): void;
  /** Holds what came of a work until something else is kept. */
  keep(key: string, result: unknown): void;
  /** Says that cells of the workbook were changed. */
  changed(): void;
}

export function createWorks(): Works {
  let state: WorksState = { told: {}, results: {}, round: 0 };
  let control: AbortController | undefined;
  const listeners = new Set<() => void>();
  const set = (part: Partial<WorksState>): void => {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  };
  const works: Works = {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async run(key, label, what) {
      if (control) {
        if (state.running?.key !== key) works.tell(key, works.underWay());
        return;
      }
      const own = (control = new AbortController());
      const progress = (done: number, total: number): void =>
        set({ running: { key, label, done, total } });
      works.tell(key, undefined);
      progress(0, 0);
      let told: Told | string | undefined;
      try {
        told = await what({ signal: own.signal, progress });
      } catch (error) {
        told = { intent: "error", text: failure(label, error) };
        works.changed();
      }
      control = undefined;
      works.tell(key, typeof told === "string" ? { intent: "success", text: told } : told);
      set({ running: undefined });
    },
    stop: () => control?.abort(),
    underWay: () =>
      state.running && {
        intent: "warning",
        text: `${state.running.label} is under way. Wait until it has finished, then try again.`,
      },
    tell: (key, told) => set({ told: { ...state.told, [key]: told } }),
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
