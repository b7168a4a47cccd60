import type { Relation } from "../../src/data/schema";
import { bundledDataset } from "../../src/record/inUse";
import { recordOf } from "../../src/record/record";
import { sites } from "../../src/queries/sites";

const changshu = bundledDataset.sites.filter(({ id }) => id === "changshu");
const relation = (subject: string, told: Partial<Relation>): Relation => ({
  subject,
  relation: "part owner of",
  object: "cjlr",
  site: "changshu",
  sources: [],
  ...told,
});

/** The part of a party in a plant with these relations, run by a company that no table names. */
const part = (party: string, ...relations: Relation[]): unknown => {
  const index = recordOf({
    ...bundledDataset,
    sites: changshu.map((site) => ({ ...site, operator: "newcomer" })),
    relations,
  });
  const answer = sites.answer(index, { party });
  return answer.kind === "table" ? answer.rows.slice(1).map((row) => [row[3], row[7]]) : answer;
};

describe("the part in a plant", () => {
  const shares = [
    relation("chery", { share: 30 }),
    relation("jlr", { share: 50 }),
    relation("ford", { share: 20 }),
  ];
  const engines = relation("geely", { relation: "supplies", part: "supplies engines" });

  test("of a sole owner is its share alone", () =>
    expect(part("Ford", relation("ford", { share: 100 }))).toEqual([["newcomer", "100 %"]]));

  test("of one owner among several names the others", () =>
    expect(part("JLR", ...shares, engines)).toEqual([
      ["newcomer", "50 %, with Chery Automobile 30 %, Ford 20 %"],
    ]));

  test("of a company that is owned names its owners, the largest first, and its partners apart", () =>
    expect(part("CJLR", ...shares, engines)).toEqual([
      [
        "newcomer",
        "owned by Jaguar Land Rover (JLR) 50 %, Chery Automobile 30 %, Ford 20 %; Geely supplies engines",
      ],
    ]));

  test("of a company owned elsewhere is not told of this one", () =>
    expect(part("CJLR", ...shares, relation("geely", { object: "nissan", share: 9 }))).toEqual([
      ["newcomer", "owned by Jaguar Land Rover (JLR) 50 %, Chery Automobile 30 %, Ford 20 %"],
    ]));
});
