import { choices } from "../../src/model/choices";
import { definitions } from "../../src/model/definition";
import { fail, failures, isFailure } from "../../src/model/failure";
import { independent, originOf } from "../../src/model/lineage";
import { formats, metricOfScope, metrics } from "../../src/model/metric";
import { fold } from "../../src/model/name";
import { asPercent, inThousands, list } from "../../src/model/number";
import { sentence } from "../../src/model/sentence";
import { wordsOf } from "../../src/model/wordsOf";

describe("a name", () => {
  test.each([
    ["Citroën", "citroen"],
    ["CITRO-EN", "citroen"],
    ["Land Rover", "landrover"],
    ["land\u00a0rover", "landrover"],
    ["Land\u2011Rover", "landrover"],
    ["Rolls–Royce", "rollsroyce"],
    ["P.B. Balaji", "pbbalaji"],
    ["O’Neill", "oneill"],
    ["O'Neill", "oneill"],
    ["Škoda", "skoda"],
    ["Ｏｍｏｄａ", "omoda"],
    ["Omo\u200bda", "omoda"],
    ["\ufeffOmo\u00adda\u2060", "omoda"],
    ["Land\u3000Rover", "landrover"],
    ["ﬁat", "fiat"],
    ["İsuzu", "isuzu"],
    ["", ""],
  ])("%s is compared as %s", (name, folded) => expect(fold(name)).toBe(folded));

  test("keeps the signs that tell names apart", () => {
    expect(fold("Ebro & Co_2")).toBe("ebro&co_2");
  });
});

describe("a number in a sentence", () => {
  test("has its thousands grouped and no decimals", () => {
    expect([inThousands(738000), inThousands(0.4), inThousands(-26715)]).toEqual([
      "738,000",
      "0",
      "-26,715",
    ]);
  });

  test("is a percentage with one decimal, as in a cell", () => {
    expect([asPercent(0.0583), asPercent(0.05), asPercent(4.471204)]).toEqual([
      "5.8%",
      "5.0%",
      "447.1%",
    ]);
  });

  test("stands in a list with a word before the last", () => {
    expect([list([]), list([2035]), list(["a", "b"]), list(["a", "b", "c"], "or")]).toEqual([
      "",
      "2035",
      "a and b",
      "a, b or c",
    ]);
  });
});

describe("a remark", () => {
  test.each([
    ["Cars only", "Cars only."],
    ["Cars only.", "Cars only."],
    ["Up by 8.5 per cent", "Up by 8.5 per cent."],
    ["Counted twice?", "Counted twice?"],
  ])("%s ends as a sentence", (remark, ended) => expect(sentence(remark)).toBe(ended));
});

describe("a failure", () => {
  test("shows the error of its code", () => {
    for (const [code, error] of Object.entries(failures)) {
      expect(fail(code as keyof typeof failures, "Why.")).toEqual({
        kind: "failure",
        code,
        error,
        message: "Why.",
      });
    }
  });

  test("is #DIV/0! for a zero base, #VALUE! for a badly asked question, #N/A for the rest", () => {
    const of = (wanted: string): string[] =>
      Object.entries(failures).flatMap(([code, error]) => (error === wanted ? [code] : []));
    expect(of("#DIV/0!")).toEqual(["zeroBase"]);
    expect(of("#N/A")).toEqual([
      "unknownName",
      "notRanked",
      "notABrand",
      "notOnSale",
      "notListed",
      "notCovered",
      "notYetKnown",
      "noTarget",
      "outsidePath",
      "targetMet",
    ]);
    expect(of("#VALUE!")).toHaveLength(Object.keys(failures).length - 11);
  });

  test("may carry the text that mends it", () => {
    const mend = { argument: "brand", from: "Omda", to: "Omoda" };
    expect(fail("unknownName", "No.", mend)).toMatchObject({ mend });
  });

  test("is told from every other answer", () => {
    expect(isFailure(fail("tooLarge", "Too large."))).toBe(true);
    for (const other of [undefined, null, 1, "failure", { kind: "figure" }]) {
      expect(isFailure(other)).toBe(false);
    }
  });
});

describe("a metric", () => {
  test("is found by the scope of production that it counts", () => {
    expect(choices.scope.map(metricOfScope)).toEqual([
      "production",
      "car production",
      "commercial production",
      "light vehicle production",
      "car production for export",
      "car production for the home market",
      "electrified car production",
    ]);
  });

  test("is known under its own name, has a unit, and says what it counts", () => {
    expect(Object.keys(metrics)).toEqual([...choices.metric]);
    for (const name of choices.metric) {
      expect(Object.keys(formats)).toContain(metrics[name].unit);
      expect(definitions[name]).toMatch(/^[A-Z].{20,}\.$/);
    }
  });

  test("has the number format of the contract", () => {
    expect(formats).toEqual({
      cars: "#,##0",
      vehicles: "#,##0",
      "million pounds": "#,##0",
      "vehicles a year": "#,##0",
      share: "0.0%",
      growth: "0.0%",
      rank: "0",
    });
  });
});

describe("a line of descent", () => {
  const sources = new Map(
    [
      { id: "first" },
      { id: "second", lineage: "first" },
      { id: "third", lineage: "second" },
      { id: "other", lineage: "lost" },
      { id: "round", lineage: "about" },
      { id: "about", lineage: "round" },
    ].map((source) => [source.id, source])
  );

  test("leads back to the first source", () => {
    expect(
      ["first", "second", "third", "other", "nowhere"].map((id) => originOf(id, sources))
    ).toEqual(["first", "first", "first", "lost", "nowhere"]);
  });

  test("ends where it runs in a circle", () => {
    expect(["round", "about"]).toContain(originOf("round", sources));
  });

  test("counts once, however many agree along it", () => {
    expect(independent(["first", "second", "third"], sources)).toBe(1);
    expect(independent(["third", "other"], sources)).toBe(2);
    expect(independent([], sources)).toBe(0);
  });
});

test("what went wrong is told in the error's own words, whatever was thrown", () => {
  expect(wordsOf(new TypeError("The worksheet is gone."))).toBe("The worksheet is gone.");
  expect(wordsOf("stopped")).toBe("stopped");
  expect(wordsOf(undefined)).toBe("undefined");
});
