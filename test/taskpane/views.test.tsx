import { act, cleanup, screen, within } from "@testing-library/react";
import { openPane, type OpenPane } from "./openPane";

const sheet = "Sheet1";
const formulas = [
  '=UKAUTO.SALES("Omoda",2025)',
  '=UKAUTO.SALES("Omda",2025)',
  "=UKAUTO.TARGETGAP(2035)",
];

// The views render for the first time here, and what they load comes with them.
jest.setTimeout(120_000);
const patience = { timeout: 30_000 };

let pane: OpenPane;
afterEach(cleanup);

async function select(row: number): Promise<void> {
  await act(() => pane.workbook.select({ sheet, row, column: 0 }));
}

describe("the pane", () => {
  beforeEach(async () => {
    pane = await openPane(formulas);
  });

  test("has five views, each named by its tab, and opens on the timeline", async () => {
    const names = ["Timeline", "This cell", "Explore", "Functions", "Workbook"];
    expect(screen.getAllByRole("tab")).toHaveLength(names.length);
    expect(screen.getByRole("tab", { selected: true })).toBe(
      screen.getByRole("tab", { name: "Timeline" })
    );
    for (const name of names) await pane.view(name);
  });

  describe("Timeline", () => {
    test("has every event, newest first or oldest first", async () => {
      const years = (): number[] =>
        screen
          .getAllByRole("heading", { level: 2, name: /^\d{4}/ })
          .map((heading) => Number(heading.textContent?.slice(0, 4)));
      const newestFirst = years();
      expect(newestFirst.length).toBeGreaterThan(5);
      expect(newestFirst).toEqual([...newestFirst].sort((one, other) => other - one));
      await pane.user.click(screen.getByRole("button", { name: /Newest first/ }));
      expect(years()).toEqual([...newestFirst].reverse());
    });

    test("marks the events that belong to the selected cell", async () => {
      await select(0);
      expect(await screen.findByText(/events? belongs? to the selected cell, A1/)).toBeTruthy();
    });
  });

  describe("This cell", () => {
    test("shows the figure of the selected cell with its source and rivals", async () => {
      await select(0);
      await pane.view("This cell");
      expect(await screen.findByRole("heading", { name: /A1/ }, patience)).toBeTruthy();
      expect(screen.getAllByText(/19,855/).length).toBeGreaterThan(0);
      expect(screen.getAllByText(/outturn/).length).toBeGreaterThan(0);
      const links = screen.getAllByRole("link").map((link) => link.getAttribute("href"));
      expect(links.every((link) => link?.startsWith("https://"))).toBe(true);
      expect(screen.getByText(/Side by side/)).toBeTruthy();
    });

    test("follows the selection, and says of a misspelt name which one is meant", async () => {
      await select(0);
      await pane.view("This cell");
      await screen.findByRole("heading", { name: /A1/ }, patience);
      await select(1);
      expect(await screen.findByRole("heading", { name: /A2/ })).toBeTruthy();
      expect(screen.getAllByText(/Did you mean "Omoda"/).length).toBeGreaterThan(0);
    });
  });

  describe("Explore", () => {
    test("opens on a picture with its source, and a table of the same figures", async () => {
      await pane.view("Explore");
      expect(await screen.findByText(/^Source: /, {}, patience)).toBeTruthy();
      expect(screen.getAllByRole("row").length).toBeGreaterThan(1);
      expect(screen.getByRole("heading", { name: "Chery passes JLR" })).toBeTruthy();
    });

    test("shows another ready picture, and what the analyst adds to it", async () => {
      await pane.view("Explore");
      const pictures = await screen.findByLabelText("Picture", {}, patience);
      await pane.user.selectOptions(pictures, "The rise of Omoda and Jaecoo");
      expect(screen.getByRole("cell", { name: "18,917" })).toBeTruthy();
      await pane.user.click(screen.getByRole("button", { name: "Change" }));
      await pane.user.selectOptions(screen.getByLabelText("Add to the picture"), "Jaecoo 7");
      await pane.user.click(screen.getByRole("button", { name: "Add" }));
      expect(screen.getByRole("columnheader", { name: "Jaecoo 7" })).toBeTruthy();
      expect(screen.getByRole("cell", { name: "15,559" })).toBeTruthy();
      await pane.user.click(screen.getByRole("button", { name: "Take away Omoda" }));
      expect(
        screen.getByRole("heading", { name: "Registrations: Jaecoo and Jaecoo 7" })
      ).toBeTruthy();
      await pane.user.selectOptions(screen.getByLabelText("Frequency"), "year");
      expect(screen.getByText("Registrations, DfT, by year, 2024 to 2025")).toBeTruthy();
    });

    test("says what to do where nothing is on record", async () => {
      await pane.view("Explore");
      await pane.user.click(await screen.findByRole("button", { name: "Change" }, patience));
      await pane.user.selectOptions(screen.getByLabelText("Source"), "DfT");
      expect(screen.getByText("Nothing is on record for this choice.")).toBeTruthy();
      expect(screen.getByText(/^No month is on record for Chery group \(DfT\)/)).toBeTruthy();
      expect(screen.queryByRole("button", { name: "Insert as live formulas" })).toBeNull();
    });

    test("inserts the table, and asks before it writes over anything", async () => {
      await pane.view("Explore");
      const pictures = await screen.findByLabelText("Picture", {}, patience);
      await pane.user.selectOptions(pictures, "Who buys");
      await pane.user.click(screen.getByRole("button", { name: "Insert as live formulas" }));
      expect(await screen.findByText(/^A1 is filled already, and 2 more with it/)).toBeTruthy();
      await act(() => pane.workbook.select({ sheet, row: 9, column: 0 }));
      await pane.user.click(screen.getByRole("button", { name: "Insert as live formulas" }));
      expect(await screen.findByText(/^The table is in Sheet1!A10/)).toBeTruthy();
      const cell = pane.workbook.at({ sheet, row: 12, column: 1 });
      expect(cell.formula).toBe("=UKAUTO.MARKETSHARE(B$12,$A13)");
    });
  });

  describe("Functions", () => {
    test("finds by what a function answers, and builds a formula with a preview", async () => {
      await pane.view("Functions");
      const search = await screen.findByRole("searchbox", {}, patience);
      await pane.user.type(search, "gap");
      const found = screen.getAllByRole("button").map((button) => button.textContent ?? "");
      expect(found[0]).toMatch(/^(TARGETGAP|GAPSHARE)/);
      await pane.user.click(screen.getByRole("button", { name: /^TARGETGAP/ }));
      expect(await screen.findByText("=UKAUTO.TARGETGAP()")).toBeTruthy();
      expect(screen.getAllByText(/562,000/).length).toBeGreaterThan(0);
    });
  });

  describe("Workbook", () => {
    test("lists every UKAUTO cell with its value, and why one has none", async () => {
      await pane.view("Workbook");
      expect(await screen.findByText(/3 UKAUTO cells, 1 with an error/, {}, patience)).toBeTruthy();
      const panel = within(screen.getByRole("tabpanel"));
      expect(panel.getAllByText(/19,855/).length).toBeGreaterThan(0);
      expect(panel.getByText(/Did you mean "Omoda"/)).toBeTruthy();
    });

    test("leads to a cell of the list", async () => {
      await pane.view("Workbook");
      await pane.user.click(await screen.findByRole("button", { name: /A3/ }, patience));
      expect(await pane.workbook.selected()).toMatchObject({ sheet, row: 2, column: 0 });
    });
  });
});
