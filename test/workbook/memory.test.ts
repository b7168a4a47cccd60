import { contract } from "./contract";
import { calculator, metadata } from "./functionsForWorkbooks";
import { memoryWorkbook } from "./memoryWorkbook";

describe("a workbook in memory keeps what the port promises", () => {
  test.each(contract.map((each) => [each.title, each] as const))(
    "%s",
    async (_, { run, gives }) => {
      expect(await run(memoryWorkbook(calculator, metadata))).toEqual(gives);
    }
  );
});
