import { axisOf, monthOf } from "../../../src/taskpane/timeline/axis";
import { dragged, moved, stretchEdges, unlessWhole } from "../../../src/taskpane/timeline/stretch";

const axis = axisOf([{ date: "2020-01-05", lane: "a" }], ["2023-12-31"], 400);
const of = (from: string, to: string) => ({ from: monthOf(from), to: monthOf(to) });

describe("a stretch of the timeline", () => {
  test("is dragged in either direction, in whole quarters, and a click is none", () => {
    const [left, right] = [axis.x("2021-02-10"), axis.x("2022-05-10")];
    expect(dragged(axis, left, right)).toEqual(of("2021-01", "2022-06"));
    expect(dragged(axis, right, left)).toEqual(of("2021-01", "2022-06"));
    expect(dragged(axis, left, left + 2)).toBeUndefined();
    expect(dragged(axis, -50, 900)).toEqual(of("2020-01", "2023-12"));
  });

  test("moves by keys in quarters and years, and its ends never cross or leave the axis", () => {
    const stretch = of("2021-01", "2021-03");
    expect(moved(axis, stretch, "to", "ArrowRight")).toEqual(of("2021-01", "2021-06"));
    expect(moved(axis, stretch, "from", "PageDown")).toEqual(of("2020-01", "2021-03"));
    expect(moved(axis, stretch, "from", "ArrowRight")).toEqual(stretch);
    expect(moved(axis, stretch, "from", "Home")).toEqual(of("2020-01", "2021-03"));
    expect(moved(axis, stretch, "from", "End")).toEqual(stretch);
    expect(moved(axis, stretch, "to", "End")).toEqual(of("2021-01", "2023-12"));
    expect(moved(axis, stretch, "to", "a")).toBeUndefined();
  });

  test("that holds everything is none", () => {
    expect(unlessWhole(axis, of("2020-01", "2023-12"))).toBeUndefined();
    expect(unlessWhole(axis, of("2020-04", "2023-12"))).toEqual(of("2020-04", "2023-12"));
    expect(stretchEdges(axis, of("2020-01", "2023-12"))).toEqual({ from: 0, to: 400 });
  });
});
