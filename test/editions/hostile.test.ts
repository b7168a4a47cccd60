import { assault } from "./assault";
import { datasetFile, smallEdition } from "./editions";

const files = smallEdition();
const good = new TextEncoder().encode(files.get(datasetFile(files)));

describe("tampered editions", () => {
  test("are refused with a named reason, or taken as a whole where they break nothing", async () => {
    const { faults, refused, accepted } = await assault(good, "2027-01", 1500, 20260604);
    expect(faults).toEqual([]);
    expect(accepted).toBeLessThan(1500 / 5);
    expect(Object.keys(refused).sort()).toEqual(
      expect.arrayContaining(["hashDiffers", "invalidRow", "tooLarge", "truncated"])
    );
  }, 60_000);

  test("are the same ones for the same seed", async () => {
    const [one, other] = [
      await assault(good, "2027-01", 40, 7),
      await assault(good, "2027-01", 40, 7),
    ];
    expect(one).toEqual(other);
  });
});
