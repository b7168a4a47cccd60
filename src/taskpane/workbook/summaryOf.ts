import type { Report } from "../../features/refresh/refresh";
import { addressOf } from "../../workbook/address";
import type { Told } from "../parts/useInsert";

/** What a refresh did, in a few sentences; a warning where something is left to do. */
export function summaryOf(report: Report): Told {
  const { before, edition, kept, cells, changed, extent, stopped, unanswered, unnoted } = report;
  const sentences = [
    before === edition
      ? `Edition ${edition} is the newest.`
      : `Edition ${edition} is in use instead of ${before}.`,
    `${changed || "None"} of ${cells} UKAUTO cells changed.`,
  ];
  if (stopped)
    sentences.push(`${stopped} Refresh again: that list will hold these changes and the rest.`);
  if (unanswered.length)
    sentences.push(
      `Excel has not answered ${named(unanswered.map(addressOf))} yet. Refresh again when it has finished calculating.`
    );
  if (extent !== "workbook")
    sentences.push(
      `Only the ${extent} was refreshed; other cells may show an earlier edition until the workbook is.`
    );
  if (unnoted)
    sentences.push(`The workbook could not note the edition: ${unnoted} Refresh again to note it.`);
  if (!kept)
    sentences.push(
      "There was no room to keep it: it lasts until this page is closed. Clear site data to make room."
    );
  const isDone = !stopped && !unanswered.length && !unnoted;
  return { intent: isDone ? "success" : "warning", text: sentences.join(" ") };
}

function named(addresses: readonly string[]): string {
  const [first, second, third, ...more] = addresses;
  const few = [first, second, third].filter(Boolean).join(", ");
  return more.length ? `${few} and ${more.length} more cells` : few;
}
