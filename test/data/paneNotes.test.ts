import { build } from "../../src/build/data/build";
import { packPaneNotes, unpackPaneNotes } from "../../src/data/paneNotes";
import { realTables } from "./copy";

describe("the notes that the pane shows", () => {
  const { dataset, notes } = build(realTables);
  const shown = unpackPaneNotes(packPaneNotes(notes!, dataset!), dataset!);

  test("are those of every event, and none else", () => {
    for (const { id } of dataset!.events) {
      expect(shown.events[id]?.note).toBe(notes!.events[id]?.note);
    }
    expect(Object.keys(shown.events)).toEqual(dataset!.events.map(({ id }) => id));
  });

  test("have the address of each copy that was read, and of no other source", () => {
    for (const { id, copied = false } of dataset!.sources) {
      expect(shown.sources[id]?.copy).toBe(notes!.sources[id]?.copy);
      expect(shown.sources[id]?.copy !== undefined).toBe(copied);
    }
    expect(shown.sources["smmt-monthly"]?.copy).toBe(
      "https://github.com/simonkrauter/Open-EV-Charts"
    );
  });

  test("have for each claim the events that it concerns", () => {
    for (const { id } of dataset!.claims) {
      expect(shown.claims[id]?.concerns).toEqual(
        notes!.claims[id]?.concerns.filter((key) => key.startsWith("event:"))
      );
    }
    expect(shown.claims.C16?.concerns).toContain("event:eu-definitive-duties");
  });
});
