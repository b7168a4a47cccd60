import type { Keeper } from "./keep";
import { notice } from "./notices";
import { fileName, saveFile } from "./saveFile";
import { asides, discard, putBack, type Aside } from "./setAside";

/** Names each workbook that did not open and offers it as a file, so that nothing in it is lost. */
export async function offerAsides(keep: Keeper | undefined): Promise<void> {
  for (const aside of await asides()) offer(aside, keep);
}

function offer(aside: Aside, keep: Keeper | undefined): void {
  const time = new Date(aside.time);
  const when = time.toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" });
  const bar = notice(
    `A workbook was set aside on ${when}, with everything in it. ${aside.reason}`,
    [
      {
        label: "Save it as a file",
        act: () => saveFile(fileName("json", time), textOf(aside.workbook), "application/json"),
      },
      ...(aside.mayOpen && keep
        ? [{ label: "Try it again", act: () => tryAgain(aside, keep) }]
        : []),
      {
        label: "Discard it",
        act: async () => {
          await discard(aside);
          bar.remove();
        },
      },
    ]
  );
}

async function tryAgain(aside: Aside, keep: Keeper): Promise<void> {
  await keep.stop();
  await putBack(keep.holder, aside);
  window.location.reload();
}

/** Whatever was kept, as JSON; values that JSON cannot hold become texts or lists. */
function textOf(workbook: unknown): string {
  return JSON.stringify(
    workbook,
    (_, value: unknown) => {
      if (typeof value === "bigint") return String(value);
      return value instanceof Map || value instanceof Set ? [...value] : value;
    },
    2
  );
}
