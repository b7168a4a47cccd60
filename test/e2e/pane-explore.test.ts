import { seriousFindings } from "./axe";
import { closeBrowser, describeInBrowser, openWorkbench, settled, type Workbench } from "./harness";

jest.setTimeout(180_000);

const pictures = [
  "Chery passes JLR",
  "The rise of Omoda and Jaecoo",
  "Electric share against the mandate",
  "Jaecoo 7 and its sisters",
  "Who buys",
  "Production and the path to 1.3 million",
  "League table",
  "Chinese-owned brands",
];

describeInBrowser("the Explore view", () => {
  let bench: Workbench;
  beforeAll(async () => {
    bench = await openWorkbench();
    await bench.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await bench.sheet("Sheet1");
    await bench.view("Explore");
    await bench.page.locator("#pane figure svg").first().waitFor();
  });
  afterAll(async () => {
    await bench.close();
    await closeBrowser();
  });
  const words = async (): Promise<string> =>
    (await bench.page.locator('#pane figure [role="img"]').first().getAttribute("aria-label")) ??
    "";
  const choose = async (title: string): Promise<void> => {
    await bench.page.getByLabel("Picture", { exact: true }).selectOption(title);
    await bench.page.getByRole("heading", { name: title }).waitFor();
  };
  /** The cells of the table under the picture, its titles first. */
  const table = (): Promise<string[][]> =>
    bench.page.evaluate(() =>
      [...document.querySelectorAll<HTMLTableRowElement>("#pane table tr")].map((row) =>
        [...row.cells].map((cell) => cell.textContent ?? "")
      )
    );
  const emptySheet = (): Promise<void> =>
    bench.page.evaluate(() => {
      const workbook = window.univerAPI.getActiveWorkbook()!;
      workbook.setActiveSheet(workbook.insertSheet());
    });
  const insert = async (): Promise<string> => {
    await bench.page.getByRole("button", { name: "Insert as live formulas" }).click();
    const said = bench.page.getByText(/^The table is in .*\./);
    await said.waitFor();
    await settled(bench.page);
    return /!(\w+:\w+)/.exec((await said.textContent()) ?? "")![1]!;
  };
  const block = (name: string): Promise<(string | number | boolean)[][]> =>
    bench.page.evaluate(async (reference) => {
      const { workbook } = window.ukauto;
      const { sheet } = await workbook.selected();
      return workbook.values((await workbook.resolve(reference, { sheet, row: 0, column: 0 }))!);
    }, name);

  test("opens on Chery and JLR by month, and says in words which is ahead", async () => {
    expect(await bench.page.getByRole("heading", { level: 2 }).textContent()).toBe(pictures[0]);
    expect(await words()).toContain("Chery group: 46 in Aug 2024, 32,830 in Sep 2026");
    expect(await bench.page.textContent("figcaption")).toContain("Source: SMMT.");
    await bench.page.locator("figure svg").getByText("Chery group ahead since Aug 2025").waitFor();
  });

  test.each(pictures)(
    "%s: the inserted formulas answer with the table's figures",
    async (title) => {
      await choose(title);
      const shown = await table();
      await emptySheet();
      await bench.select("B2");
      const values = await block(await insert());
      expect(values[0]![0]).toBe(title);
      const header = values.length - shown.length - 2;
      const body = values.slice(header + 1, -2);
      expect(body).toHaveLength(shown.length - 1);
      for (const [row, cells] of body.entries()) {
        expect(String(cells[0])).toBe(shown[row + 1]![0]);
        for (const [column, value] of cells.slice(1).entries()) {
          const text = shown[row + 1]![column + 1]!.replace(/ [pfe]$/, "");
          if (text === "–") expect(["#N/A", ""]).toContain(value);
          else expect(asShown(Number(value), text)).toBe(text);
        }
      }
      expect(String(values[values.length - 2]![0])).toMatch(/^Source: /);
      expect(values[values.length - 1]![0]).toBe("Edition 2026-11");
    }
  );

  test("inserts formulas over their labels, which may be changed, with formats and widths", async () => {
    await choose("The rise of Omoda and Jaecoo");
    await emptySheet();
    await bench.select("B2");
    await insert();
    expect(await bench.formula("D11")).toBe('=UKAUTO.SALES(D$4,$B11,"DfT")');
    expect(await bench.value("D11")).toBe(18917);
    await bench.type("D4", "MG");
    expect(await bench.value("D11")).toBeGreaterThan(10000);
    const format = await bench.page.evaluate(async () => {
      const { workbook } = window.ukauto;
      const { sheet } = await workbook.selected();
      return (await workbook.cell({ sheet, row: 10, column: 3 })).format;
    });
    expect(format).toBe("#,##0");
  });

  test("writes over nothing unasked", async () => {
    await bench.select("B2");
    await bench.page.getByRole("button", { name: "Insert as live formulas" }).click();
    await bench.page.getByText("B2 is filled already").waitFor();
    expect(await bench.value("D4")).toBe("MG");
  });

  test("draws a target for a year that has one, and for no other", async () => {
    const { page } = bench;
    await choose("Production and the path to 1.3 million");
    // What was asked about the picture before is not asked beside this one.
    expect(await page.getByRole("button", { name: "Replace" }).count()).toBe(0);
    await page.locator("figure svg").getByText("Target 1,300,000 in 2035").waitFor();
    await page.getByRole("button", { name: "Change", exact: true }).click();
    await page.getByLabel("To", { exact: true }).selectOption("2030");
    await page
      .locator("figure svg")
      .getByText(/^Target/)
      .first()
      .waitFor({ state: "detached" });
    expect(await words()).not.toContain("target of");
    const row = (await table()).find(([year]) => year === "2030");
    expect(row).toEqual(["2030", "–", "979,490"]);
    await page.getByLabel("Path starts from", { exact: true }).selectOption("newest outturn");
    await page.getByRole("cell", { name: "997,060" }).waitFor();
    await page.getByRole("button", { name: "Change", exact: true }).click();
  });

  test("copies the table as text and as HTML, and the picture as a PNG", async () => {
    const { page } = bench;
    await choose("Who buys");
    await page.getByRole("button", { name: "Copy table" }).click();
    await page.getByText("The table is on the clipboard.").waitFor();
    const kinds = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const plain = await (await item!.getType("text/plain")).text();
      const html = await (await item!.getType("text/html")).text();
      return [plain.split("\n")[0], html.includes("<td>Private buyers</td>")];
    });
    expect(kinds).toEqual(["Period\tBusiness buyers\tFleet buyers\tPrivate buyers", true]);
    await page.getByRole("button", { name: "Copy picture" }).click();
    await page.getByText("The picture is on the clipboard.").waitFor();
    const picture = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const bitmap = await createImageBitmap(await item!.getType("image/png"));
      return bitmap.width;
    });
    expect(picture).toBe(1440);
  });

  test("saves the picture where the clipboard takes none", async () => {
    const { page } = bench;
    await page.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new Error("refused"));
    });
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Copy picture" }).click();
    expect((await download).suggestedFilename()).toBe("Who buys.png");
    await page.getByText("The clipboard takes no picture here.").waitFor();
  });

  test("says why there is no native chart", async () => {
    expect(await bench.page.textContent("#pane")).toContain("has no charts of its own");
  });

  test("is worked by the keyboard alone", async () => {
    const { page } = bench;
    await page.getByRole("tab", { name: "Explore" }).focus();
    const focused = (): Promise<string> =>
      page.evaluate(() => document.activeElement?.textContent ?? "");
    const labelled = (): Promise<string> =>
      page.evaluate(
        () =>
          document.activeElement?.getAttribute("aria-label") ??
          (document.activeElement as HTMLSelectElement).labels?.[0]?.textContent ??
          ""
      );
    await page.keyboard.press("Tab");
    expect(await labelled()).toBe("Picture");
    await page.keyboard.type("The rise");
    await page.getByRole("heading", { name: "The rise of Omoda and Jaecoo" }).waitFor();
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Change");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await labelled()).toBe("Take away Omoda");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Registrations: Jaecoo" }).waitFor();
    await page.getByLabel("Add to the picture").focus();
    await page.keyboard.type("BYD");
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Add");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Registrations: Jaecoo and BYD" }).waitFor();
    await page.getByRole("columnheader", { name: "BYD" }).waitFor();
  });

  test("shows nothing serious to axe, with its fields open", async () => {
    expect(await seriousFindings(bench.page)).toEqual([]);
    expect(bench.complaints).toEqual([]);
  });
});

