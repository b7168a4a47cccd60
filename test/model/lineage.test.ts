import { independent, originOf } from "../../src/model/lineage";

describe("lineages", () => {
  const sources = new Map<string, { id: string; lineage?: string }>([
    ["a", { id: "a" }],
    ["b", { id: "b", lineage: "a" }],
    ["c", { id: "c", lineage: "b" }],
    ["d", { id: "d" }],
    ["x", { id: "x", lineage: "y" }],
    ["y", { id: "y", lineage: "x" }],
  ]);

  test("count agreement along one line of descent once", () => {
    expect(originOf("c", sources)).toBe("a");
    expect(independent(["a", "b", "c"], sources)).toBe(1);
    expect(independent(["c", "d"], sources)).toBe(2);
  });

  test("that go in a circle come to an end", () => {
    expect(["x", "y"]).toContain(originOf("x", sources));
  });
});
