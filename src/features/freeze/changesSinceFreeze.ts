import type { Answer } from "../../model/answer";
import { citeBriefly } from "../../model/citation";
import { explain } from "../../workbook/formulas/explain";
import { readAhead } from "../../workbook/formulas/readAhead";
import type { Value, Work, WorkbookPort } from "../../workbook/port";
import { spiltValues } from "../../workbook/spiltValues";
import { changedCells, type Change } from "../refresh/changes";
import { checkOf } from "./checkOf";
import { isWaiting } from "./delay";
import type { Located } from "./locate";
import type { Answering } from "./origin";

/** A formula that was put back, and what its block showed until then. */
export interface Returned {
  readonly located: Located;
  readonly before: readonly (readonly Value[])[];
}

/** The cells whose value differs from the one while they were frozen, each with the reason. */
export async function changesSinceFreeze(
  workbook: WorkbookPort,
  returned: readonly Returned[],
  answering: Answering,
  work?: Work
): Promise<Change[]> {
  const shown = await workbook.valuesOf(returned.map(({ located }) => located.block));
  const differing = returned.filter(
    ({ located }, place) => checkOf(shown[place] ?? []) !== located.entry.check
  );
  if (!differing.length) return [];
  const places = differing.map(({ located }) => located.block);
  const first = await workbook.cells(places);
  const waiting = first.flatMap((cell) => (cell && isWaiting(cell.value) ? [cell] : []));
  if (waiting.length) await workbook.recalculate(waiting, work);
  const cells = waiting.length ? await workbook.cells(places) : first;
  const values = await spiltValues(workbook, cells);
  const reader = await readAhead(
    workbook,
    cells.flatMap((cell) => cell ?? [])
  );
  const changes: Change[] = [];
  for (const [place, { located, before }] of differing.entries()) {
    const cell = cells[place];
    if (!cell) continue;
    const { calculator, metadata } = answering;
    const calls = await explain(cell, reader, calculator, metadata, { traces: "none" });
    const after = values[place] ?? [];
    if (checkOf(after) === located.entry.check) continue;
    const why = whyOf(located.entry.edition, answering.edition, calls[0]?.answer);
    changes.push(...changedCells(cell, before, after, why));
  }
  return changes;
}

function whyOf(then: string, now: string, answer: Answer | undefined): string {
  const edition = !then
    ? `the origin of its value was not known when it was frozen`
    : then === now
      ? `edition ${now} answers, as when it was frozen: a value that the formula takes has changed`
      : `frozen at edition ${then}, answered by edition ${now}`;
  const about = answer && detailOf(answer);
  return about ? `${edition}: ${about}` : edition;
}

function detailOf(answer: Answer): string | undefined {
  if (answer.kind === "failure") return answer.message;
  return answer.kind === "figure" ? `${answer.status}, ${citeBriefly(answer.sources)}` : undefined;
}
