import { read, utils, type CellObject, type WorkSheet } from "@e965/xlsx";
import type { Contents } from "../../../src/workbook/copy";
import type { Value, WorkbookPort } from "../../../src/workbook/port";
import { blockOf } from "../../../src/workbook/reference";

const errors: Readonly<Record<number, string>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
};

/** A cell as an Excel file holds it. */
export interface FileCell {
  readonly value: Value;
  readonly type: CellObject["t"];
  readonly formula: string;
  readonly format: string;
  readonly array: string | undefined;
}

export interface FileSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** By their address, such as "B3". */
  readonly cells: ReadonlyMap<string, FileCell>;
  readonly merged: readonly string[];
  readonly widths: readonly (number | undefined)[];
}

export interface FileContents {
  readonly sheets: readonly FileSheet[];
  readonly names: readonly {
    readonly name: string;
    readonly formula: string;
    readonly isHidden: boolean;
  }[];
}

/** What an Excel file holds, as the library reads it that writes it. */
export function readFile(bytes: ArrayBuffer | Uint8Array): FileContents {
  const options = { cellNF: true, cellStyles: true, xlfn: true, type: "array" } as const;
  const workbook = read(bytes, options);
  return {
    sheets: workbook.SheetNames.map((name, place) => ({
      name,
      isHidden: workbook.Workbook?.Sheets?.[place]?.Hidden === 1,
      ...sheetIn(workbook.Sheets[name]!),
    })),
    names: (workbook.Workbook?.Names ?? []).map((each) => ({
      name: each.Name,
      formula: each.Ref,
      isHidden: Boolean((each as { Hidden?: boolean }).Hidden),
    })),
  };
}

/** Enters what a file holds into an empty workbook, its worksheets, values, formats and marks, as opening it does. */
export async function openIn(port: WorkbookPort, { sheets, names }: FileContents): Promise<void> {
  const there = new Set(await port.sheets());
  for (const { name, cells } of sheets) {
    if (!there.has(name)) await port.addSheet(name);
    await port.write(
      [...cells].map(([address, { value, formula, format }]) => ({
        ...blockOf(address, name)!,
        cells: [[formula ? `=${formula}` : value]],
        formats: [[format]],
        text: !formula,
      }))
    );
  }
  const marks = names.filter(({ isHidden }) => isHidden);
  await port.mark(marks.map(({ name, formula }) => ({ name, block: blockOf(formula, "")! })));
}

/** What a workbook holds, through its port. */
export async function contentsOf(port: WorkbookPort): Promise<Contents> {
  const sheets = await Promise.all(
    (await port.sheets()).map(async (name) => {
      const used = await port.used(name);
      const places = used ? await port.filled(used) : [];
      return { name, cells: (await port.cells(places)).filter((cell) => cell !== undefined) };
    })
  );
  return { sheets, names: await port.names(), marks: await port.marks() };
}

function sheetIn(sheet: WorkSheet): Omit<FileSheet, "name" | "isHidden"> {
  const cells = Object.entries(sheet).filter(([key]) => !key.startsWith("!"));
  return {
    cells: new Map(cells.map(([address, cell]) => [address, cellIn(cell as CellObject)])),
    merged: (sheet["!merges"] ?? []).map((range) => utils.encode_range(range)),
    widths: (sheet["!cols"] ?? []).map((column) => column?.width),
  };
}

function cellIn({ t, v, f, F, z }: CellObject): FileCell {
  const value = t === "e" ? errors[Number(v)] : v;
  return {
    value: value instanceof Date || value === undefined ? "" : value,
    type: t,
    formula: f ?? "",
    format: String(z ?? "General"),
    array: F,
  };
}
