/** What the host defines before the functions are loaded. */
export class CustomFunctionsError extends Error {
  constructor(
    readonly code: string,
    message = ""
  ) {
    super(message);
  }
}

(globalThis as unknown as { CustomFunctions: unknown }).CustomFunctions = {
  associate: () => undefined,
  ErrorCode: {
    invalidValue: "#VALUE!",
    notAvailable: "#N/A",
    divisionByZero: "#DIV/0!",
    invalidNumber: "#NUM!",
    nullReference: "#NULL!",
    invalidName: "#NAME?",
    invalidReference: "#REF!",
  },
  Error: CustomFunctionsError,
};
