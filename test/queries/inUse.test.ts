import { bundledDataset, inUse, notesInUse, onEdition, use } from "../../src/queries/inUse";
import { indexOf } from "../../src/queries/index";
import type { Notes } from "../../src/data/schema";

describe("another edition", () => {
  afterAll(() => use(indexOf(bundledDataset)));

  const later = indexOf({ ...bundledDataset, edition: "2027-02" });
  const notes = { edition: "2027-02" } as Notes;

  test("is in use with its notes until the next, and is told to those who listen until they stop", () => {
    const heard: string[] = [];
    const stop = onEdition(() => heard.push(inUse().edition));
    use(later, notes);
    expect([inUse(), notesInUse()]).toEqual([later, notes]);
    use(indexOf(bundledDataset));
    expect(notesInUse()).toBeUndefined();
    stop();
    use(later);
    expect(heard).toEqual(["2027-02", bundledDataset.edition]);
  });
});
