import type { Report } from "../../features/refresh/refresh";
import { addressOf } from "../../workbook/address";
import type { Message } from "../parts/message";

/** What a refresh did, in a few sentences; a warning where something is left to do. */
export function summaryOf(report: Report): Message {
  const { isStored, cells, changed, extent, stopped, unanswered, unnoted, frozen } = report;
  const sentences = [editionOf(report), `${changed || "None"} of ${cells} UKAUTO cells changed.`];
  if (stopped)
    sentences.push(`${stopped} Refresh again: that list will hold these changes and the rest.`);
  if (unanswered.length)
    sentences.push(
      `Excel has not answered ${named(unanswered.map(addressOf))} yet. Refresh again when it has finished calculating.`
    );
  if (extent !== "workbook")
    sentences.push(
      `Only the ${extent} was refreshed; other cells may show an earlier edition until the whole workbook is refreshed.`
    );
  if (frozen.length) sentences.push(frozenOf(frozen));
  if (unnoted)
    sentences.push(`The workbook could not note the edition: ${unnoted} Refresh again to note it.`);
  if (!isStored)
    sentences.push(
      "There was no room to store it: it lasts until this page is closed. Clear site data to make room."
    );
  const isDone = !stopped && !unanswered.length && !unnoted;
  return { intent: isDone ? "success" : "warning", text: sentences.join(" ") };
}

function editionOf({ before, now, wanted, isDropped }: Report): string {
  const { edition } = now;
  if (isDropped)
    return `Edition ${before.edition}, which this browser had stored, is not the one that is published and was dropped. Edition ${edition} is in use.`;
  if (before.edition !== edition)
    return `Edition ${edition} is in use instead of ${before.edition}.`;
  if (wanted === "bundled") return `Edition ${edition}, which came with UKAUTO, is in use.`;
  return before.sha256 === now.sha256
    ? `Edition ${edition} is the newest.`
    : `Edition ${edition} was published again, with corrections, and is in use.`;
}

function frozenOf(frozen: Report["frozen"]): string {
  const parts = frozen.map(
    ({ edition, formulas }) =>
      `${formulas} at ${edition ? `edition ${edition}` : "an edition that is not known"}`
  );
  return `Frozen cells stay as they are: ${parts.join(", ")}. Thaw them to refresh them.`;
}

function named(addresses: readonly string[]): string {
  const [first, second, third, ...more] = addresses;
  const few = [first, second, third].filter(Boolean).join(", ");
  return more.length ? `${few} and ${more.length} more cells` : few;
}
