import type { FUniver } from "@univerjs/core/lib/facade";

const pause = 30;

/** Tells after each change of the active cell or of what it shows; returns how to stop. */
export function watchSelection(api: FUniver, tell: () => void): () => void {
  let timer: number | undefined;
  const tellSoon = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(tell, pause);
  };
  const events = [
    api.addEvent(api.Event.SelectionChanged, tellSoon),
    // The first click after the start ends a move and changes no selection.
    api.addEvent(api.Event.SelectionMoveEnd, tellSoon),
    api.addEvent(api.Event.ActiveSheetChanged, tellSoon),
    api.getFormula().calculationEnd(tellSoon),
  ];
  tellSoon();
  return () => events.forEach((event) => event.dispose());
}
