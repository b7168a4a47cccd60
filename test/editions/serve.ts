import { createHash } from "node:crypto";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

/** A server of editions whose answers a test chooses. */
export interface Served {
  /** The address of its data folder. */
  readonly folder: string;
  answer: RequestListener;
  close(): void;
}

export async function serve(): Promise<Served> {
  const server = createServer((request, response) => {
    // A connection a request: one that a test leaves hanging is no one else's.
    response.setHeader("connection", "close");
    served.answer(request, response);
  });
  const served = {
    folder: "",
    answer: serving(new Map()),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  served.folder = `http://127.0.0.1:${(server.address() as AddressInfo).port}/data/`;
  return served;
}

/** Answers with these files, as any static server would. */
export function serving(
  files: ReadonlyMap<string, string | Buffer>,
  type = "application/json"
): RequestListener {
  return (request, response) => {
    const body = files.get((request.url ?? "").slice(1));
    if (body === undefined) response.writeHead(404).end();
    else {
      const length = Buffer.byteLength(body);
      response.writeHead(200, { "content-type": type, "content-length": length }).end(body);
    }
  };
}

/** A text published as an edition, as if it were meant: its own hash and length, announced by latest.json. */
export function announced(text: string, edition: string, latest: object = {}): Map<string, string> {
  const sha256 = createHash("sha256").update(text).digest("hex");
  const file = `dataset-${sha256}.json`;
  const about = { edition, sha256, file, bytes: Buffer.byteLength(text), ...latest };
  return new Map([
    ["data/latest.json", JSON.stringify(about)],
    [`data/${about.file}`, text],
  ]);
}
