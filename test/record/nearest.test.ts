import { nearestName } from "../../src/record/nearest";
import { bundledDataset } from "../../src/record/inUse";
import { recordOf } from "../../src/record/record";
import { namesOf } from "../../src/record/subjects";

const { subjects } = recordOf(bundledDataset);
const names = [...subjects.map(({ name }) => name), ...subjects.flatMap(namesOf)];

describe("a name that is not on record", () => {
  test.each([
    ["Omda", "Omoda"],
    ["Jaeco", "Jaecoo"],
    ["BYD Group", "BYD"],
    ["Ford Motor Company", "Ford"],
    ["Mercedes Bens", "Mercedes-Benz"],
    ["Jaguar Land Rovr", "Jaguar Land Rover"],
    ["SsangYoung", "SsangYong"],
    ["Chery gruop", "Chery group"],
    ["Toyta UK", "Toyota"],
    ["Volkswagon cars", "Volkswagen"],
    ["Jaecoo7x", "Jaecoo 7"],
  ])("%s is near %s", (asked, meant) => expect(nearestName(asked, names)).toBe(meant));

  test.each([
    "Tata Motors",
    "Tata",
    "Group",
    "Motors UK",
    "Lada",
    "Rivian",
    "Proton",
    "",
    " ",
    "x".repeat(70),
  ])("%p is near none", (asked) => expect(nearestName(asked, names)).toBeUndefined());

  test("may differ by one letter of four, two of eight, however the companies end", () => {
    expect(nearestName("abcd Motors", ["abcx Group"])).toBe("abcx Group");
    expect(nearestName("abcd", ["abxy"])).toBeUndefined();
    expect(nearestName("abcdefgh", ["abcdefxy"])).toBe("abcdefxy");
  });

  test("is not looked for among no names", () => {
    expect(nearestName("Omda", [])).toBeUndefined();
  });
});
