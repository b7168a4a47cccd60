import { createHash } from "node:crypto";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fetchEdition } from "../../src/editions/fetchEdition";
import { checkKept } from "../../src/editions/keep";
import { bodyKey, drop, headKey, readKept, startWithKept } from "../../src/editions/kept";
import { RefreshProblem } from "../../src/editions/problem";
import { bundledDataset, recordInUse, use } from "../../src/record/inUse";
import { recordOf } from "../../src/record/record";
import { shownBy } from "../formulas/matching";
import { callFunction } from "../functions/sourceFunctions";
import { datasetFile, laterEdition } from "./editions";
import { Storage } from "./storage";

const good = laterEdition();
const dataset = datasetFile(good);
const omoda = (): unknown => shownBy(() => callFunction("SALES", ["Omoda", 2025]));

let server: Server;
let folder: string;
let answer: RequestListener;
let storage: Storage;

/** Answers with these files, as any static server would. */
const serving =
  (files: ReadonlyMap<string, string | Buffer>, type = "application/json"): RequestListener =>
  (request, response) => {
    const body = files.get((request.url ?? "").slice(1));
    if (body === undefined) response.writeHead(404).end();
    else {
      const length = Buffer.byteLength(body);
      response.writeHead(200, { "content-type": type, "content-length": length }).end(body);
    }
  };

