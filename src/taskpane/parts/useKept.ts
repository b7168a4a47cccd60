import { createContext, useContext, useState } from "react";

/** What views keep while another one is open: choices, filters, what is unfolded. */
export const KeptContext = createContext<Map<string, unknown>>(new Map());

/** Takes the next state, or what makes it of the state as it is by then. */
export type Keep<T> = (next: T | ((now: T) => T)) => void;

/** State under a name of its own that is still there when its view is opened again. */
export function useKept<T>(key: string, initial: T): [T, Keep<T>] {
  const kept = useContext(KeptContext);
  // Each key has one use, so what is found under it has the right type.
  const now = (): T => (kept.has(key) ? (kept.get(key) as T) : initial);
  const [value, setValue] = useState<T>(now);
  const keep: Keep<T> = (given) => {
    const next = given instanceof Function ? given(now()) : given;
    kept.set(key, next);
    setValue(() => next);
  };
  return [value, keep];
}
