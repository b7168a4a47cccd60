import { useEffect, useState } from "react";
import { useHost } from "../useHost";
import type { Referred } from "./formulaFor";

/** What references stand for, read from the workbook as they are typed and as the selection moves. */
export function useReferred(references: readonly string[]): Referred {
  const { workbook, selection } = useHost();
  const [referred, setReferred] = useState<Referred>({});
  // Compared by what they say, since a new list of them is made each time.
  const wanted = references.join("|");
  useEffect(() => {
    if (!workbook || !wanted) return;
    let current = true;
    const read = async (): Promise<Referred> => {
      const from = selection ?? (await workbook.selected());
      const entries = wanted.split("|").map(async (reference) => {
        const block = await workbook.resolve(reference, from);
        const values = block ? await workbook.values(block) : [[""]];
        return [reference, { block, values }] as const;
      });
      return Object.fromEntries(await Promise.all(entries));
    };
    read().then(
      (found) => current && setReferred(found),
      () => current && setReferred({})
    );
    return () => {
      current = false;
    };
  }, [workbook, wanted, selection]);
  return referred;
}
