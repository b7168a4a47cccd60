import { useState } from "react";
import { wordsOf } from "../../model/wordsOf";
import type { Place } from "../../workbook/port";
import { useHost } from "../useHost";
import type { Message } from "./message";

/** Selects a cell of the workbook, and says why where that fails. */
export function useGoTo(): { goTo: (place: Place) => void; lost: Message | undefined } {
  const { workbook } = useHost();
  const [lost, setLost] = useState<Message>();
  const goTo = (place: Place): void => {
    setLost(undefined);
    workbook?.select(place).catch((error: unknown) =>
      setLost({
        intent: "warning",
        text: `The cell could not be selected: ${wordsOf(error)}`,
      })
    );
  };
  return { goTo, lost };
}
