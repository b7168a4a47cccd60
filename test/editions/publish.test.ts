import { createHash } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { earlierEditions } from "../../src/build/publish";
import { mostBytes } from "../../src/editions/download";
import { datasetFile, laterEdition } from "./editions";

describe("a published edition", () => {
  const files = laterEdition();
  const file = datasetFile(files);

  test("is named by its SHA-256, which latest.json gives with its length", () => {
    const text = files.get(file)!;
    const sha256 = createHash("sha256").update(text).digest("hex");
    expect(file).toBe(`data/dataset-${sha256}.json`);
    expect(JSON.parse(files.get("data/latest.json")!)).toEqual({
      edition: "2027-01",
      sha256,
      file: `dataset-${sha256}.json`,
      bytes: Buffer.byteLength(text),
    });
    expect(Buffer.byteLength(text)).toBeLessThan(mostBytes / 4);
  });

  test("stands beside the earlier ones of a folder, and beside nothing else of it", () => {
    const folder = mkdtempSync(join(tmpdir(), "ukauto-editions-"));
    const name = file.replace("data/", "");
    writeFileSync(join(folder, name), files.get(file)!);
    writeFileSync(join(folder, "latest.json"), "{}");
    writeFileSync(join(folder, "notes.txt"), "mine");
    expect([...earlierEditions(folder).keys()]).toEqual([file]);
    expect(earlierEditions(undefined).size).toBe(0);
    expect(earlierEditions(join(folder, "none")).size).toBe(0);
  });
});
