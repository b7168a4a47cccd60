import { readers } from "../../src/functions/lib/read";

const double = (basicValue: unknown): unknown => ({ type: "Double", basicValue });
const several = (argument: string): unknown => ({
  kind: "failure",
  code: "notOneValue",
  error: "#VALUE!",
  message: `${argument} holds several values; give one cell or one value.`,
});
const message = (answer: unknown): unknown => (answer as { message?: string }).message;

describe("an argument that was left out", () => {
  const empty = [undefined, null, 0, "", "  ", { type: "Empty" }, double(0), double("")];

  test.each(["name", "year", "from", "until", "count", "missing", "source", "metric"] as const)(
    "is the same in every form for a %s",
    (kind) => {
      for (const raw of empty) expect(readers[kind](raw, "x")).toBeUndefined();
    }
  );

  test("is told from 0 for a share alone", () => {
    expect(readers.share(0, "localShare")).toBe(0);
    expect(readers.share(double(0), "localShare")).toBe(0);
    for (const raw of [undefined, null, "", " "]) {
      expect(readers.share(raw, "localShare")).toBeUndefined();
    }
  });
});

describe("a name", () => {
  test.each([
    [" Omoda ", "Omoda"],
    [double(" Omoda "), "Omoda"],
    [{ type: "Entity", text: "Omoda" }, "Omoda"],
    [2025, "2025"],
    [true, "TRUE"],
    ["x".repeat(255), "x".repeat(255)],
  ])("%j is read as %j", (raw, read) => expect(readers.name(raw, "brand")).toBe(read));

  test("of more than 255 characters is refused with its length", () => {
    expect(readers.name("x".repeat(256), "brand")).toEqual({
      kind: "failure",
      code: "unreadableText",
      error: "#VALUE!",
      message: "brand has 256 characters; at most 255 can be read.",
    });
  });

  test("that is several values, or no value of a cell, is refused", () => {
    expect(readers.name([["a", "b"]], "brand")).toEqual(several("brand"));
    for (const raw of [NaN, Infinity, Symbol("x"), () => 1, { type: "Error" }, {}]) {
      expect(readers.name(raw, "brand")).toMatchObject({
        code: "unreadableText",
        message: "brand must be a text; put it in quotation marks.",
      });
    }
  });
});

