/**
 * The workbench's stand-in for Excel's CustomFunctions. It comes first in the entry, because the function files
 * associate themselves as they are evaluated.
 */
const codes = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
} as const;

export class CellError extends Error {
  constructor(
    readonly code: string,
    message = ""
  ) {
    super(message);
  }
}

(globalThis as unknown as { CustomFunctions: unknown }).CustomFunctions = {
  associate: () => undefined,
  ErrorCode: codes,
  Error: CellError,
};
