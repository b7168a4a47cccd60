import { request } from "node:https";
import type { IncomingHttpHeaders } from "node:http";
import { readdirSync } from "node:fs";
import { devServer } from "../../src/build/devServer";
import { headersFor } from "../../src/build/headers";
import { hasHost, hosts, startHost, type Host } from "./hosts";
import { dist } from "./loadBundle";

jest.setTimeout(60_000);

const forever = "public, max-age=31536000, immutable";
const files = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((name) =>
  /\.\w+$/.test(name)
);
const first = (pattern: RegExp): string => {
  const found = files.find((name) => pattern.test(name));
  if (!found) throw new Error(`dist/ has nothing like ${String(pattern)}.`);
  return found;
};

/** A file of each kind, with its type, how long it may be kept and who may read it. */
const kinds: [string, string, string, string | undefined][] = [
  ["taskpane.html", "text/html; charset=utf-8", "no-cache", undefined],
  ["help.html", "text/html; charset=utf-8", "no-cache", undefined],
  ["manifest.xml", "xml", "no-cache", undefined],
  ["functions.json", "application/json", "no-cache", "*"],
  ["data/latest.json", "application/json", "no-cache", undefined],
  ["licences.txt", "text/plain; charset=utf-8", "no-cache", undefined],
  [first(/^runtime\.\w+\.js$/), "text/javascript; charset=utf-8", forever, undefined],
  [first(/^pane\.\w+\.js$/), "text/javascript; charset=utf-8", forever, undefined],
  [first(/^runtime\.\w+\.js\.map$/), "", forever, undefined],
  [first(/icon-16\.\w+\.png$/), "image/png", forever, undefined],
  [first(/icon-80\.\w+\.png$/), "image/png", forever, undefined],
  [first(/data\/dataset-\w+\.json$/), "application/json", forever, undefined],
  [first(/data\/.*\.csv$/), "text/csv; charset=utf-8", "no-cache", undefined],
];

describe.each(Object.keys(hosts) as Host[])(
  "%s with the configuration of docs/hosting.md",
  (host) => {
    if (!hasHost(host)) {
      test.skip("is not tried where it is not installed", () => undefined);
      return;
    }
    let server: Awaited<ReturnType<typeof startHost>>;
    beforeAll(async () => {
      server = await startHost(host);
    });
    afterAll(() => server.stop());

    test.each(kinds)("sends %s with its headers", async (file, type, cache, readers) => {
      const { status, headers } = await asked(`${server.address}${file}`);
      expect(status).toBe(200);
      expect(headers["content-type"]?.toLowerCase() ?? "").toContain(type);
      expect(headers).toMatchObject({
        "cache-control": cache,
        "x-content-type-options": "nosniff",
      });
      expect(headers["access-control-allow-origin"]).toBe(readers);
      expect(headers).not.toHaveProperty("x-frame-options");
    });

    test("sends every file as the development server does", async () => {
      for (const file of files) {
        const { headers } = await asked(`${server.address}${file}`);
        for (const [name, value] of Object.entries(headersFor(`/${file}`))) {
          expect([file, name, headers[name.toLowerCase()]]).toEqual([file, name, value]);
        }
      }
    });

    test("answers 404 for a file that is not there, and nothing may keep that", async () => {
      const { status, headers } = await asked(`${server.address}pane.0123456789.js`);
      expect(status).toBe(404);
      expect(headers["cache-control"] ?? "").not.toContain("immutable");
    });

    test("sends scripts packed", async () => {
      const { headers } = await asked(`${server.address}${first(/^runtime\.\w+\.js$/)}`, {
        "accept-encoding": "gzip",
      });
      expect(headers["content-encoding"]).toBe("gzip");
    });
  }
);

test.each(kinds)(
  "the development server sends %s with the same headers",
  (file, _, cache, readers) => {
    expect(devServer.headers({ url: `/${file}?v=1` })).toEqual({
      "Cache-Control": cache,
      "X-Content-Type-Options": "nosniff",
      ...(readers ? { "Access-Control-Allow-Origin": readers } : {}),
    });
  }
);

function asked(
  address: string,
  headers: Record<string, string> = {}
): Promise<{ status: number | undefined; headers: IncomingHttpHeaders }> {
  return new Promise((done, fail) => {
    request(address, { headers, rejectUnauthorized: false, agent: false }, (response) => {
      response.resume();
      response.once("end", () => done({ status: response.statusCode, headers: response.headers }));
    })
      .on("error", fail)
      .end();
  });
}
