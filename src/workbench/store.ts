import { createStore, get } from "idb-keyval";

/** Names the tab that holds the workbook. */
const holderKey = "ukauto-workbench-holder";
const places = "ukauto-workbench of ";
/** Where the first release kept the workbook. */
const firstKey = "ukauto-workbench";

// Its functions throw at once in a browser that keeps nothing, where a promise is expected: all of ours are async.
/** The store that idb-keyval itself would use, named so that several entries can be changed in one step. */
export const store = createStore("keyval-store", "keyval");

/**
 * Where a holder keeps the workbook. Each has a place of its own, so that whatever a tab writes after it has
 * been taken over overwrites nothing, and no answer has to be awaited before a page that is left can write.
 */
export function placeOf(holder: string): string {
  return places + holder;
}

/** Makes this the holder, with the workbook as the one before it left it. */
export async function beginHold(holder: string): Promise<void> {
  const before = await get<string>(holderKey, store);
  const old = before === undefined ? firstKey : placeOf(before);
  await inOneStep((entries) => {
    const kept = entries.get(old);
    kept.onsuccess = () => {
      // What a tab has written since it was taken over goes too.
      entries.delete(IDBKeyRange.bound(places, `${places}\uffff`));
      entries.delete(firstKey);
      if (kept.result !== undefined) entries.put(kept.result, placeOf(holder));
      entries.put(holder, holderKey);
    };
  });
}

/** What is kept, whatever it is; undefined where nothing is. Without a holder, what the present one keeps. */
export async function keptWorkbook(holder?: string): Promise<unknown> {
  const present = holder ?? (await get<string>(holderKey, store));
  return present === undefined ? undefined : get<unknown>(placeOf(present), store);
}

/** Changes what is kept, all of it or nothing, and tells whether this holder still has the workbook. */
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
