import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

/** Where Debian puts LibreOffice. */
export const libreOffice = "/usr/bin/soffice";

export const hasLibreOffice = existsSync(libreOffice);

if (!hasLibreOffice && process.env.REQUIRE_HOSTS === "1") {
  throw new Error(`REQUIRE_HOSTS is set, but there is no ${libreOffice}.`);
}

/** What LibreOffice has in a cell: a text in quotation marks, and otherwise a number, date, truth value or nothing. */
export interface OfficeCell {
  readonly text: string;
  readonly isText: boolean;
}

/** All worksheets, hidden ones too, as comma-separated values: texts in quotation marks, numbers with all their digits. */
const asValues = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1";

/** Opens an Excel file with LibreOffice and returns what each of its worksheets holds, row by row. */
export function openInLibreOffice(file: Uint8Array): Map<string, OfficeCell[][]> {
  const folder = mkdtempSync(join(tmpdir(), "ukauto-office-"));
  try {
    const path = join(folder, "saved.xlsx");
    writeFileSync(path, file);
    // A profile of its own, so that neither settings nor another LibreOffice that is open change anything.
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const out = join(folder, "out");
    const args = ["--headless", profile, "--convert-to", asValues, "--outdir", out, path];
    execFileSync(libreOffice, args, { stdio: "ignore", timeout: 120_000 });
    return new Map(
      readdirSync(out).map((name) => [
        name.replace(/^saved-|\.csv$/g, ""),
        parse(readFileSync(join(out, name)), {
          bom: true,
          relax_column_count: true,
          cast: (text, { quoting }): OfficeCell => ({ text, isText: quoting }),
        }) as unknown as OfficeCell[][],
      ])
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
