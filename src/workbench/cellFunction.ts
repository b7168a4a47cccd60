import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
} from "@univerjs/engine-formula";
import type { Registered } from "../functions/lib/callables";
import type { FunctionMetadata, Parameter } from "../model/metadata";
import { CellError } from "./customFunctions";
import { addressOf } from "../workbook/address";

type Value = string | number | boolean | null;
type Given = Value | Value[][] | ErrorValueObject;

/** A function as the grid's formula engine runs it: arguments and results as in Excel. */
export function cellFunction(
  metadata: FunctionMetadata,
  { call }: Registered
): typeof BaseFunction {
  return class extends BaseFunction {
    override needsSheetsInfo = true;
    override minParams = metadata.parameters.filter(({ optional }) => !optional).length;
    override maxParams = metadata.parameters.length;

    override calculate(...variants: BaseValueObject[]): BaseValueObject {
      const given = metadata.parameters.map((parameter, place) => read(variants[place], parameter));
      const error = given.find((value) => value instanceof ErrorValueObject);
      if (error) return error;
      const { sheetNameMap } = this.getSheetsInfo();
      const sheet = sheetNameMap[this.subUnitId ?? ""] ?? "";
      const address = addressOf({ sheet, row: this.row, column: this.column });
      const answer = (args: Given[]): BaseValueObject =>
        write(() => call(...args, { address, functionName: metadata.id }));
      const spread = given.filter(
        (value, place) => Array.isArray(value) && !isMatrix(metadata.parameters[place])
      ) as Value[][][];
      if (!spread.length) return answer(given);
      // Excel has no array of arrays, so a table function refuses a range where it takes one value.
      if (metadata.result.dimensionality === "matrix")
        return ErrorValueObject.create(ErrorType.CALC);
      return lifted(metadata, given, spread, answer);
    }
  };
}

/** A range for an argument that takes one value: one call for each cell, and a grid of the results. */
function lifted(
  { parameters }: FunctionMetadata,
  given: readonly Given[],
  spread: readonly Value[][][],
  answer: (args: Given[]) => BaseValueObject
): BaseValueObject {
  const rows = Math.max(...spread.map((grid) => grid.length));
  const columns = Math.max(...spread.map((grid) => grid[0]?.length ?? 0));
  const at = (grid: Value[][], row: number, column: number): Value | undefined =>
    grid[grid.length === 1 ? 0 : row]?.[grid[0]?.length === 1 ? 0 : column];
  return toGrid(rows, columns, (row, column) => {
    const args: Given[] = [];
    for (const [place, value] of given.entries()) {
      if (!Array.isArray(value) || isMatrix(parameters[place])) {
        args.push(value);
        continue;
      }
      const cell = at(value, row, column);
      if (cell === undefined) return ErrorValueObject.create(ErrorType.NA);
      args.push(convert(cell, parameters[place]));
    }
    const bad = args.find((arg) => arg instanceof ErrorValueObject);
    return bad ?? answer(args);
  });
}

function read(variant: BaseValueObject | undefined, parameter: Parameter): Given {
  if (!variant || variant.isNull()) return isMatrix(parameter) ? [[null]] : null;
  if (variant.isError()) return variant as ErrorValueObject;
  if (!variant.isArray()) {
    const value = convert(plain(variant), parameter);
    return isMatrix(parameter) ? [[value as Value]] : value;
  }
  const cells = (variant as ArrayValueObject).getArrayValue();
  let error: ErrorValueObject | undefined;
  const grid = cells.map((row) =>
    row.map((cell) => {
      if (cell?.isError()) error ??= cell as ErrorValueObject;
      return cell ? plain(cell) : null;
    })
  );
  if (error) return error;
  if (isMatrix(parameter)) return grid;
  const only = grid.length === 1 && grid[0]?.length === 1 ? grid[0][0] : undefined;
  return only === undefined ? grid : convert(only, parameter);
}

function plain(value: BaseValueObject): Value {
  return value.isNull() ? null : value.getValue();
}

/** Converts an argument that is declared as text or number, as Excel does before the call. */
function convert(value: Value, { type }: Parameter = { name: "" }): Value | ErrorValueObject {
  if (value === null) return null;
  if (type === "string")
    return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
  if (type === "number") {
    if (typeof value !== "string") return Number(value);
    // "50%" is a number here, as it is in Excel.
    const number = StringValueObject.create(value).convertToNumberObjectValue();
    return number.isError() ? ErrorValueObject.create(ErrorType.VALUE) : Number(number.getValue());
  }
  return value;
}

function write(call: () => unknown): BaseValueObject {
  try {
    return toObject(call());
  } catch (error) {
    if (!(error instanceof CellError)) throw error;
    return ErrorValueObject.create(error.code as ErrorType);
  }
}

function toObject(result: unknown): BaseValueObject {
  if (Array.isArray(result)) {
    const rows = result as unknown[][];
    return toGrid(rows.length, rows[0]?.length ?? 0, (row, column) =>
      toObject(rows[row]?.[column])
    );
  }
  if (typeof result === "object" && result !== null) {
    const { basicValue, numberFormat, text } = result as Partial<Excel.DoubleCellValue> & {
      text?: string;
    };
    return basicValue === undefined
      ? StringValueObject.create(text ?? "")
      : NumberValueObject.create(basicValue, numberFormat);
  }
  if (typeof result === "number") return NumberValueObject.create(result);
  if (typeof result === "boolean") return BooleanValueObject.create(result);
  return StringValueObject.create(String(result));
}

function toGrid(
  rowCount: number,
  columnCount: number,
  cell: (row: number, column: number) => BaseValueObject
): ArrayValueObject {
  const calculateValueList = Array.from({ length: rowCount }, (_, row) =>
    Array.from({ length: columnCount }, (__, column) => cell(row, column))
  );
  return ArrayValueObject.create({
    calculateValueList,
    rowCount,
    columnCount,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

function isMatrix(parameter: Parameter | undefined): boolean {
  return parameter?.dimensionality === "matrix";
}
