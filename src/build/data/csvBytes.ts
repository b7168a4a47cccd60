import { isUtf8 } from "node:buffer";
import { stringify } from "csv-stringify/sync";

/** The same rows have the same bytes: UTF-8, LF, a final newline, no control characters, and quotes only where needed. */
export function checkBytes(
  bytes: Buffer,
  records: readonly (readonly string[])[],
  say: (line: number, message: string) => void
): void {
  let found = false;
  const once = (line: number, message: string): void => {
    found = true;
    say(line, message);
  };
  const text = bytes.toString("utf8");
  const lines = text.split("\n");
  if (text.startsWith("\ufeff")) once(1, "The file must be UTF-8 without a byte order mark.");
  const badly = linesOf(bytes).findIndex((line) => !isUtf8(line)) + 1;
  if (badly) once(badly, "The line is not UTF-8.");
  const returned = lines.findIndex((line) => line.includes("\r")) + 1;
  if (returned) once(returned, "Lines must end with LF alone.");
  else {
    const control =
      lines.findIndex((line) => /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(line)) + 1;
    if (control) once(control, "The line holds a control character.");
  }
  const broken = records.find((record) => record.some((cell) => cell.includes("\n")));
  if (broken)
    once(
      lines.findIndex((line) => line.startsWith(broken[0] ?? "")) + 1,
      "A cell must be one line."
    );
  if (!text.endsWith("\n") || text.endsWith("\n\n")) {
    once(lines.length, "The file must end with one newline.");
  }
  if (found) return;
  const canonical = stringify(records.map((record) => [...record])).split("\n");
  const differs = lines.findIndex((line, place) => line !== canonical[place]);
  if (differs >= 0)
    once(differs + 1, `The line must be written ${(canonical[differs] ?? "").slice(0, 200)}`);
}

function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  let start = 0;
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return [...lines, bytes.subarray(start)];
}
