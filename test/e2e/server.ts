import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname, join, normalize } from "node:path";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".css": "text/css",
  ".csv": "text/csv",
};

/** Answers instead of the files, or leaves the request to them by returning false. */
export type Answering = (path: string, response: ServerResponse) => boolean;

export interface Served {
  readonly address: string;
  /** Set by a test to answer some paths itself. */
  answer: Answering;
  close(): Promise<void>;
}

/** Answers with these files by their path, and leaves every other request to the folder. */
export function answering(files: ReadonlyMap<string, string>): Answering {
  return (path, response) => {
    const body = files.get(path.slice(1));
    if (body === undefined) return false;
    response.writeHead(200, { "content-type": "application/json" }).end(body);
    return true;
  };
}

/** Serves a folder on 127.0.0.1, as any static server would. */
export async function serveFolder(folder: string): Promise<Served> {
  const served: Served = { address: "", answer: () => false, close: async () => undefined };
  const server: Server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    if (served.answer(path, response)) return;
    const file = join(folder, normalize(path === "/" ? "/index.html" : path));
    if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404, { "content-type": "text/plain" }).end("not found");
      return;
    }
    response.writeHead(200, {
      "content-type": types[extname(file)] ?? "application/octet-stream",
      "content-length": statSync(file).size,
    });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return Object.assign(served, {
    address: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise<void>((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  });
}
