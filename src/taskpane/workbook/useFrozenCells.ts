import { useEffect, useState } from "react";
import { frozenCells, type FrozenCells } from "../../features/freeze/frozenCells";
import { wordsOf } from "../../model/wordsOf";
import type { WorkbookReader } from "../../workbook/port";

const none: FrozenCells = { frozen: 0, planned: 0, sheets: [], unreadable: [], withoutReceipt: 0 };

/** What is frozen in the workbook, and what went wrong where that could not be read. */
export function useFrozenCells(
  workbook: WorkbookReader | undefined,
  round: number
): [FrozenCells, string] {
  const [frozen, setFrozen] = useState(none);
  const [problem, setProblem] = useState("");
  useEffect(() => {
    let current = true;
    if (workbook) {
      frozenCells(workbook).then(
        (found) => {
          if (!current) return;
          setFrozen(found);
          setProblem("");
        },
        (error: unknown) => {
          if (current) setProblem(`The receipts could not be read: ${wordsOf(error)}`);
        }
      );
    }
    return () => {
      current = false;
    };
  }, [workbook, round]);
  return [frozen, problem];
}