describeInBrowser("the Explore view at 320 px", () => {
  test.each([
    ["light", {}],
    ["dark", { dark: true }],
    ["high contrast", { contrast: true }],
  ])("holds every picture whole and shows nothing serious to axe, %s", async (_, mode) => {
    const narrow = await openWorkbench({ width: 320, height: 700, ...mode });
    const { page } = narrow;
    try {
      await page.getByRole("button", { name: "Pane" }).click();
      await narrow.view("Explore");
      for (const title of pictures) {
        await page.getByLabel("Picture", { exact: true }).selectOption(title);
        await page.locator(`figure [role="img"][aria-label^="${title}"] svg`).first().waitFor();
        const outside = await page.evaluate(() => {
          const pane = document.querySelector("#pane")!;
          const { left, right } = pane.getBoundingClientRect();
          const texts = [...pane.querySelectorAll("figure text")].filter((text) => {
            const place = text.getBoundingClientRect();
            return place.width > 0 && (place.left < left || place.right > right);
          });
          return [pane.scrollWidth - pane.clientWidth, texts.map((text) => text.textContent)];
        });
        expect([title, outside]).toEqual([title, [0, []]]);
        expect([title, await seriousFindings(page)]).toEqual([title, []]);
      }
      expect(narrow.complaints).toEqual([]);
    } finally {
      await narrow.close();
    }
  });
  afterAll(closeBrowser);
});

/** A value as the table shows it: amounts without decimals, shares with one or two. */
function asShown(value: number, like: string): string {
  if (!like.endsWith("%")) return Math.round(value).toLocaleString("en-GB");
  const percent = { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
  return value.toLocaleString("en-GB", percent);
}
