import { useCallback, useState } from "react";
import { wordsOf } from "../../model/wordsOf";
import { useHost } from "../useHost";
import { insertAtActive, placeName, type Insertion } from "./insertAtActive";

export interface Told {
  readonly intent: "success" | "warning" | "error";
  readonly text: string;
  /** What the analyst may have done all the same, and how it is called. */
  readonly act?: { readonly label: string; readonly run: () => void };
}

export type Insert = (what: string, insertion: Insertion) => Promise<void>;

/** Writes into the workbook at the active cell, and says what came of it. */
export function useInsert(): {
  told: Told | undefined;
  /** Undefined where there is no workbook to insert into. */
  insert?: Insert;
} {
  const { workbook, works } = useHost();
  const [told, setTold] = useState<Told>();
  const attempt = useCallback(
    async (what: string, insertion: Insertion, replace: boolean): Promise<void> => {
      if (!workbook) return;
      const wait = works.underWay();
      if (wait) return setTold(wait);
      try {
        const done = await insertAtActive(workbook, insertion, replace);
        if (done.kind === "inserted") {
          setTold({ intent: "success", text: `${what} is in ${placeName(done.block)}.` });
          return;
        }
        const run = (): void => void attempt(what, insertion, true);
        setTold({
          intent: "warning",
          text: done.reason,
          ...(done.replaceable ? { act: { label: "Replace", run } } : {}),
        });
      } catch (error) {
        const reason = wordsOf(error);
        setTold({
          intent: "error",
          text: `${what} could not be inserted: ${reason} Choose another cell and try again.`,
        });
      }
    },
    [workbook, works]
  );
  const insert = useCallback<Insert>(
    (what, insertion) => attempt(what, insertion, false),
    [attempt]
  );
  return workbook ? { told, insert } : { told };
}
