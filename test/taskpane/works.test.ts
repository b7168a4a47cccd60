import { createWorks, type Works } from "../../src/taskpane/parts/works";
import { Cancelled } from "../../src/workbook/batches";
import { calculator, metadata } from "../workbook/functionsForWorkbooks";
import { memoryWorkbook } from "../workbook/memoryWorkbook";

const workbook = memoryWorkbook(calculator, metadata);

/** A work that waits until it is let go. */
function waiting(
  works: Works,
  key: string
): { done: Promise<void>; finish: (message: string) => void } {
  let finish: (message: string) => void = () => undefined;
  const held = new Promise<string>((resolve) => (finish = resolve));
  return { done: works.run(key, `Work ${key}`, () => held), finish };
}

describe("the long works of the pane", () => {
  test("run one at a time", async () => {
    const works = createWorks(workbook);
    const first = waiting(works, "one");
    let ran = false;
    await works.run("two", "Work two", async () => void (ran = true));
    expect([ran, works.state().running?.label]).toEqual([false, "Work one"]);
    const wait = "Work one is under way. Wait until it has finished, then try again.";
    expect(works.state().messages.two).toEqual({ intent: "warning", text: wait });
    first.finish("Done.");
    await first.done;
    await works.run("two", "Work two", async () => void (ran = true));
    expect([ran, works.state().running]).toEqual([true, undefined]);
  });

  test("and short changes of cells keep each other out", async () => {
    const works = createWorks(workbook);
    const first = waiting(works, "refresh");
    let ran = false;
    const change = (): ReturnType<Works["change"]> =>
      works.change("Inserting", async () => void (ran = true));
    expect([await change(), ran]).toEqual([
      {
        intent: "warning",
        text: "Work refresh is under way. Wait until it has finished, then try again.",
      },
      false,
    ]);
    first.finish("Done.");
    await first.done;
    const inserting = works.change("Inserting", () => new Promise((end) => setTimeout(end)));
    await works.run("freeze", "Freezing", async () => void (ran = true));
    expect([ran, works.state().messages.freeze?.text]).toEqual([
      false,
      "Inserting is under way. Wait until it has finished, then try again.",
    ]);
    await inserting;
    await change();
    expect(ran).toBe(true);
  });

  test("go on after a change that failed", async () => {
    const works = createWorks(workbook);
    const failing = works.change("Inserting", () => Promise.reject(new Error("No room.")));
    await expect(failing).rejects.toThrow("No room.");
    expect(await works.change("Inserting", async () => undefined)).toBeUndefined();
  });

  test("are handed the workbook, and do nothing where there is none", async () => {
    let given: unknown;
    await createWorks(workbook).run("one", "Work", async (_, port) => void (given = port));
    expect(given).toBe(workbook);
    given = undefined;
    await createWorks(undefined).run("one", "Work", async (_, port) => void (given = port));
    expect(given).toBeUndefined();
  });

  test("hold what was said and what came of them until the next run", async () => {
    const works = createWorks(workbook);
    await works.run("one", "Work", async () => {
      works.keep("one", ["A1"]);
      return "Done.";
    });
    await works.run("two", "Work", async () => undefined);
    expect(works.state().messages.one).toEqual({ intent: "success", text: "Done." });
    expect(works.state().results.one).toEqual(["A1"]);
    const again = waiting(works, "one");
    expect(works.state().messages.one).toBeUndefined();
    again.finish("Done.");
    await again.done;
  });

  test("tell how far they are and stop when that is asked", async () => {
    const works = createWorks(workbook);
    const seen: number[] = [];
    works.subscribe(() => seen.push(works.state().running?.done ?? -1));
    await works.run("one", "Writing", async ({ signal, progress }) => {
      progress?.(1, 2);
      works.stop();
      if (signal?.aborted) throw new Cancelled(1, 2);
      return "never";
    });
    expect(seen).toContain(1);
    expect(works.state().messages.one).toEqual({
      intent: "error",
      text: "Writing: Stopped after 1 of 2. What was done stays; start it again to go on.",
    });
  });

  test("that fail count as a change, since they may have written some cells", async () => {
    const works = createWorks(workbook);
    await works.run("one", "Reading", async () => "Done.");
    const before = works.state().round;
    await works.run("one", "Writing", () => Promise.reject(new Error("The workbook is busy.")));
    expect([before, works.state().round]).toEqual([0, 1]);
    expect(works.state().messages.one?.text).toBe("The workbook is busy.");
  });
});
