import { periodText } from "../../src/model/period";
import type { DateRequest } from "../../src/queries/arguments/date";
import { readArgument } from "../../src/queries/arguments/readArgument";
import { daysOf } from "../../src/queries/days";
import { recordInUse } from "../../src/record/inUse";

const double = (basicValue: unknown): unknown => ({ type: "Double", basicValue });
const several = (argument: string): unknown => ({
  kind: "failure",
  code: "notOneValue",
  error: "#VALUE!",
  message: `${argument} holds several values; give one cell or one value.`,
});
const message = (answer: unknown): unknown => (answer as { message?: string }).message;

describe("an argument that was left out", () => {
  const empty = [
    undefined,
    null,
    0,
    "",
    "  ",
    { type: "Empty" },
    double(0),
    { type: "String", basicValue: "" },
  ];

  test.each([
    "subject",
    "year",
    "period",
    "date",
    "number",
    "missing",
    "source",
    "metric",
  ] as const)("is the same in every form for a %s", (kind) => {
    for (const raw of empty) expect(readArgument(kind, raw, "x")).toBeUndefined();
  });

  test("is told from 0 for a share alone", () => {
    expect(readArgument("share", 0, "localShare")).toBe(0);
    expect(readArgument("share", double(0), "localShare")).toBe(0);
    for (const raw of [undefined, null, "", " ", { type: "Empty" }]) {
      expect(readArgument("share", raw, "localShare")).toBeUndefined();
    }
  });
});

