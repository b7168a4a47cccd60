import { useEffect, useState } from "react";
import { isIsoDate } from "../model/date";
import { isEditionName } from "../model/edition";
import { wordsOf } from "../model/wordsOf";
import { dateSetting, editionSetting, sha256Setting } from "../features/refresh/settings";
import type { WorkbookReader } from "../workbook/port";

/** The edition and the day of the last refresh of the whole workbook, or why that could not be read. */
export interface LastRefresh {
  readonly edition?: string;
  readonly sha256?: string;
  readonly date?: string;
  readonly problem?: string;
}

/** What the workbook remembers of its last refresh; read again after each one. */
export function useLastRefresh(
  workbook: WorkbookReader | undefined,
  refreshed: unknown
): LastRefresh | undefined {
  const [last, setLast] = useState<LastRefresh>();
  useEffect(() => {
    let current = true;
    const take = (each: LastRefresh): void => void (current && setLast(each));
    if (workbook)
      Promise.all(
        [editionSetting, sha256Setting, dateSetting].map((name) => workbook.setting(name))
      ).then(
        ([edition, sha256, date]) => take(lastRefreshOf(edition, sha256, date)),
        (error: unknown) => take({ problem: wordsOf(error) })
      );
    return () => void (current = false);
  }, [workbook, refreshed]);
  return last;
}

/** A workbook may come from anywhere, so only an edition and a date of what it says are shown. */
function lastRefreshOf(edition?: string, sha256?: string, date?: string): LastRefresh {
  if (edition === undefined || !isEditionName(edition)) return {};
  return { edition, sha256, date: date !== undefined && isIsoDate(date) ? date : undefined };
}
