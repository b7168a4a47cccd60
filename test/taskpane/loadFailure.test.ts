import { FileNotArrived, loadFailure } from "../../src/taskpane/loadFailure";

/** As webpack throws it. */
function chunkFailure(type: string): Error {
  const request = "https://figures.example.com/ukauto/pane.0a1b2c.js";
  return Object.assign(new Error("Loading chunk 1 failed."), {
    name: "ChunkLoadError",
    type,
    request,
  });
}

describe("a pane that did not load", () => {
  test.each(["error", "timeout"])("names the connection or the server for %s", (type) => {
    expect(loadFailure(chunkFailure(type))).toBe(
      "pane.0a1b2c.js did not arrive. Check the connection; if it works, the file is missing on the server that UKAUTO comes from."
    );
  });

  test("names the web view where the file came and was not what it should be", () => {
    expect(loadFailure(chunkFailure("missing"))).toMatch(
      /^pane\.0a1b2c\.js arrived, but could not be read here\. .*older than UKAUTO needs/
    );
  });

  test("says what the server answered", () => {
    expect(loadFailure(new FileNotArrived("functions.json", 404))).toMatch(
      /^functions\.json did not arrive \(the server answered 404\)\./
    );
  });

  test("says with what the code stopped", () => {
    expect(loadFailure(new TypeError("a.toSorted is not a function"))).toBe(
      'It stopped with "a.toSorted is not a function".'
    );
    expect(loadFailure("aborted")).toBe('It stopped with "aborted".');
  });
});
