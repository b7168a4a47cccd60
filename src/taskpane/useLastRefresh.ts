import { useEffect, useState } from "react";
import { wordsOf } from "../model/wordsOf";
import { dateSetting, editionSetting } from "../features/refresh/settings";
import type { WorkbookPort } from "../workbook/port";

/** The edition and the day of the last refresh of the whole workbook, or why that could not be read. */
export interface LastRefresh {
  readonly edition?: string;
  readonly date?: string;
  readonly problem?: string;
}

/** What the workbook remembers of its last refresh; read again after each one. */
export function useLastRefresh(
  workbook: WorkbookPort | undefined,
  refreshed: unknown
): LastRefresh | undefined {
  const [last, setLast] = useState<LastRefresh>();
  useEffect(() => {
    let current = true;
    const take = (each: LastRefresh): void => void (current && setLast(each));
    if (workbook)
      Promise.all([workbook.setting(editionSetting), workbook.setting(dateSetting)]).then(
        ([edition, date]) => take({ edition, date }),
        (error: unknown) => take({ problem: wordsOf(error) })
      );
    return () => void (current = false);
  }, [workbook, refreshed]);
  return last;
}
