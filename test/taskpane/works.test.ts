import { createWorks, type Works } from "../../src/taskpane/parts/works";
import { Cancelled } from "../../src/workbook/batches";

/** A work that waits until it is let go. */
function waiting(
  works: Works,
  key: string
): { done: Promise<void>; finish: (told: string) => void } {
  let finish: (told: string) => void = () => undefined;
  const held = new Promise<string>((resolve) => (finish = resolve));
  return { done: works.run(key, `Work ${key}`, () => held), finish };
}

describe("the long works of the pane", () => {
  test("run one at a time", async () => {
    const works = createWorks();
    const first = waiting(works, "one");
    let ran = false;
    await works.run("two", "Work two", async () => void (ran = true));
    expect([ran, works.state().running?.label]).toEqual([false, "Work one"]);
    const wait = "Work one is under way. Wait until it has finished, then try again.";
    expect(works.underWay()).toEqual({ intent: "warning", text: wait });
    expect(works.state().told.two).toEqual(works.underWay());
    first.finish("Done.");
    await first.done;
    await works.run("two", "Work two", async () => void (ran = true));
    expect([ran, works.state().running, works.underWay()]).toEqual([true, undefined, undefined]);
  });

  test("hold what was told and what came of them until the next run", async () => {
    const works = createWorks();
    await works.run("one", "Work", async () => {
      works.keep("one", ["A1"]);
      return "Done.";
    });
    await works.run("two", "Work", async () => undefined);
    expect(works.state().told.one).toEqual({ intent: "success", text: "Done." });
    expect(works.state().results.one).toEqual(["A1"]);
    const again = waiting(works, "one");
    expect(works.state().told.one).toBeUndefined();
    again.finish("Done.");
    await again.done;
  });

  test("tell how far they are and stop when that is asked", async () => {
    const works = createWorks();
    const told: number[] = [];
    works.subscribe(() => told.push(works.state().running?.done ?? -1));
    await works.run("one", "Writing", async ({ signal, progress }) => {
      progress?.(1, 2);
      works.stop();
      if (signal?.aborted) throw new Cancelled(1, 2);
      return "never";
    });
    expect(told).toContain(1);
    expect(works.state().told.one).toEqual({
      intent: "error",
      text: "Writing: Stopped after 1 of 2. What was done stays; start it again to go on.",
    });
  });

  test("that fail count as a change, since they may have written some cells", async () => {
    const works = createWorks();
    await works.run("one", "Reading", async () => "Done.");
    const before = works.state().round;
    await works.run("one", "Writing", () => Promise.reject(new Error("The workbook is busy.")));
    expect([before, works.state().round]).toEqual([0, 1]);
    expect(works.state().told.one?.text).toBe("The workbook is busy.");
  });
});
