import { checksumOf } from "../../src/editions/storedEdition";

/** The browser's storage as far as editions are stored in it, with an end to its room. */
export class Storage {
  readonly items = new Map<string, string>();
  room = Infinity;

  getItem(key: string): string | null {
    return this.items.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    const others = [...this.items].filter(([each]) => each !== key);
    const used = others.reduce((sum, [, text]) => sum + text.length, value.length);
    if (used > this.room) throw new Error("QuotaExceededError");
    this.items.set(key, value);
  }

  removeItem(key: string): void {
    this.items.delete(key);
  }
}

/** What is stored of an edition, with another text whose checksum holds. */
export function withBody(stored: string, body: string, about: object = {}): string {
  const said = JSON.parse(stored.slice(0, stored.indexOf("\n"))) as object;
  return `${JSON.stringify({ ...said, checksum: checksumOf(body), ...about })}\n${body}`;
}
