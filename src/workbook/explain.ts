import type { Answer } from "../model/answer";
import type { Calculator } from "../model/calculator";
import type { Metadata } from "../model/metadata";
import { addressOf } from "./address";
import { ukautoCalls, type UkautoCall } from "./formula";
import { readArgument } from "./formulaArgument";
import type { Cell, Value, WorkbookPort } from "./port";

/** A call of the selected cell, explained. */
export interface Explained {
  readonly call: UkautoCall;
  /** As it was asked: the arguments' values in the order of the function. */
  readonly args: readonly unknown[];
  /** Undefined where an argument is an expression and the cell has not been calculated since opening. */
  readonly answer?: Answer;
  readonly formula: string;
}

/**
 * Every UKAUTO call of a cell with its answer. Asks the dataset; never calculates the cell. Without the
 * trace, a call whose arguments can't be read has no answer.
 */
export async function explain(
  cell: Cell,
  workbook: WorkbookPort,
  calculator: Calculator,
  metadata: Metadata,
  withoutTrace = false
): Promise<Explained[]> {
  const calls = ukautoCalls(cell.formula);
  return Promise.all(
    calls.map(async (call) => {
      const parameters = metadata.functions.find(({ id }) => id === call.id)?.parameters ?? [];
      const args = await Promise.all(
        call.args.map(({ text }, place) =>
          valueOf(
            text,
            cell,
            workbook,
            parameters[place]?.dimensionality === "matrix",
            calculator,
            metadata
          )
        )
      );
      const formula = cell.formula.slice(call.start, call.end);
      if (!args.includes(unknownValue)) {
        return { call, args, formula, answer: calculator.calculate(call.id, args) };
      }
      const traced = withoutTrace ? undefined : traceOf(cell, call, calls, calculator);
      return traced
        ? { call, args: traced.arguments, formula, answer: traced.answer }
        : { call, args: [], formula };
    })
  );
}

const unknownValue = Symbol("expression");

async function valueOf(
  text: string,
  cell: Cell,
  workbook: WorkbookPort,
  asGrid: boolean,
  calculator: Calculator,
  metadata: Metadata
): Promise<unknown> {
  const read = readArgument(text);
  if (read.kind === "value") return asGrid ? [[read.value]] : read.value;
  if (read.kind === "array") return asGrid ? read.rows : unknownValue;
  if (read.kind === "reference") {
    const block = await workbook.resolve(read.reference, cell);
    if (!block) return unknownValue;
    const values = await workbook.values(block);
    if (asGrid) return values;
    return values.length === 1 && values[0]?.length === 1 ? empty(values[0][0]) : unknownValue;
  }
  return nested(text, cell, workbook, calculator, metadata);
}

/** An argument that is itself one UKAUTO call is answered in the same way. */
async function nested(
  text: string,
  cell: Cell,
  workbook: WorkbookPort,
  calculator: Calculator,
  metadata: Metadata
): Promise<unknown> {
  const trimmed = text.trim();
  const [inner] = ukautoCalls(trimmed);
  if (!inner || inner.start !== 0 || inner.end !== trimmed.length) return unknownValue;
  const [explained] = await explain({ ...cell, formula: trimmed }, workbook, calculator, metadata);
  const answer = explained?.answer;
  return answer?.kind === "figure" || answer?.kind === "text" ? answer.value : unknownValue;
}

/**
 * What the cell itself asked when it was last calculated. Used only where the function stands once in the
 * formula and the value that was answered is the one in the cell, or takes part in a larger formula.
 */
function traceOf(
  cell: Cell,
  call: UkautoCall,
  calls: readonly UkautoCall[],
  calculator: Calculator
): ReturnType<Calculator["trace"]>[number] | undefined {
  const same = calls.filter(({ id }) => id === call.id);
  const traced = calculator.trace(addressOf(cell)).filter(({ id }) => id === call.id);
  const last = traced[traced.length - 1];
  if (same.length !== 1 || !last) return undefined;
  const alone = cell.formula.trim() === `=${cell.formula.slice(call.start, call.end)}`;
  if (!alone) return last;
  const { answer } = last;
  if (answer.kind === "figure" || answer.kind === "text")
    return answer.value === cell.value ? last : undefined;
  return answer.kind !== "failure" || answer.error === cell.value ? last : undefined;
}

function empty(value: Value | undefined): Value | null {
  return value === "" || value === undefined ? null : value;
}
