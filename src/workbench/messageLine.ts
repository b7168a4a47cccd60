import type { Answer } from "../model/answer";
import type { Calculator } from "../model/calculator";
import { cite } from "../model/citation";
import { addressOf, cellName } from "../workbook/address";
import type { Cell, WorkbookPort } from "../workbook/port";

/** Shows under the grid what Excel shows on hover or in a card: an error's message, a number's source. */
export function showMessages(
  element: HTMLElement,
  workbook: WorkbookPort,
  calculator: Calculator
): void {
  workbook.onSelection((cell) => {
    const told = tell(cell, calculator);
    element.className = told?.error ? "error" : "";
    element.replaceChildren();
    if (!told) {
      element.textContent = "Select a UKAUTO cell to read its source here, or why it is blank.";
      return;
    }
    const name = document.createElement("b");
    name.textContent = `${cellName(cell)}  `;
    element.append(name, told.text);
  });
}

function tell(cell: Cell, calculator: Calculator): { text: string; error: boolean } | undefined {
  const from = cell.spilledFrom ?? cell;
  const calls = [...calculator.trace(addressOf(from))].reverse();
  const own = calls.filter(({ id }) => new RegExp(`UKAUTO\\.${id}\\(`, "i").test(cell.formula));
  const answers = own.map(({ answer }) => answer);
  const failed = answers.find((answer) => answer.kind === "failure" && answer.error === cell.value);
  if (failed?.kind === "failure")
    return { text: `${failed.error}  ${failed.message}`, error: true };
  const shown = answers.find((answer) => valueOf(answer) === cell.value);
  return shown ? { text: words(shown), error: false } : undefined;
}

function valueOf(answer: Answer): unknown {
  switch (answer.kind) {
    case "figure":
    case "text":
      return answer.value;
    case "card":
      return answer.title;
    default:
      return undefined;
  }
}

function words(answer: Answer): string {
  switch (answer.kind) {
    case "figure":
      return [
        `${answer.status}, ${answer.period}`,
        cite(answer.sources.slice(0, 3)),
        answer.working,
        answer.note,
      ]
        .filter(Boolean)
        .join("  ·  ");
    case "text":
      return answer.sources?.length ? cite(answer.sources.slice(0, 3)) : "";
    case "card":
      return answer.sections
        .map(
          ({ title, lines }) =>
            `${title}: ${lines.map(({ name, value }) => `${name} ${value}`).join(", ")}`
        )
        .join("  ·  ");
    default:
      return "";
  }
}
