import fc from "fast-check";
import { isPlainText } from "../../src/data/plainText";
import { datasetShape } from "../../src/data/schema";
import { bundledDataset } from "../../src/record/inUse";

const unseen: readonly [string, string][] = [
  ["a line break", "\n"],
  ["a tab", "\t"],
  ["a null", "\0"],
  ["a delete", "\u007f"],
  ["a control of the second block", "\u0085"],
  ["a line separator", "\u2028"],
  ["a paragraph separator", "\u2029"],
  ["a left-to-right mark", "\u200e"],
  ["a right-to-left mark", "\u200f"],
  ["an Arabic letter mark", "\u061c"],
  ["an override to the left", "\u202e"],
  ["an isolate", "\u2067"],
  ["a zero-width space", "\u200b"],
  ["a byte order mark", "\ufeff"],
  ["a soft hyphen", "\u00ad"],
  ["a tag character", "\u{e0041}"],
  ["the first half of a pair", "\ud83d"],
  ["the second half of a pair", "\ude00"],
  ["a pair the wrong way round", "\ude00\ud83d"],
];

describe("a text of the record", () => {
  test.each(["Škoda, Citroën", "£1.4bn – “quoted”", "奇瑞", "مرحبا", "\u{1f600}", "a\u00a0b", ""])(
    "%j is plain",
    (text) => expect(isPlainText(text)).toBe(true)
  );

  test.each(unseen)("with %s is not", (_, mark) => {
    for (const text of [mark, `Omo${mark}da`, `${mark}Omoda`, `Omoda${mark}`])
      expect(isPlainText(text)).toBe(false);
  });

  test("that is plain is the same in UTF-8 and back", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        fc.pre(isPlainText(text));
        expect(new TextDecoder().decode(new TextEncoder().encode(text))).toBe(text);
      })
    );
  });

  test.each(unseen)("is refused by the shapes of an edition with %s", (_, mark) => {
    const [source, ...others] = bundledDataset.sources;
    const about = (change: object): unknown => ({
      ...bundledDataset,
      sources: [{ ...source, ...change }, ...others],
    });
    expect(datasetShape.safeParse(about({})).success).toBe(true);
    for (const change of [
      { title: `A report${mark}` },
      { publisher: `SM${mark}MT` },
      { url: `https://example.org/${mark}` },
      { id: `smmt${mark}` },
    ])
      expect(datasetShape.safeParse(about(change)).success).toBe(false);
  });
});
