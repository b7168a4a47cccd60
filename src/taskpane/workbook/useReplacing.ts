import {
  replaceFormulas,
  reversed,
  type Replaced,
  type Replacement,
} from "../../features/basis/replaceFormulas";
import { addressOf } from "../../workbook/address";
import { useWork } from "../parts/useWork";
import type { Message } from "../parts/message";
import { useHost } from "../useHost";

/** What replacing formulas has done so far; it outlives the view. */
interface Done<Plan> {
  readonly plan?: { readonly of: string; readonly plan: Plan };
  /** What undo takes back. */
  readonly written: readonly Replacement[];
  /** True until all of it was written: what is written next belongs to it. */
  readonly isOpen?: boolean;
  readonly left?: Replaced;
}

/**
 * Replacing formulas, with undo. Each formula is noted as it is written, so that it can be undone even after
 * Cancel or a refusal.
 */
export function useReplacing<Plan>(
  key: string,
  of: string
): {
  work: ReturnType<typeof useWork<Done<Plan>>>;
  /** The plan, while it is one of the same extent and choices. */
  plan: Plan | undefined;
  keepPlan: (plan: Plan | undefined) => void;
  canUndo: boolean;
  left: Replaced | undefined;
  replace: (label: string, replacements: readonly Replacement[], outcome: string) => Promise<void>;
  undo: () => Promise<void>;
} {
  const { works } = useHost();
  const work = useWork<Done<Plan>>(key);
  const { plan, written = [], isOpen, left } = work.result ?? {};
  return {
    work,
    plan: plan?.of === of ? plan.plan : undefined,
    keepPlan: (each) =>
      work.keep({ written, isOpen, ...(each ? { plan: { of, plan: each } } : {}) }),
    canUndo: written.some(({ before, after }) => before !== after),
    left,
    replace: (label, replacements, outcome) =>
      work.run(label, async (each, port) => {
        const noted = isOpen ? [...written] : [];
        const done = await replaceFormulas(port, replacements, each, (part) => {
          noted.push(...part);
          work.keep({ written: [...noted], isOpen: true });
        });
        work.keep({ written: noted, left: done });
        works.changed();
        return sentence(`${counted(done.written.length)} ${outcome}`, done);
      }),
    undo: () =>
      work.run("Putting the formulas back", async (each, port) => {
        const done = await replaceFormulas(port, reversed(written), each);
        const blocked = new Set(done.obstacles.map(addressOf));
        // What could not be written may be undone once it can.
        const rest = written.filter((one) => blocked.has(addressOf(one)));
        work.keep({ written: rest, left: done });
        works.changed();
        const isWhole = !done.changed.length && !done.obstacles.length;
        return isWhole
          ? "Every formula is as it was."
          : sentence(`${counted(done.written.length)} as before.`, done);
      }),
  };
}

function sentence(text: string, { changed, obstacles }: Replaced): Message {
  const count = changed.length + obstacles.length;
  return count
    ? { intent: "warning", text: `${text} ${count} left as they are; see the list.` }
    : { intent: "success", text };
}

function counted(count: number): string {
  return count === 1 ? "1 formula" : `${count} formulas`;
}
