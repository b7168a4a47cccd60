import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import { openPane, type OpenPane } from "./openPane";

const sheet = "Sheet1";
jest.setTimeout(120_000);
const patience = { timeout: 30_000 };

let pane: OpenPane;
afterEach(cleanup);

/** Opens This cell on the last of the cells that are written below one another. */
async function openOn(...cells: (string | number)[]): Promise<void> {
  pane = await openPane(cells.map(String));
  await act(() => pane.workbook.select({ sheet, row: cells.length - 1, column: 0 }));
  await pane.view("This cell");
  await screen.findByRole("heading", { name: `${sheet}!A${cells.length}` }, patience);
}

const formulaAt = async (row: number): Promise<string> =>
  (await pane.workbook.cell({ sheet, row, column: 0 })).formula;
const card = (): HTMLElement => screen.getByRole("tabpanel").querySelector("[data-call]")!;

describe("a figure that a later one has overtaken", () => {
  test.each([
    ["=UKAUTO.PRODUCTION(2025)", '=UKAUTO.PRODUCTION(2025,,"latest")'],
    [
      '=UKAUTO.PRODUCTION( 2025 ,"vehicles","briefing")',
      '=UKAUTO.PRODUCTION( 2025 ,"vehicles","latest")',
    ],
    ["=UKAUTO.TARGETGAP(2035)", '=UKAUTO.TARGETGAP(2035,"latest")'],
    ["=1+UKAUTO.REQUIREDGROWTH()", '=1+UKAUTO.REQUIREDGROWTH(,"latest")'],
    ['=UKAUTO.GAPSHARE("Chery group",0.5)', '=UKAUTO.GAPSHARE("Chery group",0.5,,,"latest")'],
    [
      '=UKAUTO.FIGURE("production","UK",2025,"2026-01-28")',
      '=UKAUTO.FIGURE("production","UK",2025)',
    ],
  ])("is said first of %s, and one button asks for the later one", async (before, after) => {
    await openOn(before);
    expect(card().textContent).toMatch(
      /^Overtaken by SMMT's outturn of 764,715 \(2026-01-29\): 26,715 more\./
    );
    await pane.user.click(screen.getByRole("button", { name: "Use the later figure" }));
    await screen.findByText(/A1 uses the later figure/);
    expect(await formulaAt(0)).toBe(after);
    await waitFor(() => expect(card().textContent).not.toMatch(/Overtaken by SMMT/));
    await pane.user.click(screen.getByRole("button", { name: "Undo" }));
    await screen.findByText(/A1 is as it was/);
    expect(await formulaAt(0)).toBe(before);
  });

  test("whose basis stands in a cell is left to that cell, and a button leads there", async () => {
    await openOn("briefing", "=UKAUTO.PRODUCTION(2025,,A1)");
    expect(screen.queryByRole("button", { name: "Use the later figure" })).toBeNull();
    expect(card().textContent).toMatch(/Sheet1!A1 keeps to it\. Put "latest" there/);
    await pane.user.click(screen.getByRole("button", { name: "Go to Sheet1!A1" }));
    expect(await pane.workbook.selected()).toMatchObject({ row: 0, column: 0 });
  });

  test("is not said where the cell has the latest one", async () => {
    await openOn('=UKAUTO.PRODUCTION(2025,,"latest")');
    expect(screen.getAllByText(/764,715/).length).toBeGreaterThan(0);
    expect(card().textContent).not.toMatch(/Overtaken by SMMT/);
  });
});

describe("the references of a formula", () => {
  test("are resolved beside it, and lead to their cells", async () => {
    await openOn("Jaecoo", 2024, "=UKAUTO.SALES(A1,A2)");
    const references = within(screen.getByRole("list", { name: "What its references hold" }));
    expect(references.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "A1: Jaecoo",
      "A2: 2024",
    ]);
    await pane.user.click(references.getByRole("button", { name: "A1" }));
    expect(await pane.workbook.selected()).toMatchObject({ row: 0, column: 0 });
  });

  test("to a range show the first of its cells", async () => {
    await openOn("Omoda", "Jaecoo", '=UKAUTO.FIGURES("registrations",A1:A2,2025)');
    expect(card().textContent).toContain("A1:A2: Omoda, Jaecoo");
  });
});

