/** Items in parts whose sizes add up to at most `most`; a larger one is a part of its own. */
export function partsBy<T>(items: readonly T[], most: number, sizeOf: (item: T) => number): T[][] {
  const parts: T[][] = [];
  let room = 0;
  for (const item of items) {
    const size = sizeOf(item);
    const last = parts[parts.length - 1];
    if (last && size <= room) {
      last.push(item);
      room -= size;
    } else {
      parts.push([item]);
      room = most - size;
    }
  }
  return parts;
}
