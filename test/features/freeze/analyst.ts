import fc from "fast-check";
import { receiptSheet } from "../../../src/features/freeze/layout";
import type { Block, Value } from "../../../src/workbook/port";
import {
  copySheet,
  cut,
  deleteSheet,
  insert,
  moveSheet,
  remove,
  renameSheet,
  reorder,
  sortedOrder,
  throughFile,
  type State,
} from "../../workbook/edits";
import type { MemoryWorkbook } from "../../workbook/memoryWorkbook";

type Axis = "row" | "column";

/** What an analyst may do to a workbook between a freeze and a thaw. Worksheets are told by their place. */
export type Edit = { readonly sheet: number } & (
  | {
      readonly kind: "insert" | "remove";
      readonly axis: Axis;
      readonly at: number;
      readonly count: number;
    }
  | {
      readonly kind: "insertCells" | "removeCells";
      readonly axis: Axis;
      readonly at: number;
      readonly count: number;
      readonly from: number;
      readonly wide: number;
    }
  | {
      readonly kind: "cut";
      readonly from: Pick<Block, "row" | "column" | "rows" | "columns">;
      readonly row: number;
      readonly column: number;
      readonly to: number;
    }
  | {
      readonly kind: "sort";
      readonly axis: Axis;
      readonly first: number;
      readonly lines: number;
      /** The first line across that goes with the sort: 0 takes the labels along. */
      readonly from: number;
      readonly by: number;
      readonly descending: boolean;
    }
  | { readonly kind: "type"; readonly row: number; readonly column: number; readonly value: Value }
  | { readonly kind: "rename" | "copy" | "delete" | "swap" | "undo" | "reopen" }
  | { readonly kind: "move"; readonly to: number }
  | { readonly kind: "receipts"; readonly what: "column" | "sort" | "rename" }
);

const sheet = fc.nat(2);
const axis = fc.constantFrom<Axis>("row", "column");
const small = fc.nat(7);
const count = fc.integer({ min: 1, max: 2 });

const lines = fc.record({
  sheet,
  kind: fc.constantFrom<"insert" | "remove">("insert", "remove"),
  axis,
  at: small,
  count,
});
const cells = fc.record({
  sheet,
  kind: fc.constantFrom<"insertCells" | "removeCells">("insertCells", "removeCells"),
  axis,
  at: small,
  count,
  from: small,
  wide: fc.integer({ min: 1, max: 4 }),
});
const cuts = fc.record({
  sheet,
  kind: fc.constant("cut" as const),
  from: fc.record({
    row: small,
    column: fc.nat(4),
    rows: count,
    columns: fc.integer({ min: 1, max: 3 }),
  }),
  row: small,
  column: small,
  to: fc.nat(4).map((each) => (each < 2 ? each : 0)),
});
const sorts = fc.record({
  sheet,
  kind: fc.constant("sort" as const),
  axis: fc.constantFrom<Axis>("row", "row", "row", "column"),
  first: fc.integer({ min: 0, max: 2 }),
  lines: fc.integer({ min: 2, max: 6 }),
  from: fc.constantFrom(0, 0, 1, 2),
  by: fc.nat(5),
  descending: fc.boolean(),
});
const types = fc.record({
  sheet,
  kind: fc.constant("type" as const),
  row: small,
  column: small,
  value: fc.constantFrom<Value>("Omoda", "Jaecoo", "a note", 2024, 7, ""),
});
const others = fc.oneof(
  fc.record({
    sheet,
    kind: fc.constantFrom<"rename" | "copy" | "delete" | "swap" | "undo" | "reopen">(
      "rename",
      "copy",
      "delete",
      "swap",
      "undo",
      "undo",
      "reopen"
    ),
  }),
  fc.record({ sheet, kind: fc.constant("move" as const), to: fc.nat(2) }),
  fc.record({
    sheet,
    kind: fc.constant("receipts" as const),
    what: fc.constantFrom<"column" | "sort" | "rename">("column", "sort", "rename"),
  })
);

export const edits: fc.Arbitrary<Edit> = fc.oneof(
  { arbitrary: lines, weight: 6 },
  { arbitrary: cells, weight: 3 },
  { arbitrary: cuts, weight: 3 },
  { arbitrary: sorts, weight: 4 },
  { arbitrary: types, weight: 1 },
  { arbitrary: others, weight: 3 }
);

/** Edits that move cells about and leave every label beside its cell, or delete them. */
export const quietEdits: fc.Arbitrary<Edit> = fc.oneof(
  { arbitrary: lines, weight: 6 },
  { arbitrary: cells, weight: 2 },
  { arbitrary: others.filter(({ kind }) => kind !== "receipts"), weight: 2 }
);

