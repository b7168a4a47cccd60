import { act, cleanup, screen, within } from "@testing-library/react";
import { openPane, type OpenPane } from "./openPane";

const sheet = "Sheet1";
jest.setTimeout(120_000);

let pane: OpenPane;
beforeEach(async () => {
  pane = await openPane(["Jaecoo"]);
  await pane.view("Functions");
  await screen.findByRole("searchbox", {}, { timeout: 30_000 });
});
afterEach(cleanup);

const select = (row: number, column = 0): Promise<void> =>
  act(() => pane.workbook.select({ sheet, row, column }));
const open = (name: RegExp): Promise<void> => pane.user.click(screen.getByRole("button", { name }));
const insert = (): HTMLElement => screen.getByRole("button", { name: /^Insert into/ });
const isOff = (): boolean => insert().getAttribute("aria-disabled") === "true";
const formula = (): string | null => document.querySelector("[data-formula]")!.textContent;

describe("the list of functions", () => {
  test("stands under what they answer, SALES first", () => {
    const topics = screen.getAllByRole("heading", { level: 2 });
    expect(topics.length).toBeGreaterThan(3);
    const [first] = screen.getAllByRole("heading", { level: 3 });
    expect(first?.textContent).toMatch(/^SALES/);
  });

  test("becomes one list with the best match first as it is searched", async () => {
    await pane.user.type(screen.getByRole("searchbox"), "rank");
    expect(screen.getAllByRole("heading", { level: 2 })).toHaveLength(1);
    const [first] = screen.getAllByRole("heading", { level: 3 });
    expect(first?.textContent).toMatch(/^SALESRANK/);
  });

  test("says what to try where nothing matches", async () => {
    await pane.user.type(screen.getByRole("searchbox"), "nosuchword");
    expect(screen.getByText(/No function matches/)).toBeTruthy();
  });
});

describe("the builder", () => {
  test.each([
    [/^SALES ?New/, "brand"],
    [/^EVENT/, "id"],
    [/^TARGETPATH/, "year"],
  ])("of %s keeps Insert off and says that %s is missing", async (name, missing) => {
    await select(2);
    await open(name);
    expect(isOff()).toBe(true);
    expect(screen.getByText(new RegExp(`^Fill in ${missing}`))).toBeTruthy();
    await pane.user.click(insert());
    expect((await pane.workbook.cell({ sheet, row: 2, column: 0 })).formula).toBe("");
  });

  test("takes the selected cell for an argument, shows what it holds, and inserts into another cell", async () => {
    await select(0);
    await open(/^SALES ?New/);
    await pane.user.click(screen.getByRole("button", { name: "Take A1 from the sheet for brand" }));
    expect(formula()).toBe("=UKAUTO.SALES(A1)");
    expect(screen.getByText(/A1 is an argument of the formula/)).toBeTruthy();
    expect(isOff()).toBe(true);
    await select(0, 1);
    expect(isOff()).toBe(false);
    expect(
      await within(screen.getByRole("group", { name: "Preview" })).findByText("28,232")
    ).toBeTruthy();
    await pane.user.click(insert());
    await screen.findByText(/SALES is in Sheet1!B1/);
    expect(await pane.workbook.cell({ sheet, row: 0, column: 1 })).toMatchObject({
      formula: "=UKAUTO.SALES(A1)",
      value: 28232,
    });
  });

  test("takes a cell for a word of a closed list too", async () => {
    await select(3);
    await open(/^PRODUCTION/);
    await pane.user.click(screen.getByRole("button", { name: "Take A4 from the sheet for basis" }));
    expect(screen.getByRole<HTMLSelectElement>("combobox", { name: /^basis/ }).value).toBe(
      "Sheet1!A4"
    );
    expect(formula()).toBe("=UKAUTO.PRODUCTION(,,A4)");
  });

  test("offers the periods on record once a brand is typed, months among them", async () => {
    await open(/^SALES ?New/);
    const period = (): HTMLInputElement => screen.getByRole("combobox", { name: /^period/ });
    await pane.user.type(screen.getByRole("combobox", { name: /^brand/ }), "Total market");
    const offered = [...period().list!.options].map(({ value }) => value);
    expect(offered[0]).toMatch(/^\d{4}$/);
    expect(offered.some((each) => /^\d{4}-Q\d$/.test(each))).toBe(true);
    expect(offered.some((each) => /^\d{4}-\d{2}$/.test(each))).toBe(true);
  });

  test("still has what was filled in after a look at another view", async () => {
    await open(/^SALES ?New/);
    await pane.user.type(screen.getByRole("combobox", { name: /^brand/ }), "Omoda");
    await pane.view("This cell");
    await pane.view("Functions");
    expect(formula()).toBe('=UKAUTO.SALES("Omoda")');
  });
});