describe("a table", () => {
  test("names its rows, what is on no record, and where its rows come from", async () => {
    await openOn('=UKAUTO.FIGURES("registrations",{"Omoda";"Nobody"},{2024,2025})');
    const table = within(card()).getByRole("table");
    expect(
      within(table)
        .getAllByRole("rowheader")
        .map(({ textContent }) => textContent)
    ).toEqual(["Omoda", "Nobody"]);
    expect(within(table).getByText("19,855")).toBeTruthy();
    const facts = card().textContent;
    expect(facts).toContain('Not on record"Nobody"');
    expect(facts).toContain("Without a figure2 of 4 cells");
    expect(facts).toMatch(/Edition\d{4}-\d{2}/);
    expect(within(card()).getByRole("heading", { name: "Where its rows come from" })).toBeTruthy();
    expect(within(card()).getAllByRole("link").length).toBeGreaterThan(0);
  });

  test.each([
    ["TOPBRANDS", "=UKAUTO.TOPBRANDS(3,2025)"],
    ["SERIES", '=UKAUTO.SERIES("registrations","Omoda",2024,2025,"year")'],
    ["RIVALS", '=UKAUTO.RIVALS("production","UK",2025)'],
    ["TIMELINE", '=UKAUTO.TIMELINE(2024,2026,"trade")'],
    ["SITES", '=UKAUTO.SITES("Chery")'],
    ["CLAIMS", '=UKAUTO.CLAIMS("wrong")'],
  ])("of %s says where its rows come from", async (_, formula) => {
    await openOn(formula);
    expect(within(card()).getByRole("heading", { name: "Where its rows come from" })).toBeTruthy();
  });

  test("shows shares and growth as per cent, never as raw decimals", async () => {
    await openOn("=UKAUTO.TOPBRANDS(3,2025)");
    const cells = within(card())
      .getAllByRole("cell")
      .map(({ textContent }) => textContent ?? "");
    expect(cells.filter((text) => text.endsWith("%"))).toHaveLength(6);
    expect(cells.filter((text) => /\d\.\d{4,}/.test(text))).toEqual([]);
  });

  test("can be scrolled by keyboard, under a name", async () => {
    await openOn("=UKAUTO.TOPBRANDS(3,2025)");
    expect(screen.getByRole("region", { name: "What TOPBRANDS answers" }).tabIndex).toBe(0);
  });
});

describe("rivals", () => {
  test("begin with the figure that the cell uses, which is marked, though a later one is on record", async () => {
    await openOn("=UKAUTO.PRODUCTION(2025)");
    const rivals = within(screen.getByRole("list", { name: /^Rival figures/ }));
    const [first, ...others] = rivals.getAllByRole("listitem");
    expect(first?.textContent).toMatch(/^738,000 used here/);
    expect(others.some(({ textContent }) => textContent?.includes("used here"))).toBe(false);
    expect(others.some(({ textContent }) => textContent?.startsWith("764,715"))).toBe(true);
  });

  test("of a share are shown as shares", async () => {
    await openOn('=UKAUTO.FIGURE("market outlook","BEV",2026)');
    const rivals = within(screen.getByRole("list", { name: /^Rival figures/ }));
    for (const rival of rivals.getAllByRole("listitem"))
      expect(rival.textContent).not.toMatch(/^0 /);
  });
});

test("a card shows its numbers as their formats say", async () => {
  await openOn('=UKAUTO.BRANDCARD("Omoda")');
  expect(card().textContent).toContain("19,855");
  expect(card().textContent).not.toMatch(/0\.\d{5,}/);
});