export function isQuiet({ kind }: Edit): boolean {
  return kind !== "cut" && kind !== "sort" && kind !== "type";
}

/** Makes the same edit in a frozen workbook and in one that was never frozen; a sort only in the first, which shows whether names stayed. */
export async function carryOut(
  edit: Edit,
  frozen: MemoryWorkbook,
  control: State,
  undo: [State, State][]
): Promise<void> {
  if (edit.kind === "undo") {
    const last = undo.pop();
    if (!last) return;
    await frozen.edit((state) => Object.assign(state, last[0]));
    Object.assign(control, last[1]);
    return;
  }
  if (edit.kind === "receipts") return frozen.edit((state) => inReceipts(state, edit.what));
  const own = [...frozen.state.sheets.keys()].filter((name) => control.sheets.has(name));
  const name = own[edit.sheet % own.length] ?? "";
  const change = changeOf(edit, name, own);
  if (!change) return;
  await frozen.edit(change);
  if (edit.kind !== "sort" && edit.kind !== "type") change(control);
}

function changeOf(
  edit: Exclude<Edit, { kind: "undo" | "receipts" }>,
  sheet: string,
  all: readonly string[]
): ((state: State) => void) | undefined {
  const free = (name: string): string => {
    let found = name;
    for (let number = 2; all.includes(found); number++) found = `${name} ${number}`;
    return found;
  };
  switch (edit.kind) {
    case "insert":
    case "remove": {
      const band = { ...edit, sheet, from: 0, to: Infinity };
      return (state) => (edit.kind === "insert" ? insert : remove)(state, band);
    }
    case "insertCells":
    case "removeCells": {
      const band = { ...edit, sheet, to: edit.from + edit.wide - 1 };
      return (state) => (edit.kind === "insertCells" ? insert : remove)(state, band);
    }
    case "cut": {
      const to = { sheet: all[edit.to % all.length] ?? sheet, row: edit.row, column: edit.column };
      return (state) => cut(state, { sheet, ...edit.from }, to);
    }
    case "sort":
      return (state) => sort(state, edit, sheet);
    case "type":
      return (state) => {
        const cells = state.sheets.get(sheet);
        const key = `${edit.row},${edit.column}`;
        const stored = cells?.get(key) ?? { formula: "", value: "", format: "General" };
        cells?.set(key, { ...stored, formula: "", value: edit.value, spill: undefined });
      };
    case "rename":
      return (state) => renameSheet(state, sheet, free("Plan of '26"));
    case "copy":
      return all.length < 4 ? (state) => copySheet(state, sheet, free(`${sheet} (2)`)) : undefined;
    case "delete":
      return all.length > 1 ? (state) => deleteSheet(state, sheet) : undefined;
    case "swap": {
      const other = all.find((name) => name !== sheet);
      return other === undefined ? undefined : (state) => swap(state, sheet, other);
    }
    case "move":
      return (state) => moveSheet(state, sheet, edit.to);
    case "reopen":
      return throughFile;
  }
}

/** Two worksheets take each other's name: an address alone would now lead to the wrong one. */
function swap(state: State, one: string, other: string): void {
  renameSheet(state, one, "between");
  renameSheet(state, other, one);
  renameSheet(state, "between", other);
}

function sort(state: State, edit: Extract<Edit, { kind: "sort" }>, sheet: string): void {
  const { first, from, lines, axis } = edit;
  const block =
    axis === "row"
      ? { sheet, row: first, column: from, rows: lines, columns: 8 }
      : { sheet, row: from, column: first, rows: 8, columns: lines };
  // Excel refuses to sort a part of what a formula spills.
  const cells = [...(state.sheets.get(sheet)?.values() ?? [])];
  if (cells.some(({ spill }) => spill)) return;
  const by = from + edit.by;
  reorder(state, block, axis, sortedOrder(state, block, axis, by, edit.descending));
}

function inReceipts(state: State, what: "column" | "sort" | "rename"): void {
  const sheet = [...state.sheets.keys()].find((name) => name.startsWith(receiptSheet));
  const rows = [...(state.sheets.get(sheet ?? "")?.keys() ?? [])].map((key) => parseInt(key, 10));
  if (sheet === undefined || !rows.length) return;
  const last = Math.max(...rows);
  if (what === "rename") renameSheet(state, sheet, `${receiptSheet} of today`);
  else if (what === "column")
    insert(state, { sheet, axis: "column", at: 0, count: 1, from: 0, to: Infinity });
  else {
    const block = { sheet, row: 1, column: 0, rows: last, columns: 40 };
    const order = Array.from({ length: last }, (_, line) => last - 1 - line);
    reorder(state, block, "row", order);
  }
}
