import type { RequestListener } from "node:http";
import { gzipSync } from "node:zlib";
import { fetchEdition, returnToBundled } from "../../src/editions/fetchEdition";
import { checkStored } from "../../src/editions/checkStored";
import {
  bundledEdition,
  editionInUse,
  takeBundled,
  type EditionId,
} from "../../src/editions/editionInUse";
import { RefreshProblem } from "../../src/editions/problem";
import { startEdition } from "../../src/editions/startEdition";
import { recordInUse } from "../../src/record/inUse";
import { shownBy } from "../formulas/matching";
import { callFunction } from "../functions/sourceFunctions";
import {
  bundled,
  datasetFile,
  datasetText,
  laterEdition,
  movedTo,
  named,
  published,
} from "./editions";
import { announced, serve, serving, type Served } from "./serve";
import { Storage, withBody } from "./storage";

const good = laterEdition();
const dataset = datasetFile(good);
const omoda = (): unknown => shownBy(() => callFunction("SALES", ["Omoda", 2025]));

let served: Served;
let storage: Storage;

beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());
beforeEach(() => {
  storage = new Storage();
  (globalThis as Record<string, unknown>).localStorage = storage;
  takeBundled();
  served.answer = serving(good);
});
afterAll(() => {
  delete (globalThis as Record<string, unknown>).localStorage;
  takeBundled();
});

const fetchFrom = (files: ReadonlyMap<string, string>): ReturnType<typeof fetchEdition> => {
  served.answer = serving(files);
  return fetchEdition(served.folder);
};
/** What latest.json says of an edition. */
const idOf = (files: ReadonlyMap<string, string>): EditionId => {
  const { edition, sha256 } = JSON.parse(files.get("data/latest.json")!) as EditionId;
  return { edition, sha256 };
};
/** A new page: what is stored is all that it knows. */
const reload = async (): Promise<void> => {
  takeBundled();
  const stored = startEdition();
  if (stored) await checkStored(stored);
};
/** The dataset file with a change, published as if it were meant. */
const changed = (change: (file: string) => string, latest?: object): Map<string, string> =>
  announced(change(datasetText(good)), "2027-01", latest);
const latestWith = (change: object): Map<string, string> =>
  new Map([
    ...good,
    [
      "data/latest.json",
      JSON.stringify({ ...(JSON.parse(good.get("data/latest.json")!) as object), ...change }),
    ],
  ]);