beforeAll(async () => {
  server = createServer((request, response) => {
    // A connection a request: one that a test leaves hanging is no one else's.
    response.setHeader("connection", "close");
    answer(request, response);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  folder = `http://127.0.0.1:${(server.address() as AddressInfo).port}/data/`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  storage = new Storage();
  (globalThis as Record<string, unknown>).localStorage = storage;
  use(recordOf(bundledDataset));
  answer = serving(good);
});
afterAll(() => {
  delete (globalThis as Record<string, unknown>).localStorage;
  use(recordOf(bundledDataset));
});

/** The dataset file with a change, published as if it were meant. */
function changed(change: (file: string) => string, latest: object = {}): Map<string, string> {
  const text = change(good.get(dataset)!);
  const sha256 = createHash("sha256").update(text).digest("hex");
  const file = `dataset-${sha256}.json`;
  const about = { edition: "2027-01", sha256, file, bytes: Buffer.byteLength(text), ...latest };
  return new Map([
    ["data/latest.json", JSON.stringify(about)],
    [`data/${about.file}`, text],
  ]);
}
const latestWith = (change: object): Map<string, string> =>
  new Map([
    ...good,
    [
      "data/latest.json",
      JSON.stringify({ ...(JSON.parse(good.get("data/latest.json")!) as object), ...change }),
    ],
  ]);

describe("a refresh with a good edition", () => {
  test("takes it, keeps it, and the next start answers from it", async () => {
    expect(omoda()).toBe(19855);
    expect(await fetchEdition(folder)).toEqual({
      before: bundledDataset.edition,
      edition: "2027-01",
      kept: true,
    });
    expect(omoda()).toBe(19955);
    use(recordOf(bundledDataset));
    startWithKept();
    expect(omoda()).toBe(19955);
    expect(await checkKept()).toBeUndefined();
    expect(recordInUse().edition).toBe("2027-01");
  });

  test("leaves things alone where that edition is in use already", async () => {
    await fetchEdition(folder);
    const index = recordInUse();
    expect(await fetchEdition(folder)).toMatchObject({ before: "2027-01", edition: "2027-01" });
    expect(recordInUse()).toBe(index);
  });

  test("takes it for this page alone where there is no room to keep it", async () => {
    storage.room = 1000;
    expect(await fetchEdition(folder)).toMatchObject({ edition: "2027-01", kept: false });
    expect(omoda()).toBe(19955);
    expect(storage.kept.size).toBe(0);
  });

  test("that there is no room to keep leaves the edition that was kept before", async () => {
    answer = serving(laterEdition("2026-12", 7));
    await fetchEdition(folder);
    answer = serving(good);
    const set = storage.setItem.bind(storage);
    storage.setItem = (key, value) => {
      if (value.includes("2027-01")) throw new Error("QuotaExceededError");
      set(key, value);
    };
    expect(await fetchEdition(folder)).toMatchObject({ edition: "2027-01", kept: false });
    startWithKept();
    expect(recordInUse().edition).toBe("2026-12");
  });

  test("takes it where storage is shut off", async () => {
    (globalThis as Record<string, unknown>).localStorage = new Proxy(
      {},
      {
        get: () => () => {
          throw new Error("SecurityError");
        },
      }
    );
    expect(startWithKept()).toBe(false);
    expect(await fetchEdition(folder)).toMatchObject({ edition: "2027-01", kept: false });
  });

  test("answers each call from one edition while it runs, the old one until it is verified", async () => {
    const years = [[2024, 2025]];
    const grid = (): unknown =>
      shownBy(() => callFunction("FIGURES", ["sales", [["Omoda", "Omoda"]], years]));
    const before = grid();
    const running = fetchEdition(folder);
    const seen = new Set<string>();
    let over = false;
    void running.then(() => (over = true));
    while (!over) {
      seen.add(JSON.stringify(grid()));
      await new Promise((turn) => setImmediate(turn));
    }
    await running;
    seen.add(JSON.stringify(grid()));
    expect([...seen]).toEqual([JSON.stringify(before), JSON.stringify(grid())]);
    expect(grid()).not.toEqual(before);
  });
});

describe("a refresh that fails leaves the edition in use and what is kept as they were", () => {
  const cut: RequestListener = (request, response) => {
    if (!request.url?.includes("dataset-")) return serving(good)(request, response);
    response.writeHead(200, { "content-type": "application/json", "content-length": 100_000 });
    response.write("{");
    setTimeout(() => response.destroy(), 20);
  };
  const endless: RequestListener = (_, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    const more = setInterval(() => response.write(Buffer.alloc(256 * 1024, 32)), 1);
    response.on("close", () => clearInterval(more));
  };
  const failures: [string, RequestListener, string, RegExp][] = [
    ["a missing file", serving(new Map()), "notFound", /under data\/ is missing/],
    [
      "a server that fails",
      (_, response) => void response.writeHead(503).end(),
      "serverError",
      /status 503/,
    ],
    ["another content type", serving(good, "text/html"), "wrongType", /text\/html/],
    ["a server that never answers", () => undefined, "timeout", /took longer/],
    ["a connection that is cut", cut, "truncated", /only in part/],
    [
      "a file that is shorter than announced",
      serving(new Map([...good, [dataset, good.get(dataset)!.slice(0, 5000)]])),
      "truncated",
      /500\d of \d+ bytes/,
    ],
    [
      "a file over 4 MB by its announcement",
      serving(latestWith({ bytes: 5_000_000 })),
      "tooLarge",
      /5000000/,
    ],
    [
      "a file over 4 MB by its header",
      serving(
        new Map<string, string | Buffer>(good).set(dataset, Buffer.alloc(4 * 1024 * 1024 + 1, 32))
      ),
      "tooLarge",
      /\(4194305 bytes\)/,
    ],
    ["a file without an end", endless, "tooLarge", /more than/],
    [
      "other bytes than were published",
      serving(new Map([...good, [dataset, good.get(dataset)!.replace("19955", "19956")]])),
      "hashDiffers",
      /SHA-256 differs/,
    ],
    [
      "a newer schema",
      serving(changed((text) => text.replace('"schemaVersion":3', '"schemaVersion":4'))),
      "newerSchema",
      /needs a newer UKAUTO/,
    ],
    [
      "a row of the wrong shape",
      serving(changed((text) => text.replace(",19955", ",true"))),
      "invalidRow",
      /dataset, /,
    ],
    [
      "a row that breaks a rule",
      serving(changed((text) => text.replace(",19955", ",29955"))),
      "invalidRow",
      /row \d+.*total/i,
    ],
    [
      "an event without what the pane shows of it",
      serving(changed((text) => text.replace('"tata-buys-jlr":{', '"other-event":{'))),
      "invalidRow",
      /events, row \d+, notes: tata-buys-jlr has no notes/,
    ],
    [
      "another edition in the file than announced",
      serving(changed((text) => text, { edition: "2027-02" })),
      "invalidRow",
      /latest.json says 2027-02/,
    ],
    [
      "an announcement that is no JSON",
      serving(new Map([["data/latest.json", "<html>"]])),
      "unreadable",
      /not JSON/,
    ],
    [
      "an announcement that names a file elsewhere",
      serving(latestWith({ file: "../../elsewhere.json" })),
      "invalidRow",
      /latest\.json, file/,
    ],
    ["an older edition", serving(laterEdition("2020-01")), "older", /older than the one in use/],
  ];

  test.each(failures)("%s", async (_, listener, code, message) => {
    answer = serving(laterEdition("2026-12", 7));
    await fetchEdition(folder);
    const [index, kept] = [recordInUse(), new Map(storage.kept)];
    answer = listener;
    const failure = await fetchEdition(folder, undefined, 400).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(RefreshProblem);
    expect([(failure as RefreshProblem).code, (failure as RefreshProblem).message]).toEqual([
      code,
      expect.stringMatching(message),
    ]);
    expect((failure as RefreshProblem).message).toMatch(/The edition in use stays as it was\.$/);
    expect(recordInUse()).toBe(index);
    expect(storage.kept).toEqual(kept);
    expect(omoda()).toBe(19862);
  });

  test("no server at all", async () => {
    const index = recordInUse();
    const failure = await fetchEdition("http://127.0.0.1:1/data/").catch((error: unknown) => error);
    expect((failure as RefreshProblem).code).toBe("offline");
    expect(recordInUse()).toBe(index);
  });

  test("a second refresh while one runs, which goes on", async () => {
    const first = fetchEdition(folder);
    await expect(fetchEdition(folder)).rejects.toMatchObject({ code: "alreadyRunning" });
    expect(await first).toMatchObject({ edition: "2027-01" });
  });

  test("a refresh that is cancelled", async () => {
    answer = () => undefined;
    const index = recordInUse();
    const stop = new AbortController();
    const running = fetchEdition(folder, stop.signal);
    setTimeout(() => stop.abort(), 30);
    await expect(running).rejects.toThrow(/was cancelled\. The edition in use stays/);
    expect(recordInUse()).toBe(index);
    answer = serving(good);
    expect(await fetchEdition(folder)).toMatchObject({ edition: "2027-01" });
  });
});

describe("what is kept never keeps UKAUTO from starting", () => {
  const keepGood = async (): Promise<void> => {
    await fetchEdition(folder);
    use(recordOf(bundledDataset));
  };

  test.each<[string, () => void]>([
    ["a head that is no JSON", () => storage.setItem(headKey, "{")],
    ["a head alone", () => storage.removeItem(bodyKey)],
    ["a body alone", () => storage.removeItem(headKey)],
    ["a body cut short", () => storage.setItem(bodyKey, storage.getItem(bodyKey)!.slice(0, 9000))],
    [
      "a body with other figures",
      () => storage.setItem(bodyKey, storage.getItem(bodyKey)!.replace("19955", "29955")),
    ],
    ["a head of null", () => storage.setItem(headKey, "null")],
    ["hostile keys", () => storage.setItem(headKey, '{"__proto__":{"edition":"9999-12"}}')],
  ])("%s: the bundled edition answers, and the copy is dropped", async (_, spoil) => {
    await keepGood();
    spoil();
    expect(() => startWithKept()).not.toThrow();
    expect(omoda()).toBe(19855);
    expect(storage.kept.size).toBe(0);
    expect(({} as Record<string, unknown>).edition).toBeUndefined();
  });

  test("a copy whose checksum holds and whose hash does not is dropped right after the start", async () => {
    await keepGood();
    const head = JSON.parse(storage.getItem(headKey)!) as Record<string, unknown>;
    storage.setItem(headKey, JSON.stringify({ ...head, sha256: "0".repeat(64) }));
    // The flag of an earlier damage lasts as long as the page; a new page has none.
    await jest.isolateModulesAsync(async () => {
      const kept = await import("../../src/editions/kept");
      const keep = await import("../../src/editions/keep");
      const queries = await import("../../src/record/inUse");
      kept.startWithKept();
      expect(queries.recordInUse().edition).toBe("2027-01");
      expect(await keep.checkKept()).toMatch(/was damaged/);
      expect(queries.recordInUse().edition).toBe(bundledDataset.edition);
      expect(storage.kept.size).toBe(0);
    });
  });

  test("a copy that is not newer than the bundled edition is dropped", async () => {
    await keepGood();
    const body = storage.getItem(bodyKey)!.replaceAll("2027-01", bundledDataset.edition);
    const { checksumOf } = await import("../../src/editions/kept");
    storage.setItem(bodyKey, body);
    storage.setItem(
      headKey,
      JSON.stringify({
        edition: bundledDataset.edition,
        length: body.length,
        checksum: checksumOf(body),
        sha256: "",
      })
    );
    expect(readKept()).toBeUndefined();
    expect(storage.kept.size).toBe(0);
  });

  test.each([
    ["of another schema", { schemaVersion: 0 }, /made for another version of UKAUTO/],
    ["under another edition's name", { edition: "2029-01" }, /was damaged/],
  ])("a copy %s is dropped, and says why", async (_, about, notice) => {
    await keepGood();
    const body = JSON.parse(storage.getItem(bodyKey)!) as { dataset: object };
    const text = JSON.stringify({ ...body, dataset: { ...body.dataset, ...about } });
    const { checksumOf } = await import("../../src/editions/kept");
    const head = { edition: "2027-01", length: text.length, checksum: checksumOf(text) };
    storage.setItem(bodyKey, text);
    storage.setItem(headKey, JSON.stringify({ ...head, sha256: "" }));
    await jest.isolateModulesAsync(async () => {
      const kept = await import("../../src/editions/kept");
      const keep = await import("../../src/editions/keep");
      expect(kept.startWithKept()).toBe(true);
      expect(await keep.checkKept()).toMatch(notice);
      expect(storage.kept.size).toBe(0);
    });
  });

  test("nothing kept is no damage", async () => {
    drop();
    await jest.isolateModulesAsync(async () => {
      const kept = await import("../../src/editions/kept");
      const keep = await import("../../src/editions/keep");
      kept.startWithKept();
      expect(await keep.checkKept()).toBeUndefined();
    });
  });
});
