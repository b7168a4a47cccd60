/** Names that change with their content: scripts and icons by ten letters of a hash, datasets by the whole of it. */
const named = /\.[0-9a-f]{10}\.(js|png)(\.map|\.LICENSE\.txt)?$|\/dataset-[0-9a-f]{64}\.json$/;

/** The headers of a file of `dist/` by its path; docs/hosting.md has the same for nginx and Caddy. */
export function headersFor(path: string): Record<string, string> {
  return {
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": named.test(path) ? "public, max-age=31536000, immutable" : "no-cache",
    // Excel reads the list of functions from another origin than the add-in's.
    ...(path.endsWith("/functions.json") ? { "Access-Control-Allow-Origin": "*" } : {}),
  };
}
