import { useState } from "react";
import { wordsOf } from "../../model/wordsOf";
import type { Place, WorkbookPort } from "../../workbook/port";
import { useHost } from "../useHost";
import { insertAt, placeName, type Inserted, type Insertion } from "./insert";
import type { Message } from "./message";

/** Writes what is named at the active cell; an insertion with references to its own cells is made for its place. */
export type Insert = (
  what: string,
  insertion: Insertion | ((at: Place) => Insertion)
) => Promise<void>;

/** What the analyst has agreed to write over, and where. */
interface Agreed {
  readonly at: Place;
  readonly cells: readonly Place[];
}

/** Writes into the workbook at the active cell, asks before it writes over anything, and says how that went. */
export function useInsert(): {
  message: Message | undefined;
  /** Undefined where there is no workbook to insert into. */
  insert?: Insert;
  /** Removes the message, once the analyst looks at something else. */
  readonly forget: () => void;
} {
  const { workbook, works } = useHost();
  const [message, setMessage] = useState<Message>();
  async function attempt(
    what: string,
    insertion: Parameters<Insert>[1],
    agreed?: Agreed
  ): Promise<void> {
    const write = async (port: WorkbookPort): Promise<Message> => {
      const at = agreed?.at ?? (await port.selected());
      const made = typeof insertion === "function" ? insertion(at) : insertion;
      const done = await insertAt(port, at, made, agreed?.cells);
      const again = (cells: readonly Place[]): void => void attempt(what, insertion, { at, cells });
      return outcome(what, done, made.chart !== undefined && port.charts === true, again);
    };
    try {
      setMessage(await works.change("Inserting", write));
    } catch (error) {
      const text = `${what} could not be inserted: ${wordsOf(error)}`;
      setMessage({ intent: "error", text });
    }
  }
  const insert: Insert = (what, insertion) => attempt(what, insertion);
  const forget = (): void => setMessage(undefined);
  return workbook ? { message, insert, forget } : { message, forget };
}

function outcome(
  what: string,
  done: Inserted,
  hasChart: boolean,
  replace: (cells: readonly Place[]) => void
): Message {
  switch (done.kind) {
    case "inserted": {
      const chart = hasChart ? ", its chart below it" : "";
      return { intent: "success", text: `${what} is in ${placeName(done.block)}${chart}.` };
    }
    case "filled": {
      const act = { label: "Replace", run: () => replace(done.cells) };
      return { intent: "warning", text: done.reason, act };
    }
    case "refused":
      return { intent: "warning", text: done.reason };
  }
}
