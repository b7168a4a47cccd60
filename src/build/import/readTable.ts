import { createReadStream, statSync } from "node:fs";
import { TextDecoder } from "node:util";
import { Transform, type TransformCallback } from "node:stream";
import { parse, type CsvError } from "csv-parse";
import { ImportProblem } from "./problem";

/** A row of an incoming table, with its line number. */
export interface IncomingRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The rows of a CSV file one after another, the header first, so that a file of any size is read in little memory. */
export async function* readTable(file: string, encoding = "utf-8"): AsyncGenerator<IncomingRow> {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
    throw new ImportProblem(`${file} is not a file. Name the table that was downloaded.`);
  }
  const rows = parse({ bom: true, info: true, relax_column_count: true, skip_empty_lines: true });
  const text = decoding(file, encoding);
  const input = createReadStream(file);
  // An error in reading or decoding is passed on to the rows, which are awaited.
  input.on("error", (error) => rows.destroy(error));
  text.on("error", (error) => rows.destroy(error));
  input.pipe(text).pipe(rows);
  let isEmpty = true;
  try {
    for await (const each of rows as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      isEmpty = false;
      yield { line: each.info.lines, cells: each.record };
    }
  } catch (error) {
    if (error instanceof ImportProblem) throw error;
    const { message, code } = error as CsvError;
    throw new ImportProblem(`${file} is not a CSV table: ${message}`, { cause: code });
  } finally {
    input.destroy();
  }
  if (isEmpty) throw new ImportProblem(`${file} is empty.`);
}

/** The bytes as text; a byte that the encoding does not have is reported and not replaced. */
function decoding(file: string, encoding: string): Transform {
  let decoder: InstanceType<typeof TextDecoder>;
  try {
    decoder = new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new ImportProblem(
      `--encoding: "${encoding}" is not a known encoding. Give one such as windows-1252.`
    );
  }
  const decode = (bytes: Buffer | undefined, done: TransformCallback): void => {
    try {
      done(null, decoder.decode(bytes, { stream: bytes !== undefined }));
    } catch {
      done(
        new ImportProblem(
          `${file} is not ${encoding}. Give its encoding, for example --encoding windows-1252.`
        )
      );
    }
  };
  return new Transform({
    readableObjectMode: false,
    decodeStrings: true,
    transform: (bytes: Buffer, _encoding, done) => decode(bytes, done),
    flush: (done) => decode(undefined, done),
  });
}

/** The places of columns in a header; each has to be there. */
export function placesOf(
  file: string,
  header: readonly string[],
  columns: readonly string[],
  layout: string
): number[] {
  const names = header.map((name) => name.trim().toLowerCase());
  const places = columns.map((name) => names.indexOf(name.toLowerCase()));
  const missing = columns.filter((_, at) => places[at] === -1);
  if (!missing.length) return places;
  throw new ImportProblem(`${file} has no column ${missing.join(", ")}. ${layout}`);
}

/** A count of cars as it is printed, with or without commas; undefined where it is marked as not available. */
export function countOf(
  file: string,
  { line, cells }: IncomingRow,
  at: number
): number | undefined {
  const text = (cells[at] ?? "").trim();
  if (text === "" || /^(\[[a-z]+\]|-|\.\.|:)$/i.test(text)) return undefined;
  const value = /^\d{1,3}(,\d{3})+$|^\d+$/.test(text) ? Number(text.replace(/,/g, "")) : NaN;
  if (Number.isSafeInteger(value)) return value;
  throw new ImportProblem(`${file}, line ${line}: "${text.slice(0, 40)}" is not a number of cars.`);
}
