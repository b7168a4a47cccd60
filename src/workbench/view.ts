import * as z from "zod/mini";
import { recall, remember } from "./memory";

const key = "ukauto-workbench-view";

const position = z.int().check(z.nonnegative());
const shape = z.partial(
  z.object({
    sheet: z.string(),
    row: position,
    column: position,
    /** The width of the pane in pixels. */
    width: z.number(),
  })
);

/** What the analyst looked at last. It is kept beside the workbook, since looking changes nothing in it. */
export type View = z.infer<typeof shape>;

export function lastView(): View {
  try {
    return shape.parse(JSON.parse(recall("localStorage", key) ?? "{}"));
  } catch {
    // The text is not a view: the page opens as it does the first time.
    return {};
  }
}

export function keepView(change: View): void {
  remember("localStorage", key, JSON.stringify({ ...lastView(), ...change }));
}
