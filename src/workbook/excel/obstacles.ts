import { overlap } from "../overlap";
import { sheetIsGone, type Block, type Obstacle, type Place } from "../port";
import { tablesIn } from "./tables";

/** Which blocks cannot be written, and why; three requests for all of them. */
export async function obstaclesOf(
  context: Excel.RequestContext,
  blocks: readonly Block[]
): Promise<Obstacle[]> {
  const names = [...new Set(blocks.map(({ sheet }) => sheet))];
  const readOnly = context.workbook.load("readOnly");
  const present = context.workbook.worksheets.load("items/name");
  await context.sync();
  const known = new Set(present.items.map(({ name }) => name));
  const there = names.filter((name) => known.has(name));
  const sheets = there.map((name) => {
    const sheet = context.workbook.worksheets.getItem(name);
    return { name, protection: sheet.protection.load("protected") };
  });
  const tables = await tablesIn(context);
  return blocks.flatMap((block) => {
    const { sheet, row, column } = block;
    const place: Place = { sheet, row, column };
    if (!known.has(sheet)) return [{ ...place, reason: sheetIsGone }];
    if (readOnly.readOnly) return [{ ...place, reason: "the workbook is read-only" }];
    if (sheets.find(({ name }) => name === sheet)?.protection.protected) {
      return [{ ...place, reason: "the worksheet is protected" }];
    }
    const table = tables.find((each) => overlap(each, block));
    return table ? [{ ...place, reason: `it is part of the table ${table.name}` }] : [];
  });
}