describe("a year", () => {
  test.each([
    [1000, 1000],
    [2999, 2999],
    ["2025", 2025],
    [" 2025 ", 2025],
    [45900, 2025],
    [45292.5, 2024],
    [10000, 1927],
    [double(2025), 2025],
  ])("%j is %i", (raw, read) => expect(readers.year(raw, "year")).toBe(read));

  test.each([
    "2025-08",
    "2025-Q3",
    "2025 Q3",
    "Q3 2025",
    "3Q 2025",
    "H1 2025",
    "2025-08-31",
    "31/08/2025",
    "08/2025",
    "August 2025",
    "31 August 2025",
    "Aug. 2025",
    "2025, May",
    "May 31, 2025",
    "31-Aug-2025",
    "31.08.2025",
    "08/31/2025",
    "2025/12",
    "2025-1",
    "2H 2025",
    "Sept 2025",
    "2025-Aug-31",
  ])("%s is a part of 2025 and is refused with that year", (raw) => {
    expect(readers.year(raw, "year")).toEqual({
      kind: "failure",
      code: "partOfYear",
      error: "#N/A",
      message: "Only full years are on record; ask for 2025.",
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
    [500000, "500000"],
    [2958466, "2958466"],
    [true, "true"],
    ["next year", '"next year"'],
    ["0999", '"0999"'],
    ["year 2025", '"year 2025"'],
    ["20255", '"20255"'],
    ["02025", '"02025"'],
    ...[
      ...["2025.5", "2025.0", "2025,5", "2025-13", "2025-00", "2025-99", "99/2025", "2025 45"],
      ...["2025 marble", "decoy 2025", "2025/26", "2025-08-32", "32 August 2025", "Q5 2025"],
      ...["H3 2025", "2025 mayor", "13.13.2025", "2025 08", "year Q1 2025", "Q1 2025 too"],
    ].map((text): [unknown, string] => [text, `"${text}"`]),
    [{ type: "Error" }, "not a single value"],
    [{ type: "Error", basicValue: "#N/A" }, "not a single value"],
    ["x".repeat(41), `"${"x".repeat(37)}..."`],
    ["x".repeat(40), `"${"x".repeat(40)}"`],
  ])("%j is no year, and the message shows it", (raw, shown) => {
    expect(readers.year(raw, "period")).toEqual({
      kind: "failure",
      code: "unreadableYear",
      error: "#VALUE!",
      message: `period is ${shown}; give a year from 1000 to 2999, such as 2025, or a date.`,
    });
  });

  test("that is several values is refused", () => {
    expect(readers.year([2025], "year")).toEqual(several("year"));
  });
});

describe("a date", () => {
  test.each([
    [2025, "2025-01-01", "2025-12-31"],
    ["2025", "2025-01-01", "2025-12-31"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    [" 2025-08-31 ", "2025-08-31", "2025-08-31"],
    [45900, "2025-08-31", "2025-08-31"],
    [10000, "1927-05-18", "1927-05-18"],
    [double(45900.75), "2025-08-31", "2025-08-31"],
  ])("%j runs from %s to %s", (raw, first, last) => {
    expect([readers.from(raw, "from"), readers.until(raw, "to")]).toEqual([first, last]);
  });

  test.each(["2025-02-30", "soon", 25, 2025.5, NaN, 2958466, true])("%j is refused", (raw) => {
    expect(message(readers.until(raw, "asOf"))).toBe(
      `asOf is ${typeof raw === "string" ? `"${raw}"` : String(raw)}; give a date such as 2025, "2025-08" or "2025-08-31", or a date cell.`
    );
  });

  test("that is several values is refused", () => {
    expect(readers.from([[2025]], "from")).toEqual(several("from"));
  });
});

describe("a number", () => {
  test("as a share runs from 0 to 1", () => {
    const read = [0.5, 1, "0.25", " 1 ", double(0.5), "50%", " 2.5 % "].map((raw) =>
      readers.share(raw, "s")
    );
    expect(read).toEqual([0.5, 1, 0.25, 1, 0.5, 0.5, 0.025]);
    for (const raw of [-0.1, 1.1, NaN, "150%", "%", "half%", "50%x", "1\n50%", "half", true]) {
      expect(readers.share(raw, "localShare")).toMatchObject({
        code: "unreadableNumber",
        message: `localShare is ${typeof raw === "string" ? `"${raw}"` : String(raw)}; give a share from 0 to 1, such as 0.5 or 50%.`,
      });
    }
    expect(readers.share([1], "localShare")).toEqual(several("localShare"));
  });

  test("as a count is whole and positive", () => {
    expect([1, 10, "3", double(2)].map((raw) => readers.count(raw, "c"))).toEqual([1, 10, 3, 2]);
    for (const raw of [-1, 2.5, Infinity, "1.2.3", "0x10", "1e3", "ten"]) {
      expect(readers.count(raw, "count")).toMatchObject({
        code: "unreadableNumber",
        message: `count is ${typeof raw === "string" ? `"${raw}"` : String(raw)}; give a whole number from 1, such as 10.`,
      });
    }
    expect(readers.count([[1, 2]], "count")).toEqual(several("count"));
  });

  test("is no object that would read as one", () => {
    const say = (text: string): unknown => ({ toString: () => text });
    expect(message(readers.share(say("50%"), "localShare"))).toMatch(/^localShare is not a single/);
    expect(message(readers.count(say("3"), "count"))).toMatch(/^count is not a single value;/);
  });
});

describe("a range", () => {
  test("is read row by row, whatever its shape, with empty cells kept", () => {
    const wide = [["Omoda", "", "Jaecoo"]];
    expect(readers.names(wide, "items")).toEqual(["Omoda", undefined, "Jaecoo"]);
    expect(readers.names([["Omoda"], [null], ["Jaecoo"]], "items")).toEqual([
      "Omoda",
      undefined,
      "Jaecoo",
    ]);
    expect(readers.names("Omoda", "items")).toEqual(["Omoda"]);
    expect(readers.years([[2024, "2025"], [45900]], "periods")).toEqual([2024, 2025, 2025]);
  });

  test("keeps the place of a cell that cannot be read", () => {
    expect(readers.years([[2024, "x"]], "periods")).toEqual([
      2024,
      expect.objectContaining({ message: expect.stringMatching(/^periods is "x";/) }),
    ]);
    expect(readers.names([["x".repeat(300)]], "items")).toEqual([
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
  ])("%j is kept as %j", (raw, kept) => expect(readers.missing(raw, "missing")).toBe(kept));

  test("is refused where it is too long or no one value", () => {
    expect(message(readers.missing("x".repeat(256), "missing"))).toBe(
      "missing has 256 characters; at most 255 can be read."
    );
    expect(readers.missing([["a"]], "missing")).toEqual(several("missing"));
    expect(readers.missing(NaN, "missing")).toMatchObject({
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
    ["theme", "uk market", "UK market"],
    ["verdict", "Wrong", "wrong"],
    ["eventField", "URL", "url"],
    ["dealField", "Since", "since"],
  ] as const)("%s %j is %j", (kind, raw, read) => expect(readers[kind](raw, kind)).toBe(read));

  test.each([
    ["source", '"SMMT" or "DfT"'],
    ["scope", '"vehicles", "cars", "commercial" or "light vehicles"'],
    ["basis", '"briefing" or "latest"'],
    ["method", '"compound" or "linear"'],
    ["verdict", '"confirmed", "reported", "disputed", "wrong" or "opinion"'],
    ["dealField", '"state", "since", "what" or "source"'],
  ] as const)("that is not a %s is refused with the list", (kind, words) => {
    expect(readers[kind]("nonsense", kind)).toEqual({
      kind: "failure",
      code: "unknownChoice",
      error: "#VALUE!",
      message: `${kind} is "nonsense"; choose one of: ${words}.`,
    });
    expect(readers[kind](["x"], kind)).toEqual(several(kind));
  });

  test.each([
    ["source", "S.M.M.T"],
    ["basis", "brief ing"],
    ["scope", "light-vehicles"],
    ["scope", "lightvehicles"],
    ["method", "línear"],
    ["metric", "car-production"],
  ] as const)("%s %j is refused: letter case alone does not matter", (kind, raw) =>
    expect(readers[kind](raw, kind)).toMatchObject({ code: "unknownChoice" })
  );

  test.each(["__proto__", "constructor", "toString"])("is not the prototype name %s", (name) => {
    expect(readers.metric(name, "metric")).toMatchObject({ code: "unknownChoice" });
  });
});
