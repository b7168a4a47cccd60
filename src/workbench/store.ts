import { createStore, get } from "idb-keyval";

/** Names the tab that holds the workbook. */
const holderKey = "ukauto-workbench-holder";
const places = "ukauto-workbench of ";
/** Where the workbook was kept before each holder had a place of its own. */
const firstKey = "ukauto-workbench";

// In a browser without storage idb-keyval throws at once instead of rejecting, so every function here is async.
/** The store that idb-keyval itself would use, named so that several entries can be changed in one step. */
export const store = createStore("keyval-store", "keyval");

/**
 * Where a holder keeps the workbook. Each holder has its own place, so that a tab that has been taken over
 * overwrites nothing, and a page that is being left can write without waiting for an answer.
 */
export function placeOf(holder: string): string {
  return places + holder;
}

/** Makes this the holder, and gives it the workbook as the previous holder left it. */
export async function beginHold(holder: string): Promise<void> {
  const before = await get<string>(holderKey, store);
  const old = before === undefined ? firstKey : placeOf(before);
  await inOneStep((entries) => {
    const kept = entries.get(old);
    kept.onsuccess = () => {
      // This also removes what a tab wrote after it was taken over.
      entries.delete(IDBKeyRange.bound(places, `${places}\uffff`));
      entries.delete(firstKey);
      if (kept.result !== undefined) entries.put(kept.result, placeOf(holder));
      entries.put(holder, holderKey);
    };
  });
}

/** Whatever is kept, or undefined if nothing is. If no holder is given, it is what the present holder keeps. */
export async function keptWorkbook(holder?: string): Promise<unknown> {
  const present = holder ?? (await get<string>(holderKey, store));
  return present === undefined ? undefined : get<unknown>(placeOf(present), store);
}

/** Makes a change to what is kept, whole or not at all, and returns whether this holder still has the workbook. */
export async function changeAs(
  holder: string,
  change: (entries: IDBObjectStore) => void
): Promise<boolean> {
  const present = await inOneStep((entries): IDBRequest<unknown> => {
    change(entries);
    return entries.get(holderKey);
  });
  return present.result === holder;
}

async function inOneStep<Result>(change: (entries: IDBObjectStore) => Result): Promise<Result> {
  return store(
    "readwrite",
    (entries) =>
      new Promise<Result>((resolve, reject) => {
        const { transaction } = entries;
        const result = change(entries);
        transaction.oncomplete = () => resolve(result);
        transaction.onabort = () =>
          reject(transaction.error ?? new Error("The browser wrote nothing."));
      })
  );
}
