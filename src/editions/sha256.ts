/** SHA-256 of bytes, in hexadecimal. Undefined on a page that did not come over https, where browsers offer no cryptography. */
export async function sha256Of(bytes: Uint8Array): Promise<string | undefined> {
  const { subtle } = globalThis.crypto as { subtle?: SubtleCrypto };
  const digest = await subtle?.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>);
  return (
    digest && [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("")
  );
}
