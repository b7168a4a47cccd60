import type { FUniver } from "@univerjs/core/lib/facade";

const pause = 30;

/** Calls `tell` after each change of the active cell or of what it shows. Returns a function that stops it. */
export function watchSelection(api: FUniver, tell: () => void): () => void {
  let timer: number | undefined;
  const tellSoon = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(tell, pause);
  };
  const events = [
    api.addEvent(api.Event.SelectionChanged, tellSoon),
    // The grid reports the first click after the start only as the end of a move, not as a change of selection.
    api.addEvent(api.Event.SelectionMoveEnd, tellSoon),
    api.addEvent(api.Event.ActiveSheetChanged, tellSoon),
    api.getFormula().calculationEnd(tellSoon),
  ];
  tellSoon();
  return () => events.forEach((event) => event.dispose());
}
