import { useSyncExternalStore, type ReactElement } from "react";
import { useHost } from "../useHost";
import type { Message } from "./message";
import { WorkProgress } from "./WorkProgress";
import type { Works } from "./works";

/** One of the pane's long works, by its key: its message and its last result outlive the view. */
export function useWork<Result = never>(
  key: string
): {
  /** True while any work runs. */
  busy: boolean;
  message: Message | undefined;
  say(message: Message | undefined): void;
  run(label: string, what: Parameters<Works["run"]>[2]): Promise<void>;
  progress: ReactElement | undefined;
  result: Result | undefined;
  keep(result: Result | undefined): void;
} {
  const { works } = useHost();
  const { running, messages, results } = useSyncExternalStore(works.subscribe, works.state);
  return {
    busy: running !== undefined,
    message: messages[key],
    say: (each) => works.say(key, each),
    run: (label, what) => works.run(key, label, what),
    progress:
      running?.key === key ? <WorkProgress running={running} onStop={works.stop} /> : undefined,
    result: results[key] as Result | undefined,
    keep: (result) => works.keep(key, result),
  };
}
