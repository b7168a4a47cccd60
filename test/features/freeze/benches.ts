import { excelWorkbook } from "../../../src/workbook/excel/workbook";
import { fakeExcel } from "../../workbook/excel/fakeExcel";
import { calculator, metadata } from "../../workbook/functionsForWorkbooks";
import { memoryWorkbook } from "../../workbook/memoryWorkbook";
import type { Bench } from "./trial";

/** The workbooks that sequences of edits are tried on. */
export const benches: readonly (readonly [string, () => Bench])[] = [
  [
    "in memory",
    () => {
      const memory = memoryWorkbook(calculator, metadata);
      return { memory, port: memory, stopAfter: memory.failAfter };
    },
  ],
  [
    "in Excel",
    () => {
      const memory = memoryWorkbook(calculator, metadata);
      const fake = fakeExcel(memory);
      const stopAfter = (steps: number): void => void (fake.stepsLeft = steps);
      return { memory, port: excelWorkbook(calculator), stopAfter };
    },
  ],
];