describe("a value that carries a type", () => {
  test.each([
    [{ type: "String", basicValue: " Omoda " }, "Omoda"],
    [{ type: "Entity", text: "Omoda", properties: {} }, "Omoda"],
    [{ type: "LinkedEntity", text: "Omoda" }, "Omoda"],
    [double(2025), "2025"],
    [{ type: "FormattedNumber", basicValue: 2025 }, "2025"],
    [{ type: "Boolean", basicValue: true }, "TRUE"],
  ])("%j is read as %j", (raw, read) => expect(readArgument("subject", raw, "brand")).toBe(read));

  test.each(["#N/A", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#NAME?", "#REF!"])(
    "that is the error %s is that error",
    (error) => {
      for (const kind of ["subject", "period", "year", "number", "share", "missing"] as const) {
        expect(readArgument(kind, { type: "Error", basicValue: error }, "x")).toEqual({
          kind: "failure",
          code: "errorPassed",
          error,
          message: `x holds the error ${error}; mend the cell that it comes from.`,
        });
      }
    }
  );

  test("that is an error of no function's is #VALUE!", () => {
    expect(readArgument("subject", { type: "Error", basicValue: "#SPILL!" }, "x")).toMatchObject({
      code: "errorPassed",
      error: "#VALUE!",
    });
  });

  test.each([
    { type: "WebImage", address: "https://a.example/a.png", altText: "Omoda" },
    { type: "LocalImage" },
    { type: "Function" },
    { type: "Reference" },
    { type: "Double", basicValue: "Omoda" },
    { type: "String", basicValue: 1 },
    { type: "Entity", text: 1 },
    { basicValue: "Omoda" },
    {},
    Symbol("x"),
    () => 1,
    10n,
  ])("that is %p is no value", (raw) => {
    for (const kind of ["subject", "period", "year", "number", "share", "date", "missing"] as const)
      expect(readArgument(kind, raw, "brand")).toMatchObject({
        code: "unreadableText",
        error: "#VALUE!",
        message: expect.stringMatching(/^brand must be a text or a number/) as unknown,
      });
  });

  test("that throws when it is read is refused, as is a list of such", () => {
    const hostile = {
      get type(): string {
        throw new Error("unreadable");
      },
    };
    expect(readArgument("subject", hostile, "brand")).toMatchObject({
      code: "unreadableText",
      message: "brand could not be read; give a text, a number or a range.",
    });
    expect(readArgument("items", [["Omoda", hostile]], "items")).toMatchObject([
      "Omoda",
      { code: "unreadableText" },
    ]);
  });
});

describe("a name", () => {
  test.each([
    [" Omoda ", "Omoda"],
    [2025, "2025"],
    [true, "TRUE"],
    ["x".repeat(255), "x".repeat(255)],
  ])("%j is read as %j", (raw, read) => expect(readArgument("subject", raw, "brand")).toBe(read));

  test("of more than 255 characters is refused with its length", () => {
    expect(readArgument("subject", "x".repeat(256), "brand")).toEqual({
      kind: "failure",
      code: "unreadableText",
      error: "#VALUE!",
      message: "brand has 256 characters; at most 255 can be read.",
    });
  });

  test("that is several values, or no number, is refused", () => {
    expect(readArgument("subject", [["a", "b"]], "brand")).toEqual(several("brand"));
    for (const raw of [NaN, Infinity]) {
      expect(readArgument("subject", raw, "brand")).toMatchObject({
        code: "unreadableText",
        message: "brand must be a text; put it in quotation marks.",
      });
    }
  });
});

describe("a period", () => {
  const read = (raw: unknown): unknown => {
    const request = readArgument("period", raw, "period");
    return typeof request === "object" && "kind" in request && request.kind === "period"
      ? periodText(request.period)
      : request;
  };

  test.each([
    [2025, "2025"],
    [1000, "1000"],
    [2999, "2999"],
    ["2025", "2025"],
    [" Q3 2025 ", "2025-Q3"],
    ["2026-H1", "2026-H1"],
    ["August 2025", "2025-08"],
    ["2025-07 to 2026-06", "2025-07 to 2026-06"],
    [double(2025), "2025"],
  ])("%j is %s", (raw, text) => expect(read(raw)).toBe(text));

  test.each([
    10_000,
    45_900,
    45_292.5,
    2_958_465,
    1e12,
    "2025-08-31",
    "31 August 2025",
    "08/31/2025",
    double(45_900),
  ])("%j is a date and no period", (raw) => {
    expect(read(raw)).toEqual({
      kind: "failure",
      code: "dateForPeriod",
      error: "#VALUE!",
      message:
        'A date may mean a year, a quarter or a month: write YEAR(A1), or UKAUTO.PERIOD(A1,"month").',
    });
  });

  test.each<[unknown, string]>([
    [999, "999"],
    [3000, "3000"],
    [9999, "9999"],
    [2025.5, "2025.5"],
    [25, "25"],
    [-1, "-1"],
    [NaN, "NaN"],
    [Infinity, "Infinity"],
    [true, "true"],
    ...[
      ...["next year", "0999", "year 2025", "20255", "02025", "2025E", "2025.5", "2025,5"],
      ...["2025-13", "2025-00", "99/2025", "2025 45", "2025 marble", "decoy 2025", "2025/26"],
      ...["2025-08-32", "32 August 2025", "Q5 2025", "H3 2025", "13.13.2025", "Q1 2025 too"],
    ].map((text): [unknown, string] => [text, `"${text}"`]),
    ["x".repeat(41), `"${"x".repeat(37)}..."`],
    ["x".repeat(40), `"${"x".repeat(40)}"`],
    ["9".repeat(300), `"${"9".repeat(37)}..."`],
  ])("%j is none, and the message shows it", (raw, shown) => {
    expect(read(raw)).toEqual({
      kind: "failure",
      code: "unreadablePeriod",
      error: "#VALUE!",
      message: `period is ${shown}; give a period such as 2025, "2025-Q3", "2025-08", "2026-H1", "2026-YTD" or "TTM".`,
    });
  });

  test("that is several values is refused", () => {
    expect(read([2025])).toEqual(several("period"));
  });
});

describe("a year of a target or path", () => {
  test.each([
    [1000, 1000],
    [2999, 2999],
    ["2035", 2035],
    [" 2035 ", 2035],
    [double(2035), 2035],
  ])("%j is %i", (raw, year) => expect(readArgument("year", raw, "year")).toBe(year));

  test.each(["2035-Q1", "Q3 2035", 2035.5, 25, "next year", "YTD", 3000])("%j is none", (raw) => {
    expect(readArgument("year", raw, "year")).toMatchObject({
      code: "unreadableYear",
      error: "#VALUE!",
      message: expect.stringMatching(/; give a year from 1000 to 2999, such as 2035\.$/) as unknown,
    });
  });

  test("is taken from no date, but the message says how", () => {
    expect(readArgument("year", 45_900, "year")).toMatchObject({
      message: "year is 45900; give a year from 1000 to 2999, such as 2035; of a date, YEAR(A1).",
    });
  });

  test("that is several values is refused", () => {
    expect(readArgument("year", [2025], "year")).toEqual(several("year"));
  });
});

describe("a day", () => {
  test.each([
    [45_900, "2025-08-31"],
    [45_900.75, "2025-08-31"],
    ["2025-08-31", "2025-08-31"],
    ["31 August 2025", "2025-08-31"],
    ["31-Aug-2025", "2025-08-31"],
    ["August 31, 2025", "2025-08-31"],
  ])("%j is %s", (raw, day) => expect(readArgument("day", raw, "date")).toBe(day));

  test.each([
    "2025-08",
    2025,
    "08/09/2025",
    "32 August 2025",
    "30 Feb 2025",
    "soon",
    2_958_466,
    -1,
  ])("%j is none", (raw) =>
    expect(readArgument("day", raw, "date")).toMatchObject({ code: "unreadableDate" })
  );
});

describe("a date", () => {
  test.each([
    [2025, "2025-01-01", "2025-12-31"],
    ["2025", "2025-01-01", "2025-12-31"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    [" 2025-08-31 ", "2025-08-31", "2025-08-31"],
    [45900, "2025-08-31", "2025-08-31"],
    [10000, "1927-05-18", "1927-05-18"],
    ["2025-Q3", "2025-07-01", "2025-09-30"],
    ["H1 2026", "2026-01-01", "2026-06-30"],
    ["2025-07 to 2026-06", "2025-07-01", "2026-06-30"],
    [double(45900.75), "2025-08-31", "2025-08-31"],
  ])("%j runs from %s to %s", (raw, first, last) => {
    const record = recordInUse();
    const asked = readArgument("date", raw, "from") as DateRequest;
    expect(daysOf(record, asked)).toEqual({ first, last });
  });

  test.each(["2025-02-30", "soon", 25, 2025.5, NaN, 2958466, true])("%j is refused", (raw) => {
    expect(message(readArgument("date", raw, "asOf"))).toBe(
      `asOf is ${typeof raw === "string" ? `"${raw}"` : String(raw)}; give a date such as 2025, "2025-Q3", "2025-08" or "2025-08-31", or a date cell.`
    );
  });

  test("that is several values is refused", () => {
    expect(readArgument("date", [[2025]], "from")).toEqual(several("from"));
  });
});

describe("a number", () => {
  test("as a share runs from 0 to 1", () => {
    const read = [0.5, 1, "0.25", " 1 ", double(0.5), "50%", " 2.5 % "].map((raw) =>
      readArgument("share", raw, "s")
    );
    expect(read).toEqual([0.5, 1, 0.25, 1, 0.5, 0.5, 0.025]);
    for (const raw of [-0.1, 1.1, NaN, "150%", "%", "half%", "50%x", "1\n50%", "half", true]) {
      expect(readArgument("share", raw, "localShare")).toMatchObject({
        code: "unreadableNumber",
        message: `localShare is ${typeof raw === "string" ? `"${raw}"` : String(raw)}; give a share from 0 to 1, such as 0.5 or 50%.`,
      });
    }
    expect(readArgument("share", [1], "localShare")).toEqual(several("localShare"));
  });

  test("as a count is whole and positive", () => {
    expect([1, 10, "3", double(2)].map((raw) => readArgument("number", raw, "c"))).toEqual([
      1, 10, 3, 2,
    ]);
    for (const raw of [-1, 2.5, Infinity, "1.2.3", "0x10", "1e3", "ten"]) {
      expect(readArgument("number", raw, "count")).toMatchObject({
        code: "unreadableNumber",
        message: `count is ${typeof raw === "string" ? `"${raw}"` : String(raw)}; give a whole number from 1, such as 10.`,
      });
    }
    expect(readArgument("number", [[1, 2]], "count")).toEqual(several("count"));
  });

  test("is no object that would read as one", () => {
    const say = (text: string): unknown => ({ toString: () => text });
    expect(message(readArgument("share", say("50%"), "localShare"))).toMatch(/^localShare must be/);
    expect(message(readArgument("number", say("3"), "count"))).toMatch(/^count must be/);
  });
});

describe("a range", () => {
  test("is read row by row, whatever its shape, with empty cells kept", () => {
    const wide = [["Omoda", "", "Jaecoo"]];
    expect(readArgument("items", wide, "items")).toEqual(["Omoda", undefined, "Jaecoo"]);
    expect(readArgument("items", [["Omoda"], [null], ["Jaecoo"]], "items")).toEqual([
      "Omoda",
      undefined,
      "Jaecoo",
    ]);
    expect(readArgument("items", "Omoda", "items")).toEqual(["Omoda"]);
    expect(readArgument("periods", [[2024, "YTD"], [null]], "periods")).toEqual([
      expect.objectContaining({ kind: "period" }),
      { kind: "to date" },
      undefined,
    ]);
  });

  test("keeps the place of a cell that cannot be read", () => {
    expect(readArgument("periods", [[2024, "x"]], "periods")).toEqual([
      expect.objectContaining({ kind: "period" }),
      expect.objectContaining({ message: expect.stringMatching(/^periods is "x";/) as unknown }),
    ]);
    expect(readArgument("items", [["x".repeat(300)]], "items")).toEqual([
      expect.objectContaining({ message: "items has 300 characters; at most 255 can be read." }),
    ]);
  });
});

describe("what stands for a missing figure", () => {
  test.each([
    ["none", "none"],
    [" n/a ", " n/a "],
    [` ${"x".repeat(254)}`, ` ${"x".repeat(254)}`],
    [-1, -1],
    [true, "TRUE"],
    [double(5), 5],
  ])("%j is kept as %j", (raw, kept) => expect(readArgument("missing", raw, "missing")).toBe(kept));

  test("is refused where it is too long or no one value", () => {
    expect(message(readArgument("missing", "x".repeat(256), "missing"))).toBe(
      "missing has 256 characters; at most 255 can be read."
    );
    expect(readArgument("missing", [["a"]], "missing")).toEqual(several("missing"));
    expect(readArgument("missing", NaN, "missing")).toMatchObject({
      code: "unreadableText",
      message: "missing is NaN; give a text or a number.",
    });
  });
});

describe("a choice", () => {
  test.each([
    ["source", "dft", "DfT"],
    ["source", " SMMT ", "SMMT"],
    ["scope", "Light Vehicles", "light vehicles"],
    ["basis", "LATEST", "latest"],
    ["method", "Linear", "linear"],
    ["metric", "Car Production", "car production"],
    ["metric", "car  production", "car production"],
    ["metric", "sales", "registrations"],
    ["metric", "vehicle production", "production"],
    ["metric", "target", "production target"],
    ["metric", "zev target", "ZEV target"],
    ["metric", "Market Outlook", "market outlook"],
    ["frequency", "Quarter", "quarter"],
    ["theme", "uk market", "UK market"],
    ["verdict", "Wrong", "wrong"],
    ["eventField", "URL", "url"],
    ["dealField", "Since", "since"],
  ] as const)("%s %j is %j", (kind, raw, read) => expect(readArgument(kind, raw, kind)).toBe(read));

  test.each([
    ["source", '"SMMT" or "DfT"'],
    [
      "scope",
      '"vehicles", "cars", "commercial", "light vehicles", "for export", "for the home market" or "electrified"',
    ],
    ["frequency", '"year", "half", "quarter" or "month"'],
    ["basis", '"briefing" or "latest"'],
    ["method", '"compound" or "linear"'],
    ["verdict", '"confirmed", "reported", "disputed", "wrong" or "opinion"'],
    ["dealField", '"state", "since", "what" or "source"'],
  ] as const)("that is not a %s is refused with the list", (kind, words) => {
    expect(readArgument(kind, "nonsense", kind)).toEqual({
      kind: "failure",
      code: "unknownChoice",
      error: "#VALUE!",
      message: `${kind} is "nonsense"; choose one of: ${words}.`,
    });
    expect(readArgument(kind, ["x"], kind)).toEqual(several(kind));
  });

  test.each([
    ["source", "S.M.M.T"],
    ["basis", "brief ing"],
    ["scope", "light-vehicles"],
    ["scope", "lightvehicles"],
    ["method", "línear"],
    ["metric", "car-production"],
  ] as const)("%s %j is refused: letter case alone does not matter", (kind, raw) =>
    expect(readArgument(kind, raw, kind)).toMatchObject({ code: "unknownChoice" })
  );

  test.each(["__proto__", "constructor", "toString"])("is not the prototype name %s", (name) => {
    expect(readArgument("metric", name, "metric")).toMatchObject({ code: "unknownChoice" });
  });
});