describe("a refresh with a good edition", () => {
  test("takes it, stores it, and the next start answers from it", async () => {
    expect(omoda()).toBe(19855);
    const { before, now, isDropped, isStored } = await fetchFrom(good);
    expect([before.edition, now.edition]).toEqual([bundledEdition.edition, "2027-01"]);
    expect([isDropped, isStored]).toEqual([false, true]);
    expect(omoda()).toBe(19955);
    await reload();
    expect(omoda()).toBe(19955);
    expect(editionInUse()).toMatchObject({ origin: "checked", ...idOf(good) });
  });

  test("fetches no dataset where that very edition is in use already", async () => {
    await fetchFrom(good);
    const index = recordInUse();
    const again = await fetchFrom(new Map([["data/latest.json", good.get("data/latest.json")!]]));
    expect([again.before, again.now]).toMatchObject([idOf(good), idOf(good)]);
    expect(recordInUse()).toBe(index);
  });

  test("fetches no dataset where what is published came with UKAUTO", async () => {
    const same = published(bundled);
    expect(idOf(same)).toEqual(bundledEdition);
    const { before, now } = await fetchFrom(
      new Map([["data/latest.json", same.get("data/latest.json")!]])
    );
    expect([before, now]).toMatchObject([bundledEdition, bundledEdition]);
    expect(storage.items.size).toBe(0);
  });

  test("takes it for this page alone where there is no room to store it", async () => {
    storage.room = 1000;
    expect(await fetchFrom(good)).toMatchObject({ isStored: false });
    expect(omoda()).toBe(19955);
    expect(storage.items.size).toBe(0);
  });

  test("leaves what was stored before where there is no room for more", async () => {
    await fetchFrom(laterEdition("2026-12", 7));
    storage.room = 1000;
    expect(await fetchFrom(good)).toMatchObject({ isStored: false });
    await reload();
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
    expect(startEdition()).toBeUndefined();
    expect(await fetchFrom(good)).toMatchObject({ isStored: false });
    expect([omoda(), editionInUse().concern]).toEqual([19955, undefined]);
    returnToBundled();
    expect(omoda()).toBe(19855);
  });

  test("answers each call from one edition while it runs, the old one until it is verified", async () => {
    const years = [[2024, 2025]];
    const grid = (): unknown =>
      shownBy(() => callFunction("FIGURES", ["sales", [["Omoda", "Omoda"]], years]));
    const before = grid();
    const running = fetchEdition(served.folder);
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

describe("an edition is its content", () => {
  test("the same name with other content is fetched, is in use and is stored", async () => {
    const again = published(movedTo("Omoda", 100, bundled));
    const { before, now } = await fetchFrom(again);
    expect(before.edition).toBe(now.edition);
    expect([before.sha256, now.sha256]).toEqual([bundledEdition.sha256, idOf(again).sha256]);
    expect(omoda()).toBe(19955);
    await reload();
    expect([omoda(), editionInUse().origin]).toEqual([19955, "checked"]);
  });

  test("a correction of its own name follows the edition that it corrects", async () => {
    await fetchFrom(laterEdition("2026-12", 7));
    expect((await fetchFrom(laterEdition("2026-12.1", 8))).now.edition).toBe("2026-12.1");
    expect((await fetchFrom(laterEdition("2026-12.10", 9))).now.edition).toBe("2026-12.10");
    await expect(fetchFrom(laterEdition("2026-12.9", 8))).rejects.toMatchObject({ code: "older" });
    expect(omoda()).toBe(19864);
  });

  test("what came with UKAUTO is in use again where it is published again", async () => {
    await fetchFrom(published(movedTo("Omoda", 100, bundled)));
    expect((await fetchFrom(published(bundled))).now).toEqual(bundledEdition);
    expect([omoda(), storage.items.size]).toEqual([19855, 0]);
  });

  test("a stored correction of what came with UKAUTO ends with the next UKAUTO", async () => {
    await fetchFrom(published(movedTo("Omoda", 100, bundled)));
    const [key, text] = [...storage.items][0]!;
    storage.items.set(key, text.replace(bundledEdition.sha256, "0".repeat(64)));
    await reload();
    expect([omoda(), editionInUse(), storage.items.size]).toEqual([
      19855,
      { ...bundledEdition, origin: "bundled" },
      0,
    ]);
  });
});

describe("what the browser has stored is held against what is published", () => {
  test("one that is newer than that is dropped, and what is published is in use", async () => {
    await fetchFrom(good);
    await reload();
    const { before, now, isDropped } = await fetchFrom(laterEdition("2026-12", 7));
    expect([before.edition, now.edition, isDropped]).toEqual(["2027-01", "2026-12", true]);
    await reload();
    expect(omoda()).toBe(19862);
  });

  test("one that is newer than what is published and came with UKAUTO gives way to that", async () => {
    await fetchFrom(good);
    await reload();
    const { now, isDropped } = await fetchFrom(published(bundled));
    expect([now, isDropped, omoda(), storage.items.size]).toEqual([bundledEdition, true, 19855, 0]);
  });

  test("one that has the name of what is published and other content is replaced", async () => {
    await fetchFrom(laterEdition("2026-12", 7));
    await reload();
    await fetchFrom(laterEdition("2026-12", 8));
    expect(omoda()).toBe(19863);
  });

  test("one that is not checked yet is fetched anew, whatever hash it claims", async () => {
    await fetchFrom(good);
    const [key, text] = [...storage.items][0]!;
    const altered = datasetText(published(movedTo("Omoda", 555, named("2027-01"))));
    storage.items.set(key, withBody(text, altered));
    takeBundled();
    expect(startEdition()).toBeDefined();
    expect(omoda()).toBe(20410);
    await fetchFrom(good);
    expect([omoda(), editionInUse().origin]).toEqual([19955, "published"]);
  });

  test("nothing older than what this page has fetched is taken", async () => {
    await fetchFrom(good);
    await expect(fetchFrom(laterEdition("2026-12", 7))).rejects.toMatchObject({ code: "older" });
    expect(omoda()).toBe(19955);
  });
});

describe("the edition that came with UKAUTO", () => {
  test("is in use at a word, and at the next start", async () => {
    await fetchFrom(good);
    expect(returnToBundled()).toMatchObject({ before: idOf(good), now: bundledEdition });
    expect([omoda(), storage.items.size]).toEqual([19855, 0]);
    await reload();
    expect(editionInUse()).toEqual({ ...bundledEdition, origin: "bundled" });
  });

  test("is in use whatever the clock says, at the start and after a refresh", async () => {
    jest.useFakeTimers({
      now: new Date("1999-01-01"),
      doNotFake: ["nextTick", "setImmediate", "setTimeout", "clearTimeout"],
    });
    try {
      await reload();
      expect([omoda(), editionInUse().concern]).toEqual([19855, undefined]);
      const failure = await fetchFrom(good).catch((error: unknown) => error);
      expect((failure as RefreshProblem).code).toBe("future");
      expect(omoda()).toBe(19855);
    } finally {
      jest.useRealTimers();
    }
  });
});

describe("two pages of one browser", () => {
  /** A page of its own over the storage that both share. */
  const page = async (): Promise<{
    fetch: typeof fetchEdition;
    start(): Promise<string>;
  }> => {
    let opened: Awaited<ReturnType<typeof page>> | undefined;
    await jest.isolateModulesAsync(async () => {
      const { fetchEdition: fetch } = await import("../../src/editions/fetchEdition");
      const { startEdition: startPage } = await import("../../src/editions/startEdition");
      const { checkStored: check } = await import("../../src/editions/checkStored");
      const { editionInUse: used } = await import("../../src/editions/editionInUse");
      opened = {
        fetch,
        async start() {
          const stored = startPage();
          if (stored) await check(stored);
          return `${used().edition} ${used().origin} ${used().concern}`;
        },
      };
    });
    return opened!;
  };

  test("that refresh at once, at two editions, leave one of them whole", async () => {
    const [one, other] = [await page(), await page()];
    const older = [...laterEdition("2026-12", 7)].map(
      ([path, text]) => [`older/${path}`, text] as const
    );
    served.answer = serving(new Map([...good, ...older]));
    const results = await Promise.all([
      one.fetch(served.folder),
      other.fetch(served.folder.replace("/data/", "/older/data/")),
    ]);
    expect(results.map(({ now, isStored }) => [now.edition, isStored])).toEqual([
      ["2027-01", true],
      ["2026-12", true],
    ]);
    expect(storage.items.size).toBe(1);
    const third = await page();
    expect(await third.start()).toMatch(/^20(26-12|27-01) checked undefined$/);
  });

  test("do not take away each other's: one drops a damaged copy, the other has stored a good one", async () => {
    await fetchFrom(good);
    const [key, text] = [...storage.items][0]!;
    storage.items.set(key, withBody(text, datasetText(good), { sha256: "0".repeat(64) }));
    const one = await page();
    const starting = one.start();
    storage.items.set(key, text);
    expect(await starting).toBe(`${bundledEdition.edition} bundled damaged`);
    expect(storage.items.get(key)).toBe(text);
  });
});

describe("a refresh that fails leaves the edition in use and what is stored as they were", () => {
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
  const dripping: RequestListener = (_, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    const more = setInterval(() => response.write(" "), 10);
    response.on("close", () => clearInterval(more));
  };
  const zipped = gzipSync(Buffer.alloc(16 * 1024 * 1024, 32));
  const bomb: RequestListener = (_, response) => {
    const headers = { "content-type": "application/json", "content-encoding": "gzip" };
    response.writeHead(200, { ...headers, "content-length": zipped.length }).end(zipped);
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
    ["a connection that is cut", cut, "truncated", /Only a part/],
    [
      "a file that is shorter than announced",
      serving(new Map([...good, [dataset, datasetText(good).slice(0, 5000)]])),
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
    ["a file that drips", dripping, "timeout", /took longer/],
    ["a small file that unpacks to a large one", bomb, "tooLarge", /more than/],
    ["a file without an end", endless, "tooLarge", /more than/],
    [
      "other bytes than were published",
      serving(new Map([...good, [dataset, datasetText(good).replace("19955", "19956")]])),
      "hashDiffers",
      /SHA-256 differs/,
    ],
    [
      "a newer schema",
      serving(changed((text) => text.replace(/"schemaVersion":\d+/, '"schemaVersion":999'))),
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
      serving(changed((text) => text, { edition: "2026-12" })),
      "invalidRow",
      /2026-12 was announced/,
    ],
    [
      "an edition that is recorded to another day than its newest fact",
      serving(
        published({
          ...named("2027-01"),
          dataset: { ...named("2027-01").dataset, recordedTo: "2026-10-11" },
        })
      ),
      "invalidRow",
      /recorded to 2026-10-11; its newest fact is of 2026-10-10/,
    ],
    [
      "an announcement of the far future",
      serving(laterEdition("2999-12")),
      "future",
      /two months ahead.*clock.*\(2999-12\)/,
    ],
    [
      "an announcement of what is no edition",
      serving(latestWith({ edition: "2027-01.0" })),
      "invalidRow",
      /latest\.json, edition: is no name of an edition/,
    ],
    [
      "another address",
      (_, response) => void response.writeHead(302, { location: "/elsewhere" }).end(),
      "redirected",
      /sign-in page/,
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
    await fetchFrom(laterEdition("2026-12", 7));
    const [index, stored] = [recordInUse(), new Map(storage.items)];
    served.answer = listener;
    const failure = await fetchEdition(served.folder, undefined, 400).catch(
      (error: unknown) => error
    );
    expect(failure).toBeInstanceOf(RefreshProblem);
    expect([(failure as RefreshProblem).code, (failure as RefreshProblem).message]).toEqual([
      code,
      expect.stringMatching(message),
    ]);
    expect((failure as RefreshProblem).message).toMatch(/The edition in use stays as it was\.$/);
    expect(recordInUse()).toBe(index);
    expect(storage.items).toEqual(stored);
    expect(omoda()).toBe(19862);
  });

  test("no server at all", async () => {
    const index = recordInUse();
    const failure = await fetchEdition("http://127.0.0.1:1/data/").catch((error: unknown) => error);
    expect((failure as RefreshProblem).code).toBe("offline");
    expect(recordInUse()).toBe(index);
  });

  test("a second refresh while one runs, which goes on", async () => {
    const first = fetchEdition(served.folder);
    await expect(fetchEdition(served.folder)).rejects.toMatchObject({ code: "alreadyRunning" });
    expect((await first).now.edition).toBe("2027-01");
  });

  test("a refresh that is cancelled", async () => {
    served.answer = () => undefined;
    const index = recordInUse();
    const stop = new AbortController();
    const running = fetchEdition(served.folder, stop.signal);
    setTimeout(() => stop.abort(), 30);
    await expect(running).rejects.toThrow(/was cancelled\. The edition in use stays/);
    expect(recordInUse()).toBe(index);
    expect((await fetchFrom(good)).now.edition).toBe("2027-01");
  });
});
