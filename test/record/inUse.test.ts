import { bundledDataset, recordInUse, notesInUse, onEdition, use } from "../../src/record/inUse";
import { recordOf } from "../../src/record/record";
import type { Notes } from "../../src/data/schema";

describe("another edition", () => {
  afterAll(() => use(recordOf(bundledDataset)));

  const later = recordOf({ ...bundledDataset, edition: "2027-02" });
  const notes = { edition: "2027-02" } as Notes;

  test("is in use with its notes until the next, and is told to those who listen until they stop", () => {
    const heard: string[] = [];
    const stop = onEdition(() => heard.push(recordInUse().edition));
    use(later, notes);
    expect([recordInUse(), notesInUse()]).toEqual([later, notes]);
    use(recordOf(bundledDataset));
    expect(notesInUse()).toBeUndefined();
    stop();
    use(later);
    expect(heard).toEqual(["2027-02", bundledDataset.edition]);
  });
});
