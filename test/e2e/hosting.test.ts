import { hasHost, hosts, startHost, type Host } from "../build/hosts";
import { dist } from "../build/loadBundle";
import { closeBrowser, describeInBrowser, openContext, watch } from "./harness";
import { serveFolder } from "./server";

jest.setTimeout(120_000);

const microsoft = "https://appsforoffice.microsoft.com/**";

describeInBrowser("the add-in on a server configured as docs/hosting.md says", () => {
  afterAll(closeBrowser);

  test.each((Object.keys(hosts) as Host[]).filter(hasHost))(
    "opens its pane from %s, and only the list of functions is open to another address",
    async (host) => {
      const server = await startHost(host);
      const elsewhere = await serveFolder(dist);
      const context = await openContext({ width: 360, height: 800, untrusted: true });
      try {
        const page = await context.newPage();
        const complaints: string[] = [];
        await watch(page, server.address, complaints);
        await page.route(microsoft, (route) => route.abort());
        await page.goto(`${server.address}taskpane.html`);
        await page.locator("[data-event]").first().waitFor();
        await page.getByRole("tab", { name: "Explore", exact: true }).click();
        await page.getByText("Source: SMMT").waitFor();
        expect(complaints).toEqual([
          "request: https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
        ]);

        const foreign = await context.newPage();
        await foreign.goto(`${elsewhere.address}a-page-without-policy`);
        const read = (file: string): Promise<string> =>
          foreign.evaluate(
            (address) =>
              fetch(address).then(
                (response) => `${response.status}`,
                () => "refused"
              ),
            `${server.address}${file}`
          );
        expect(await read("functions.json")).toBe("200");
        expect(await read("data/latest.json")).toBe("refused");
      } finally {
        await context.close();
        await elsewhere.close();
        await server.stop();
      }
    }
  );
});
