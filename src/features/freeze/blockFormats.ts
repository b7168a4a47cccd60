/** The number formats of a block, row by row; undefined where the freeze leaves them alone. */
export type Formats = readonly (readonly (string | undefined)[])[];

/** The most characters of the text: a little less than a cell of a worksheet holds. */
const mostLetters = 32_000;

/**
 * The formats of a block as one text: the format itself where all cells have the same one, otherwise runs
 * of [format, cells] down the columns. "" where that would be too long for a cell.
 */
export function formatsText(formats: Formats): string {
  const all = downColumns(formats);
  const runs: [string, number][] = [];
  for (const format of all) {
    const last = runs[runs.length - 1];
    if (last?.[0] === format) last[1]++;
    else runs.push([format, 1]);
  }
  const text = runs.length > 1 ? JSON.stringify(runs) : (runs[0]?.[0] ?? "");
  return text.length > mostLetters ? "" : text;
}

/** Reads the formats of a block from a text that `formatsText` made. */
export function readFormats(
  text: string,
  { rows, columns }: { readonly rows: number; readonly columns: number }
): Formats {
  const all = text.startsWith("[[") ? unrolled(text, rows * columns) : undefined;
  return Array.from({ length: rows }, (_, row) =>
    Array.from(
      { length: columns },
      (__, column) => (all ? all[column * rows + row] : text) || undefined
    )
  );
}

/** The format of each cell. A text with another number of formats than the block has cells was edited, and is ignored. */
function unrolled(text: string, cells: number): string[] {
  const all: string[] = [];
  for (const [format, count] of runsIn(text)) {
    if (!(count >= 1 && count <= cells - all.length)) return [];
    for (let each = 0; each < count; each++) all.push(format);
  }
  return all.length === cells ? all : [];
}

function runsIn(text: string): [string, number][] {
  try {
    const runs: unknown = JSON.parse(text);
    return Array.isArray(runs) && runs.every(isRun) ? runs : [];
  } catch {
    return [];
  }
}

function isRun(run: unknown): run is [string, number] {
  return Array.isArray(run) && typeof run[0] === "string" && typeof run[1] === "number";
}

function downColumns(formats: Formats): string[] {
  const columns = formats[0]?.length ?? 0;
  return Array.from({ length: columns }, (_, column) =>
    formats.map((row) => row[column] ?? "")
  ).flat();
}
