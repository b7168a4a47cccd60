import type { Answer, Figure, Table } from "../../model/answer";
import type { TracedCall } from "../../model/calculator";
import { citeBriefly } from "../../model/citation";
import { statuses } from "../../model/status";
import type { Explained } from "../../workbook/formulas/explain";

/** The calls of a cell with their answers: read from its formula, and traced when it was calculated. */
export interface Asked {
  readonly calls: readonly Explained[];
  readonly traced: readonly TracedCall[];
}

/**
 * Why a cell's value changed: a new row, a correction, a newer figure, other arguments, the edition itself, or that
 * it was not up to date. `isNew` is true where the edition in use changed after `before` was read.
 */
export function reasonOf(before: Asked, after: Asked, isNew: boolean): string {
  let other: string | undefined;
  let compared = after.calls.length > 0;
  for (const [place, call] of after.calls.entries()) {
    const old = before.calls[place];
    compared &&= old?.answer !== undefined && call.answer !== undefined;
    if (!old || old.formula !== call.formula || old.askedWith !== call.askedWith) continue;
    if (call.call.id === "EDITION") other ??= "the edition";
    else if (call.unanswered && call.unanswered !== old.unanswered) other ??= call.unanswered;
    else if (!old.answer || !call.answer) continue;
    else if (!isSame(old.args, call.args)) other ??= `${call.formula} takes a value that changed`;
    else {
      const reason = difference(old.answer, call.answer);
      if (reason) return reason;
    }
  }
  for (const call of after.traced) {
    const old = before.traced.find(
      ({ id, arguments: args }) => id === call.id && isSame(args, call.arguments)
    );
    const reason = old && call.id !== "EDITION" && difference(old.answer, call.answer);
    if (reason) return reason;
  }
  if (other) return other;
  // Where both editions give the same answer, the cell was out of date before the refresh.
  return isNew && !compared ? "the new edition answers with another value" : behind(before, after);
}

/** Why a cell was not up to date, as far as is known of its last calculation. */
function behind(before: Asked, after: Asked): string {
  const last = before.traced[before.traced.length - 1];
  const now = after.traced[after.traced.length - 1];
  if (!last) return "it was last calculated with another edition or with other values";
  return now && last.edition !== now.edition
    ? `it was last calculated with edition ${last.edition}`
    : "it had not been calculated since a value that it takes changed";
}

function difference(before: Answer, after: Answer): string | undefined {
  if (before.kind === "failure" && after.kind === "figure") return `new row: ${about(after)}`;
  if (before.kind === "failure" && after.kind !== "failure") return "now on record";
  if (before.kind !== "failure" && after.kind === "failure")
    return `no longer on record: ${after.message}`;
  if (before.kind === "failure" && after.kind === "failure")
    return before.message === after.message ? undefined : after.message;
  if (before.kind === "figure" && after.kind === "figure")
    return before.value === after.value ? undefined : figureDifference(before, after);
  if (before.kind === "table" && after.kind === "table") return tableDifference(before, after);
  return JSON.stringify(before) === JSON.stringify(after) ? undefined : "a text on record changed";
}

function tableDifference({ rows: before }: Table, { rows: after }: Table): string | undefined {
  if (after.length > before.length)
    return `new row: ${after.length} rows instead of ${before.length}`;
  if (after.length < before.length)
    return `fewer rows on record: ${after.length} instead of ${before.length}`;
  return JSON.stringify(before) === JSON.stringify(after)
    ? undefined
    : "a row of the table changed";
}

function figureDifference(before: Figure, after: Figure): string {
  if (after.status === "derived") return `follows from a changed figure: ${workingOf(after)}`;
  const firmer = statuses.indexOf(after.status) < statuses.indexOf(before.status);
  const sameSource = before.sources[0]?.publisher === after.sources[0]?.publisher;
  return firmer || !sameSource ? `newer figure: ${about(after)}` : `correction: ${about(after)}`;
}

function workingOf(figure: Figure): string {
  return figure.working ?? about(figure);
}

function about(figure: Figure): string {
  return `${figure.status}, ${citeBriefly(figure.sources)}`;
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
