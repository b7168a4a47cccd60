import { createHash } from "node:crypto";
import { withBody } from "../editions/storage";
import { publishEdition } from "./editions";
import { closeBrowser, describeInBrowser, openWorkbench, settled, type Workbench } from "./harness";

jest.setTimeout(240_000);

describeInBrowser("a refresh", () => {
  let bench: Workbench;
  let next: Map<string, string>;
  let file: string;

  beforeAll(async () => {
    // The next edition corrects Omoda's figure and moves the difference to the rest, so that the total holds.
    next = publishEdition("2026-12", (name, text) => {
      if (name === "controls") {
        const more = (_: string, before: string, total: string): string =>
          `${before}${Number(total) + 100}`;
        const sums = /^(SMMT,(?:Chery group|Chinese-owned brands),2025,members,)(\d+)/gm;
        return text.replace(sums, more);
      }
      if (name !== "registrations-smmt-brands") return text;
      return text
        .replace("registrations,Omoda,2025,SMMT,19855,", "registrations,Omoda,2025,SMMT,19955,")
        .replace(
          /registrations,Other Imports,2025,SMMT,(\d+),/,
          (_, value: string) => `registrations,Other Imports,2025,SMMT,${Number(value) - 100},`
        );
    });
    file = [...next.keys()].find((path) => path.includes("dataset-"))!;
    bench = await openWorkbench();
    await bench.sheet("Sheet1");
    await bench.type("A1", '=UKAUTO.SALES("Omoda",2025)');
    await bench.type("A2", '=UKAUTO.SALES("Jaecoo",2025)');
    await bench.type("A3", "=UKAUTO.EDITION()");
    await bench.type("A4", '=UKAUTO.SALES("Chery group",2025)*2');
    await bench.view("Workbook");
  });
  afterAll(async () => {
    await bench.close();
    await closeBrowser();
  });

  const respond = (
    files: Map<string, string | Buffer>,
    type = "application/json",
    status = 200
  ): void => {
    bench.served.answer = (path, response) => {
      const body = files.get(path.slice(1));
      if (body === undefined) {
        if (path.startsWith("/data/")) {
          response.writeHead(404, { "content-type": "text/plain" }).end("no");
          return true;
        }
        return false;
      }
      response.writeHead(status, { "content-type": type }).end(body);
      return true;
    };
  };
  const refresh = async (): Promise<string> => {
    const button = bench.page.getByRole("button", { name: "Refresh figures" });
    await button.click();
    await bench.page.waitForFunction(
      () => {
        const found = [...document.querySelectorAll("button")].find(
          (each) => each.textContent === "Refresh figures"
        );
        return found && !found.disabled && document.querySelector("#pane .fui-MessageBar");
      },
      undefined,
      { timeout: 30_000 }
    );
    return (await bench.page.locator("#pane .fui-MessageBar").last().textContent()) ?? "";
  };
  const numbers = (): Promise<unknown[]> =>
    Promise.all(["A1", "A2", "A3"].map((cell) => bench.value(cell)));
  const edited = (change: (text: string) => string): Map<string, string> => {
    const text = change(next.get(file)!);
    const sha256 = createHash("sha256").update(text).digest("hex");
    const name = `dataset-${sha256}.json`;
    const latest = { edition: "2026-12", sha256, file: name, bytes: Buffer.byteLength(text) };
    return new Map([
      ["data/latest.json", JSON.stringify(latest)],
      [`data/${name}`, text],
    ]);
  };
  /** Changes what the browser has stored of an edition, in another tab's manner. */
  const alterStored = async (change: (text: string) => string): Promise<void> => {
    const text = await bench.page.evaluate(() => localStorage.getItem("ukauto.dataset"));
    const altered = change(text!);
    expect(altered).not.toBe(text);
    await bench.page.evaluate((item) => localStorage.setItem("ukauto.dataset", item), altered);
  };
  const latest = (): Record<string, unknown> =>
    JSON.parse(next.get("data/latest.json")!) as Record<string, unknown>;

  test.each<[string, () => void, RegExp]>([
    ["a missing file", () => respond(new Map()), /not where it should be/],
    [
      "a server that fails",
      () => respond(next, "application/json", 500),
      /refused the request.*\(status 500\)/,
    ],
    ["a sign-in page instead of JSON", () => respond(next, "text/html"), /not JSON/],
    [
      "a file that arrives in part",
      () =>
        respond(
          new Map([
            ["data/latest.json", next.get("data/latest.json")!],
            [file, next.get(file)!.slice(0, 5000)],
          ])
        ),
      /Only a part/,
    ],
    [
      "a file of other content",
      () =>
        respond(
          new Map([
            ["data/latest.json", next.get("data/latest.json")!],
            [file, next.get(file)!.replace("19955", "19956")],
          ])
        ),
      /SHA-256 differs/,
    ],
    [
      "a file over 4 MB",
      () =>
        respond(new Map([["data/latest.json", JSON.stringify({ ...latest(), bytes: 5_000_000 })]])),
      /larger than the 4 MB allowed/,
    ],
    [
      "a newer schema",
      () => respond(edited((text) => text.replace(/"schemaVersion":\d+/, '"schemaVersion":99'))),
      /newer UKAUTO/,
    ],
    [
      "a row that breaks a rule",
      () => respond(edited((text) => text.replace("19955", "19956"))),
      /breaks a rule.*market total.*add up to 2020521/,
    ],
    [
      "a row that is not of its shape",
      () => respond(edited((text) => text.replace('"2025-08-31"', '"2025-08-32"'))),
      /breaks a rule.*not a date/,
    ],
    [
      "an older edition",
      () =>
        respond(
          new Map([["data/latest.json", JSON.stringify({ ...latest(), edition: "2026-01" })]])
        ),
      /older than the one in use/,
    ],
    [
      "a connection that is cut",
      () => {
        bench.served.answer = (path, response) =>
          path.startsWith("/data/") && (response.destroy(), true);
      },
      /could not be reached|Only a part/,
    ],
  ])("with %s says what was wrong and keeps every number", async (_, arrange, message) => {
    arrange();
    const told = await refresh();
    expect(told).toMatch(message);
    expect(told).toContain("The edition in use stays as it was.");
    expect(await numbers()).toEqual([19855, 28232, "2026-11"]);
  });

  test("takes a good edition, and lists exactly the cells that changed, each with the reason", async () => {
    respond(next);
    const told = await refresh();
    await settled(bench.page);
    expect(await numbers()).toEqual([19955, 28232, "2026-12"]);
    expect(told).toContain("Edition 2026-12 is in use instead of 2026-11.");
    const items = await bench.page
      .locator('[aria-label="Cells that changed"] li')
      .allTextContents();
    const own = items.filter((item) => item.startsWith("Sheet1!"));
    expect(own).toHaveLength(3);
    const examples = items.filter((item) => !own.includes(item));
    expect(examples.map((item) => item.split(" → ")[0])).toEqual([
      "'Worked examples'!B5 19,855",
      "'Worked examples'!B8 53,604",
      "'Worked examples'!B9 196,809",
      "'Worked examples'!B12 0.02653",
      "'Worked examples'!B13 4.471204",
      "'Worked examples'!B25 0.095381",
      "'Worked examples'!B34 2026-11",
      "'Worked examples'!B47 19,855",
    ]);
    expect(own.join("\n")).toMatch(/Sheet1!A1 19,855 → 19,955correction: outturn, SMMT/);
    expect(own.join("\n")).toMatch(/Sheet1!A3 2026-11 → 2026-12the edition/);
    expect(own.join("\n")).toMatch(/Sheet1!A4 107,208 → 107,408follows from a changed figure/);
    await bench.view("This cell");
    await bench.view("Workbook");
    const again = bench.page.locator('[aria-label="Cells that changed"] li');
    await again.first().waitFor();
    expect(await again.allTextContents()).toEqual(items);
  });

  test("is stored over a reload, and the workbook remembers it", async () => {
    await bench.page.waitForTimeout(700);
    await bench.reload();
    await bench.sheet("Sheet1");
    await bench.type("B1", "=UKAUTO.EDITION()");
    expect(await bench.value("B1")).toBe("2026-12");
    await bench.view("Workbook");
    await bench.page.getByText(/Last refreshed 20\d\d-/).waitFor();
  });

  test("takes the same edition again where it was published with other content", async () => {
    respond(edited((text) => text.replace(/"title":\["/, '"title":["Again: ')));
    const told = await refresh();
    expect(told).toContain("Edition 2026-12 was published again, with corrections, and is in use.");
    respond(next);
    expect(await refresh()).toContain("Edition 2026-12 was published again");
    expect(await refresh()).toContain("Edition 2026-12 is the newest.");
  });

  test("gives way to the edition that came with the add-in at one button, which lists what changed", async () => {
    await bench.page
      .getByRole("button", { name: "Use the edition that came with the add-in" })
      .click();
    await bench.page.getByText("Edition 2026-11 is in use instead of 2026-12.").waitFor();
    await bench.page.getByText("Edition 2026-11, which came with the add-in").waitFor();
    await settled(bench.page);
    expect(await numbers()).toEqual([19855, 28232, "2026-11"]);
    const items = bench.page.locator('[aria-label="Cells that changed"] li');
    expect((await items.allTextContents()).join("\n")).toMatch(/Sheet1!A1 19,955 → 19,855/);
    await refresh();
    await bench.page.getByText("Edition 2026-12, as it is published").waitFor();
    await settled(bench.page);
    expect(await numbers()).toEqual([19955, 28232, "2026-12"]);
  });

  test("drops a stored edition that was damaged, and says so", async () => {
    await alterStored((text) => text.replace("19955", "99999"));
    await bench.reload();
    await bench.page.getByText(/was damaged and has been dropped/).waitFor();
    await bench.sheet("Sheet1");
    await bench.type("B2", "=UKAUTO.EDITION()");
    expect(await bench.value("B2")).toBe("2026-11");
    // Above the view that opens first, and above every other.
    await bench.page.getByText(/last refreshed with edition 2026-12/).waitFor();
    await bench.page.getByRole("button", { name: "Refresh ..." }).click();
    await bench.page.getByRole("button", { name: "Refresh figures" }).waitFor();
    await bench.page.getByText(/last refreshed with edition 2026-12/).waitFor();
    await refresh();
  });

  test.each<[string, number, (body: string) => string, RegExp]>([
    ["other figures", 3, (body) => body.replace("19955", "77777"), /breaks a rule/],
    [
      "no end of rows",
      4,
      (body) => body.replace(/\[/, '{"length":4000000000},"unread":['),
      /was damaged/,
    ],
    ["a date that is none", 5, (body) => body.replace("2025-08-31", "2025-08-32"), /breaks a rule/],
  ])(
    "drops a stored edition with %s whose checksum and hash hold",
    async (_, column, change, notice) => {
      await alterStored((text) => {
        const body = change(text.slice(text.indexOf("\n") + 1));
        return withBody(text, body, { sha256: createHash("sha256").update(body).digest("hex") });
      });
      await bench.reload();
      await bench.page.getByText(notice).waitFor();
      await bench.sheet("Sheet1");
      const cells = [['=UKAUTO.SALES("Omoda",2025)'], ["=UKAUTO.EDITION()"]];
      await bench.page.evaluate((block) => window.ukauto.workbook.write([block]), {
        sheet: "Sheet1",
        row: 0,
        column,
        cells,
      });
      await settled(bench.page);
      const name = String.fromCharCode(65 + column);
      const shown = [await bench.value(`${name}1`), await bench.value(`${name}2`)];
      expect(shown).toEqual([19855, "2026-11"]);
      await bench.view("Workbook");
      await refresh();
      expect(await bench.page.getByText(notice).count()).toBe(0);
    }
  );

  test("asks no other host, breaks no policy and throws nothing", () => {
    expect(bench.complaints).toEqual([]);
  });
});
