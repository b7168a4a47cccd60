import { RefreshProblem } from "./problem";

export const mostBytes = 4 * 1024 * 1024;
const longestWait = 15_000;

/** Fetches a JSON file as bytes, never from a cache: at most 4 MB, within `wait` milliseconds. Throws a RefreshProblem. */
export async function download(
  address: string,
  signal?: AbortSignal,
  wait = longestWait
): Promise<Uint8Array> {
  // One controller serves both reasons to stop: not every web view of Excel can combine two signals.
  const control = new AbortController();
  let late = false;
  const limit = setTimeout(() => {
    late = true;
    control.abort();
  }, wait);
  const stop = (): void => control.abort();
  signal?.addEventListener("abort", stop);
  if (signal?.aborted) stop();
  try {
    const response = await fetch(address, {
      cache: "no-store",
      credentials: "omit",
      redirect: "manual",
      signal: control.signal,
    });
    const isRedirect = response.status >= 300 && response.status < 400;
    if (response.type === "opaqueredirect" || isRedirect) throw new RefreshProblem("redirected");
    if (response.status === 404 || response.status === 410) {
      throw new RefreshProblem("notFound", new URL(address).pathname);
    }
    if (!response.ok) throw new RefreshProblem("serverError", `status ${response.status}`);
    const type = response.headers.get("content-type") ?? "no content type";
    if (!/^application\/json\b/i.test(type)) throw new RefreshProblem("wrongType", type);
    const length = Number(response.headers.get("content-length") ?? 0);
    if (length > mostBytes) throw new RefreshProblem("tooLarge", `${length} bytes`);
    return await readAll(response);
  } catch (error) {
    if (error instanceof RefreshProblem) throw error;
    if (signal?.aborted) throw new RefreshProblem("cancelled");
    if (late) throw new RefreshProblem("timeout");
    throw new RefreshProblem(isCutOff(error) ? "truncated" : "offline");
  } finally {
    clearTimeout(limit);
    signal?.removeEventListener("abort", stop);
    // Stops whatever is still being received.
    control.abort();
  }
}

async function readAll(response: Response): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read().catch((error: unknown) => {
      throw size > 0 ? new CutOff(String(error)) : error;
    });
    if (done) break;
    size += value.length;
    if (size > mostBytes) throw new RefreshProblem("tooLarge", `more than ${mostBytes} bytes`);
    parts.push(value);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** The connection ended in the middle of a file. */
class CutOff extends Error {}

function isCutOff(error: unknown): boolean {
  return error instanceof CutOff;
}
