/** The browser's storage as far as editions are kept in it, with an end to its room. */
export class Storage {
  readonly kept = new Map<string, string>();
  room = Infinity;

  getItem(key: string): string | null {
    return this.kept.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    const others = [...this.kept].filter(([each]) => each !== key);
    const used = others.reduce((sum, [, text]) => sum + text.length, value.length);
    if (used > this.room) throw new Error("QuotaExceededError");
    this.kept.set(key, value);
  }

  removeItem(key: string): void {
    this.kept.delete(key);
  }
}
