import { rivals } from "../../src/queries/rivals";
import { answerOf, brandOf, figureOf, madeRecord, sold, tenCars } from "../record/made";

const rowsOf = (...args: Parameters<typeof answerOf>): unknown => {
  const answer = answerOf(...args);
  return answer.kind === "table" ? answer.rows.slice(1) : answer;
};

describe("the rows on record for one question", () => {
  test("have empty cells for a source without publisher, date and address", () => {
    const source = { id: "nameless", title: "Leaflet" };
    const row = figureOf("production", "UK", 2020, 5, { sources: [source.id] });
    const asked = ["production", "UK", 2020];
    const told = [[5, "outturn", "", "", "vehicles, United Kingdom", "", ""]];
    expect(rowsOf(madeRecord([row], { sources: [source] }), rivals, ...asked)).toEqual(told);
    expect(rowsOf(madeRecord([row], { sources: [] }), rivals, ...asked)).toEqual(told);
  });

  test("begin with the one in use, then by publication, whatever the scope", () => {
    const made = (value: number, published: string, rival?: true) =>
      figureOf("production", "UK", 2020, value, { published, rival });
    const index = madeRecord([
      made(1, "2021-01"),
      made(2, "2021-02", true),
      made(3, "2020-12"),
      figureOf("car production", "UK", 2020, 4, { published: "2022" }),
    ]);
    const values = (metric: string): unknown =>
      (rowsOf(index, rivals, metric, "UK", 2020) as unknown[][]).map(([value]) => value);
    expect(values("production")).toEqual([1, 4, 2, 3]);
    expect(values("car production")).toEqual([4, 2, 1, 3]);
    expect(values("light vehicle production")).toEqual([4, 2, 1, 3]);
  });

  test("of registrations have each row once, by every count", () => {
    const row = (value: number, count: string, rival?: true) =>
      figureOf("registrations", "Arran", 2024, value, { count, rival });
    const index = madeRecord([row(1, "SMMT"), row(2, "SMMT", true), row(3, "DfT")], {
      brands: [brandOf("Arran")],
    });
    expect(rowsOf(index, rivals, "registrations", "Arran", 2024)).toEqual([
      [1, "outturn", "", "", "United Kingdom (SMMT)", "", ""],
      [2, "outturn", "", "", "United Kingdom (SMMT)", "", ""],
      [3, "outturn", "", "", "United Kingdom (DfT)", "", ""],
    ]);
  });

  test("of a target are targets alone", () => {
    const index = madeRecord([
      figureOf("production target", "UK", 2035, 1_300_000, { status: "target" }),
      figureOf("production", "UK", 2035, 900_000, { status: "forecast" }),
    ]);
    expect(rowsOf(index, rivals, "production target", "UK", 2035)).toEqual([
      [1_300_000, "target", "", "", "United Kingdom", "", ""],
    ]);
  });

  test("of a group are its sums by the counts that have one", () => {
    const index = madeRecord([...tenCars("Arran", [2024]), ...tenCars("Barra", [2024])], {
      brands: ["Arran", "Barra", "Coll"].map((name) => brandOf(name, { group: "Isles" })),
      groups: [{ name: "Isles" }],
    });
    expect(rowsOf(index, rivals, "registrations", "Isles", 2024)).toEqual([
      [20, "derived", "", "", "United Kingdom (SMMT)", "Arran 10 + Barra 10. Without Coll.", ""],
    ]);
  });

  test("of a group name the publisher, date and address of the first source", () => {
    const source = { id: "a", publisher: "A", title: "Table", url: "https://a.example/" };
    const index = madeRecord(
      [sold("Arran", 2024, 10, { published: "2025-01", sources: [source.id] })],
      {
        sources: [source],
        brands: [brandOf("Arran", { group: "Isles" })],
        groups: [{ name: "Isles" }],
      }
    );
    expect(rowsOf(index, rivals, "registrations", "Isles", 2024)).toEqual([
      [10, "derived", "A", "2025-01", "United Kingdom (SMMT)", "Arran 10", source.url],
    ]);
  });
});
