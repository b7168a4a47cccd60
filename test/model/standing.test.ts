import { byPublication, byStanding, type Standing } from "../../src/model/standing";

const outturn: Standing = { status: "outturn", published: "2026-01-05" };
const later: Standing = { status: "outturn", published: "2026-02" };
const undated: Standing = { status: "outturn" };
const forecast: Standing = { status: "forecast", published: "2026-03" };
const rival: Standing = { status: "outturn", published: "2026-04", rival: true };

describe("the rows of one question", () => {
  test("stand in one order: rivals last, the firmer first, then the later publication", () => {
    const order = [later, outturn, undated, forecast, rival];
    expect([...order].sort(byStanding)).toEqual(order);
    expect([...order].reverse().sort(byStanding)).toEqual(order);
  });

  test("of one date are level, a month being as late as its last day", () => {
    expect(byPublication(outturn, { ...forecast, published: "2026-01-05" })).toBe(0);
    expect(byPublication(later, { ...later, published: "2026-02-28" })).toBe(0);
    expect(byPublication(undated, undated)).toBe(0);
    expect([byPublication(outturn, later), byPublication(later, outturn)]).toEqual([1, -1]);
  });
});
