import { spawnSync } from "node:child_process";
import { join } from "node:path";
import fc from "fast-check";
import {
  dayOf,
  dayOfSerial,
  firstDay,
  isIsoDate,
  isoOrUndated,
  lastDay,
  spoken,
} from "../../src/model/date";

describe("a date on record", () => {
  test.each(["1000", "2999", "2025-01", "2025-12", "2025-01-01", "2025-12-31", "2024-02-29"])(
    "%s exists",
    (date) => expect(isIsoDate(date)).toBe(true)
  );

  test.each([
    "0999",
    "3000",
    "2025-00",
    "2025-13",
    "2025-01-00",
    "2025-04-31",
    "2025-02-29",
    "1900-02-29",
    "25",
    "20255",
    "2025-1",
    "2025-01-1",
    "2025-01-011",
    "x2025",
    " 2025",
    "",
  ])("%j does not exist", (date) => expect(isIsoDate(date)).toBe(false));

  test("begins and ends with the days that it spans", () => {
    expect([firstDay("2025"), lastDay("2025")]).toEqual(["2025-01-01", "2025-12-31"]);
    expect([firstDay("2024-02"), lastDay("2024-02")]).toEqual(["2024-02-01", "2024-02-29"]);
    expect([firstDay("2025-04"), lastDay("2025-04")]).toEqual(["2025-04-01", "2025-04-30"]);
    expect([firstDay("2025-08-31"), lastDay("2025-08-31")]).toEqual(["2025-08-31", "2025-08-31"]);
  });

  test("is said as a reader says it", () => {
    expect([spoken("2025"), spoken("2024-08"), spoken("2025-08-05"), spoken("2026-12")]).toEqual([
      "2025",
      "August 2024",
      "5 August 2025",
      "December 2026",
    ]);
  });

  test.each([
    ["01", "January"],
    ["02", "February"],
    ["03", "March"],
    ["04", "April"],
    ["05", "May"],
    ["06", "June"],
    ["07", "July"],
    ["08", "August"],
    ["09", "September"],
    ["10", "October"],
    ["11", "November"],
    ["12", "December"],
  ])("names month %s %s", (number, name) => expect(spoken(`2025-${number}`)).toBe(`${name} 2025`));

  test("that is not known is undated", () => {
    expect([isoOrUndated(undefined), isoOrUndated("2025-08")]).toEqual(["undated", "2025-08"]);
  });
});

describe("an Excel date number", () => {
  test("is the day that Excel shows for it, its time of day dropped", () => {
    expect(dayOfSerial(45900)).toBe("2025-08-31");
    expect(dayOfSerial(45292.99)).toBe("2024-01-01");
    expect(dayOfSerial(10000)).toBe("1927-05-18");
    expect(dayOfSerial(2958465)).toBe("9999-12-31");
  });

  test("one greater is the next day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 400_000 }), (serial) => {
        const [day, next] = [dayOfSerial(serial), dayOfSerial(serial + 1)];
        expect(Date.parse(next) - Date.parse(day)).toBe(86_400_000);
      })
    );
  });
});

describe("the day of a moment", () => {
  test.each([
    ["Pacific/Auckland", "2026-12-01"],
    ["Europe/London", "2026-11-30"],
    ["America/Los_Angeles", "2026-11-30"],
  ])("is the reader's own in %s", (zone, day) => {
    const code = `console.log(require("./src/model/date").dayOf(new Date("2026-11-30T12:00:00Z")))`;
    const { stdout } = spawnSync(process.execPath, ["-r", "tsx/cjs", "-e", code], {
      cwd: join(__dirname, "../.."),
      env: { ...process.env, TZ: zone },
      encoding: "utf8",
    });
    expect(stdout.trim()).toBe(day);
  });

  test("is an ISO date", () => {
    expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe("2026-01-05");
  });
});
