import { inExcel } from "./run";
import type { Cell } from "../port";

/** Changes come in bursts, as in a refresh; the cell is read once for each burst. */
const pause = 100;
const retryAfter = 2_000;

/**
 * Reports the active cell after each selection, change and calculation that this Excel reports. Excel refuses
 * requests while a cell is being edited: the last known cell stays, and subscribing is tried again later.
 */
export function watchSelection(
  supports: (version: string) => boolean,
  selected: () => Promise<Cell>,
  listener: (cell: Cell) => void,
  retry = retryAfter
): () => void {
  const ends: (() => void)[] = [];
  let over = false;
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ignore = (): void => undefined;
  const tell = async (): Promise<void> => {
    const own = ++asked;
    const cell = await selected();
    if (own === asked && !over) listener(cell);
  };
  const tellNow = (): Promise<void> => tell().catch(ignore);
  const tellSoon = async (): Promise<void> => {
    clearTimeout(timer);
    timer = setTimeout(() => void tellNow(), pause);
  };
  const subscribe = (): void => {
    inExcel(async (context) => {
      const { worksheets } = context.workbook;
      const events: OfficeExtension.EventHandlerResult<unknown>[] = [
        context.workbook.onSelectionChanged.add(tellNow),
        ...(supports("1.8") ? [worksheets.onCalculated.add(tellSoon)] : []),
        ...(supports("1.9") ? [worksheets.onChanged.add(tellSoon)] : []),
      ];
      await context.sync();
      for (const event of events) ends.push(() => take(event));
      if (over) stop();
    })
      .then(tell)
      .catch(() => {
        if (!over && !ends.length) setTimeout(() => over || subscribe(), retry);
      });
  };
  const take = (event: OfficeExtension.EventHandlerResult<unknown>): void => {
    Excel.run(event.context as Excel.RequestContext, async (own) => {
      event.remove();
      await own.sync();
    }).catch(ignore);
  };
  const stop = (): void => {
    over = true;
    clearTimeout(timer);
    for (const end of ends.splice(0)) end();
  };
  subscribe();
  return stop;
}
