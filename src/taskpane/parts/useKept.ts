import { createContext, useContext, useState } from "react";

/** What views keep while another one is open: choices, filters, what is unfolded. */
export const KeptContext = createContext<Map<string, unknown>>(new Map());

/** State under a name of its own that is still there when its view is opened again. */
export function useKept<T>(key: string, initial: T): [T, (value: T) => void] {
  const kept = useContext(KeptContext);
  // Each key has one use, so what is found under it has the right type.
  const [value, setValue] = useState<T>(() => (kept.has(key) ? (kept.get(key) as T) : initial));
  const keep = (next: T): void => {
    kept.set(key, next);
    setValue(next);
  };
  return [value, keep];
}
