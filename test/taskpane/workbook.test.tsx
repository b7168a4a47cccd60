import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { openPane, type OpenPane } from "./openPane";

jest.setTimeout(120_000);
const patience = { timeout: 30_000 };

let pane: OpenPane;
afterEach(cleanup);

async function openWith(...formulas: string[]): Promise<void> {
  pane = await openPane(formulas);
  await pane.view("Workbook");
  await screen.findByRole("list", { name: "UKAUTO cells" }, patience);
}

const items = (): string[] =>
  within(screen.getByRole("list", { name: "UKAUTO cells" }))
    .queryAllByRole("listitem")
    .map(({ textContent }) => textContent ?? "");
const search = (): HTMLElement => screen.getByRole("searchbox", { name: "Search UKAUTO cells" });

describe("the list of UKAUTO cells", () => {
  beforeEach(() =>
    openWith(
      '=UKAUTO.SALES("Omoda",2025)',
      '=UKAUTO.SALES("Omda",2025)',
      "=UKAUTO.TARGETGAP(2035)",
      "=UKAUTO.TOPBRANDS(3,2025)",
      "filled"
    )
  );

  test("is searched by cell, formula and value", async () => {
    await waitFor(() => expect(items()).toHaveLength(4));
    await pane.user.type(search(), "targetgap");
    await waitFor(() => expect(items()).toHaveLength(1));
    expect(screen.getByText(/1 shown\./)).toBeTruthy();
    await pane.user.clear(search());
    await pane.user.type(search(), "19855");
    await waitFor(() => expect(items().map((text) => text.slice(0, 9))).toEqual(["Sheet1!A1"]));
    await pane.user.clear(search());
    await pane.user.type(search(), "nothing like it");
    await waitFor(() => expect(items()).toEqual([]));
  });

  test("shows the errors alone when asked to", async () => {
    await pane.user.click(screen.getByRole("switch", { name: "Errors only" }));
    await waitFor(() => expect(items()).toHaveLength(2));
    expect(items()[0]).toMatch(/^Sheet1!A2#N\/A/);
    expect(items()[0]).toContain('Did you mean "Omoda"?');
  });

  test("badges a cell without room for its table as #SPILL! and as nothing else, and says what is in the way", async () => {
    await waitFor(() => expect(items()).toHaveLength(4));
    const [, , , blocked] = items();
    expect(blocked).toMatch(/^Sheet1!A4#SPILL!=UKAUTO/);
    expect(blocked).not.toMatch(/outturn|derived/);
    expect(blocked).toContain("A5 is in the way");
  });

  test("is as long as it has to be, without a box of its own to scroll", () => {
    const { overflowY, maxHeight } = getComputedStyle(
      screen.getByRole("list", { name: "UKAUTO cells" })
    );
    expect([overflowY, maxHeight].some((each) => /auto|scroll|px/.test(each))).toBe(false);
  });
});

describe("a question before anything is done", () => {
  test.each([
    ["Change basis", "Preview", /^1 formula of the workbook would take the basis/],
    ["Freeze and thaw", "Freeze ...", /^1 formula of the workbook would become a value/],
  ])("of %s opens with the focus, and gives it back", async (section, button, question) => {
    const scrolled = jest.spyOn(Element.prototype, "scrollIntoView");
    await openWith("=UKAUTO.TARGETGAP(2035)");
    await pane.user.click(screen.getByRole("button", { name: section }));
    const asking = screen.getByRole("button", { name: button });
    await pane.user.click(asking);
    const asked = await screen.findByText(question);
    expect(document.activeElement?.contains(asked)).toBe(true);
    expect(scrolled.mock.contexts).toContain(document.activeElement);
    await pane.user.click(screen.getByRole("button", { name: "Leave it" }));
    await waitFor(() => expect(screen.queryByText(question)).toBeNull());
    expect(document.activeElement).toBe(asking);
    scrolled.mockRestore();
  });
});

test("says how far each source reaches, by what it counts", async () => {
  await openWith("=UKAUTO.TARGETGAP(2035)");
  const reach = within(screen.getByRole("region", { name: "How far each source reaches" }));
  expect(reach.getAllByRole("term").map(({ textContent }) => textContent)).toEqual([
    "SMMT",
    "DfT",
    "Events",
  ]);
  for (const each of reach.getAllByRole("definition"))
    expect(each.textContent).toMatch(/to [A-Z][a-z]+ \d{4}/);
});

test("a thaw of a worksheet without frozen cells says where to look for them", async () => {
  await openWith("=UKAUTO.TARGETGAP(2035)");
  await pane.user.click(screen.getByRole("button", { name: "Freeze and thaw" }));
  await pane.user.click(screen.getByRole("button", { name: "Freeze ..." }));
  await pane.user.click(await screen.findByRole("button", { name: "Freeze 1 formula" }));
  await screen.findByText(/1 formula is a value now/, {}, patience);
  const other = await pane.workbook.addSheet("Other");
  await pane.workbook.select({ sheet: other, row: 0, column: 0 });
  await pane.user.selectOptions(screen.getByLabelText("Work on"), "sheet");
  await pane.user.click(screen.getByRole("button", { name: "Thaw (1 frozen)" }));
  await screen.findByText(
    'No cell of the sheet is frozen. Choose the workbook under "Work on", or a worksheet with frozen cells.',
    {},
    patience
  );
});
