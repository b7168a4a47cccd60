import fc from "fast-check";
import { frequencies, periodAt, periodText } from "../../src/model/period";
import { namesADay, readPeriod } from "../../src/model/periodForms";

function read(text: string): string {
  const request = readPeriod(text);
  if (!request) return "none";
  switch (request.kind) {
    case "period":
      return periodText(request.period);
    case "to date":
      return `to date ${request.year ?? "newest"}`;
    case "twelve months":
      return `twelve months ${request.end ? periodText(request.end) : "newest"}`;
    case "newest":
      return `newest ${request.frequency}`;
    case "fiscal":
      return `fiscal ${request.year}`;
  }
}

describe("a period as analysts write it", () => {
  test.each([
    ["2025", "2025"],
    ["CY2025", "2025"],
    ["2026-H1", "2026-H1"],
    ["H1 2026", "2026-H1"],
    ["2025-Q3", "2025-Q3"],
    ["Q3 2025", "2025-Q3"],
    ["2025Q3", "2025-Q3"],
    ["q3 2025", "2025-Q3"],
    ["Q32025", "2025-Q3"],
    ["3Q25", "2025-Q3"],
    ["3Q2025", "2025-Q3"],
    ["1H26", "2026-H1"],
    ["2025-08", "2025-08"],
    ["2025/8", "2025-08"],
    ["08/2025", "2025-08"],
    ["Aug 2025", "2025-08"],
    ["August 2025", "2025-08"],
    ["Sept. 2025", "2025-09"],
    ["2025M08", "2025-08"],
    ["2025M8", "2025-08"],
    ["２０２５－Ｑ３", "2025-Q3"],
    ["2025–Q3", "2025-Q3"],
    [" 2025 ", "2025"],
    ["2025-07 to 2026-06", "2025-07 to 2026-06"],
    ["2025-Q3 to 2026-Q2", "2025-Q3 to 2026-Q2"],
    ["Jul 2025 - Jun 2026", "2025-07 to 2026-06"],
    ["2025-01 to 2025-12", "2025"],
    ["2026-YTD", "to date 2026"],
    ["YTD 2026", "to date 2026"],
    ["2026 ytd", "to date 2026"],
    ["YTD", "to date newest"],
    ["TTM", "twelve months newest"],
    ["LTM", "twelve months newest"],
    ["2025-Q3-TTM", "twelve months 2025-Q3"],
    ["2026-06-TTM", "twelve months 2026-06"],
    ["TTM 2026-06", "twelve months 2026-06"],
    ["latest quarter", "newest quarter"],
    ["Latest Month", "newest month"],
    ["latest half", "newest half"],
    ["FY25", "fiscal 2025"],
    ["FY2026", "fiscal 2026"],
  ])("%p is read as %p", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    "2025E",
    "2025.5",
    "25",
    "next year",
    "2025-Q5",
    "2025-H3",
    "H3 2025",
    "2025-13",
    "2025-08-31",
    "31 August 2025",
    "2026-06 to 2025-07",
    "2024 to 2025",
    "2025-08 to 2025-Q4",
    "YTDx",
    "2026-TTM-TTM",
    "",
    "-",
    "to",
  ])("%p is none", (text) => {
    expect(read(text)).toBe("none");
  });

  test.each([
    "2025-08-31",
    "31/08/2025",
    "8/31/2025",
    "31 August 2025",
    "31st Aug 2025",
    "August 31, 2025",
    "2025-08-31T00:00",
  ])("%p names a day", (text) => {
    expect(namesADay(text)).toBe(true);
    expect(read(text)).toBe("none");
  });

  test("is read back as the record writes it, whatever the frequency", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...frequencies),
        fc.integer({ min: 1001 * 12, max: 2990 * 12 }),
        (frequency, month) => {
          const text = periodText(periodAt(frequency, month));
          expect(read(text)).toBe(text);
          expect(namesADay(text)).toBe(false);
        }
      )
    );
  });

  test("is read or refused, never thrown at, in a moment, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 255 }), (text) => {
        expect(() => [read(text), namesADay(text)]).not.toThrow();
      })
    );
  });
});
