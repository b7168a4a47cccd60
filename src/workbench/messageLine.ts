import type { Answer } from "../model/answer";
import type { Calculator } from "../model/calculator";
import { cite } from "../model/citation";
import type { Metadata } from "../model/metadata";
import { addressOf, cellName } from "../workbook/address";
import { explain, type Explained } from "../workbook/formulas/explain";
import { firstValue } from "../workbook/formulas/firstValue";
import type { Cell, WorkbookPort } from "../workbook/port";

interface Told {
  readonly text: string;
  readonly error: boolean;
}

/** Shows under the grid what Excel shows on hover or in a card: an error's message, a number's source. */
export function showMessages(
  element: HTMLElement,
  workbook: WorkbookPort,
  calculator: Calculator,
  metadata: Metadata
): void {
  let latest = 0;
  workbook.onSelection((cell) => {
    const own = ++latest;
    void tell(cell, workbook, calculator, metadata).then((told) => {
      // Another cell may have been selected while this one was read.
      if (own === latest) show(element, cell, told);
    });
  });
}

function show(element: HTMLElement, cell: Cell, told: Told | undefined): void {
  element.className = told?.error ? "error" : "";
  element.replaceChildren();
  if (!told) {
    element.textContent = "Select a UKAUTO cell to read its source here, or why it is blank.";
    return;
  }
  const name = document.createElement("b");
  name.textContent = `${cellName(cell)}  `;
  element.append(name, told.text);
}

async function tell(
  cell: Cell,
  workbook: WorkbookPort,
  calculator: Calculator,
  metadata: Metadata
): Promise<Told | undefined> {
  const from = cell.spilledFrom ? await workbook.cell(cell.spilledFrom) : cell;
  const calls = await explain(from, workbook, calculator, metadata, { at: cell });
  // Last of all what the cell asked that its formula does not tell, as in a branch of IF.
  const asked = calls.map(({ answer }) => answer);
  const traced = calculator.trace(addressOf(from)).map(({ answer }) => answer);
  const answers = [...asked, ...(calls.length ? traced.reverse() : [])];
  const failed = answers.find(
    (answer) => answer?.kind === "failure" && answer.error === cell.value
  );
  if (failed?.kind === "failure") {
    return { text: `${failed.error}  ${failed.message}`, error: true };
  }
  const unanswered = calls.find((call: Explained) => call.unanswered)?.unanswered;
  if (unanswered && typeof cell.value === "string" && cell.value.startsWith("#")) {
    return { text: unanswered, error: true };
  }
  const shown = answers.find(
    (answer) => answer && answer.kind !== "table" && firstValue(answer) === cell.value
  );
  return shown && { text: words(shown), error: false };
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
