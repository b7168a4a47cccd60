import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ukautoCalls } from "../../src/workbook/formulas/formula";
import { readArgument } from "../../src/workbook/formulas/formulaArgument";
import type { Expected } from "./oracle";

export const formulas = JSON.parse(
  readFileSync(join(__dirname, "../formulas.json"), "utf8")
) as Expected[];

/** A formula of the list as the host makes the call: id and arguments, `null` for one left out. */
export function callOf(formula: string): { id: string; args: unknown[] } {
  const [call] = ukautoCalls(formula);
  if (!call) throw new Error(`No call in ${formula}`);
  const args = call.args.map(({ text }) => {
    const read = readArgument(text);
    if (read.kind === "value") return read.value;
    if (read.kind === "array") return read.rows;
    throw new Error(`${text} in ${formula} is neither a value nor an array.`);
  });
  return { id: call.id, args };
}

/** What the call gave, as the list writes it: numbers as such, tables as rows, errors with their message. */
export function shownBy(call: () => unknown): unknown {
  try {
    const result = call();
    if (typeof result !== "object" || result === null || Array.isArray(result)) return result;
    const { basicValue, text } = result as { basicValue?: number; text?: string };
    return basicValue ?? text;
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    return { error: code, message };
  }
}

/** Compares what was shown with what the list expects; floating numbers to 12 digits. */
export function expectShown(shown: unknown, { shows }: Expected): void {
  if (typeof shows === "object" && !Array.isArray(shows) && "cells" in shows) {
    const rows = shown as unknown[][];
    expect([shows.rows ?? rows.length, shows.columns]).toEqual([rows.length, rows[0]?.length]);
    for (const [place, value] of Object.entries(shows.cells)) {
      const [row = 1, column = 1] = place.split(",").map(Number);
      expect([place, rounded(rows[row - 1]?.[column - 1])]).toEqual([place, rounded(value)]);
    }
  } else if (typeof shows === "object" && !Array.isArray(shows)) {
    const { says = [], ...error } = shows;
    expect(shown).toMatchObject(error);
    const { message } = shown as { message: string };
    for (const words of says) expect(message).toContain(words);
  } else {
    expect(rounded(shown)).toEqual(rounded(shows));
  }
}

function rounded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rounded);
  return typeof value === "number" ? Number(value.toPrecision(12)) : value;
}
