import fc from "fast-check";
import { isFailure } from "../../src/model/failure";
import { indexOf } from "../../src/queries/index";
import { bundledDataset } from "../../src/queries/inUse";
import { unknownName } from "../../src/queries/subject";

const index = indexOf(bundledDataset);
const named = (name: string): string => {
  const subject = index.subject(name);
  return isFailure(subject) ? subject.message : subject.name;
};

describe("a brand as an analyst writes it", () => {
  test.each([
    ["VW", "Volkswagen"],
    ["mercedes-benz", "Mercedes"],
    ["CITROËN", "Citroën"],
    ["Jaguar Land Rover", "JLR"],
    ["market", "Total market"],
    ["UK total", "Total market"],
    ["Chery", "Chery"],
    ["Chery Automobile", "Chery group"],
    ["chinese owned", "Chinese-owned brands"],
  ])("%s is %s", (written, name) => expect(named(written)).toBe(name));

  test("is found whatever its letter case, hyphens, blanks and full stops", () => {
    const names = index.subjects().map(({ name }) => name);
    const between = fc.constantFrom("", " ", "-", ".", "\u00a0");
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.array(fc.tuple(fc.boolean(), between), { minLength: 40, maxLength: 40 }),
        (name, changes) => {
          const written = [...name]
            .map((letter, place) => {
              const [upper, gap] = changes[place] ?? [false, ""];
              return `${upper ? letter.toUpperCase() : letter.toLowerCase()}${gap}`;
            })
            .join("");
          expect(named(written)).toBe(name);
        }
      )
    );
  });

  test("that is not on record is answered with the nearest", () => {
    expect(index.subject("Omda")).toEqual({
      kind: "failure",
      code: "unknownName",
      error: "#N/A",
      message: 'No brand or group "Omda". Did you mean "Omoda"?',
      mend: { argument: "brand", from: "Omda", to: "Omoda" },
    });
  });

  test("that is near to none is answered with the list", () => {
    expect(index.subject("Qwxyzpt")).toEqual({
      kind: "failure",
      code: "unknownName",
      error: "#N/A",
      message: 'No brand or group "Qwxyzpt". UKAUTO.BRANDS() lists the brands.',
    });
  });

  test.each(["__proto__", "constructor", "toString", "hasOwnProperty"])(
    "is not the prototype name %s",
    (name) => expect(isFailure(index.subject(name))).toBe(true)
  );
});

describe("the nearest name", () => {
  const near = (asked: string, ...names: string[]): string =>
    unknownName("party", asked, "party", names, "See the list.").message;

  test("may differ by two letters in five", () => {
    expect(near("abcxy", "abcde")).toBe('No party "abcxy". Did you mean "abcde"?');
    expect(near("abxyz", "abcde")).toBe('No party "abxyz". See the list.');
    expect(near("abcd", "abcdxy")).toBe('No party "abcd". See the list.');
  });

  test("is the first of those that are called alike", () => {
    expect(near("omodda", "Omoda", "OMODA")).toContain('"Omoda"');
  });

  test.each([
    ["Mercedes Bens", "Mercedes-Benz"],
    ["Jaguar Land Rovr", "Jaguar Land Rover"],
    ["SsangYoung", "SsangYong"],
    ["VW Gruop", "VW Group"],
  ])("of a brand or group may be an alias: %s is near %s", (asked, meant) => {
    expect(index.subject(asked)).toMatchObject({ mend: { from: asked, to: meant } });
    expect(isFailure(index.subject(meant))).toBe(false);
  });

  test.each([
    ["Tatta", "Tata"],
    ["Chary", "Chery"],
    ["tata-motor-pv", "Tata Motors PV"],
    ["hub-tech-factori", "Hub Tech Factory"],
  ])("of a party may be an alias or id: %s is near %s", (asked, meant) => {
    expect(index.party(asked)).toMatchObject({ mend: { from: asked, to: meant } });
  });

  test("of an event may be its title", () => {
    const title = "Ford sells Jaguar and Land Rover to Tata";
    expect(index.event("Ford sells Jaguar and Landrover to Tatta")).toMatchObject({
      mend: { argument: "id", to: title },
    });
  });

  test("may differ by one letter however short it is", () => {
    expect(near("vx", "vw")).toBe('No party "vx". Did you mean "vw"?');
    expect(near("xx", "vw")).toBe('No party "xx". See the list.');
  });

  test("is not looked for where the text is empty or longer than a name", () => {
    expect(near(" ", "a")).toBe('No party " ". See the list.');
    expect(near("x".repeat(61), "x".repeat(60))).toBe(
      `No party "${"x".repeat(57)}...". See the list.`
    );
    expect(near("x".repeat(60), "x".repeat(59))).toBe(
      `No party "${"x".repeat(60)}". Did you mean "${"x".repeat(59)}"?`
    );
  });
});

describe("a name that was read before", () => {
  const folding = jest.spyOn(String.prototype, "normalize");
  afterAll(() => folding.mockRestore());
  const foldings = (name: string): number => {
    folding.mockClear();
    index.subject(name);
    return folding.mock.calls.length;
  };

  test("is not folded again, until 10,000 others make room for each other", () => {
    index.subject("Omo-da");
    index.subject("Jae-coo");
    expect([foldings("Omo-da"), foldings("Omo.da")]).toEqual([0, 1]);
    const fresh = indexOf(bundledDataset);
    const written = (place: number): string =>
      `Omoda${place.toString(2).replaceAll("0", " ").replaceAll("1", "-")}`;
    for (let place = 0; place < 10_000; place++) fresh.subject(written(place));
    folding.mockClear();
    fresh.subject(written(0));
    expect(folding).toHaveBeenCalledTimes(0);
    fresh.subject(written(10_000));
    fresh.subject(written(0));
    expect(folding).toHaveBeenCalledTimes(2);
  });
});

test("each count of registrations is named once, and production has none", () => {
  const made = indexOf(bundledDataset);
  expect(made.countsOf("UK")).toStrictEqual([]);
  const counts = [...made.countsOf("Total market")].sort();
  expect(counts).toEqual(["DfT", "DfT United Kingdom", "Parliament", "SMMT"]);
});

describe("parties and events", () => {
  test("are found by id, name and alias", () => {
    const made = indexOf(bundledDataset);
    const found = ["chery-marque", "Chery (Marque)", "CHERY BRAND"].map((name) => made.party(name));
    expect(found.map((party) => !isFailure(party) && party.id)).toEqual([
      "chery-marque",
      "chery-marque",
      "chery-marque",
    ]);
    const event = made.event("Tata buys JLR");
    expect(!isFailure(event) && event.id).toBe("tata-buys-jlr");
    expect(made.events.get("tata-buys-jlr")).toBe(event);
  });

  test("that are not on record say where the list is", () => {
    expect(index.party("Qwxyzpt")).toMatchObject({
      message: 'No party "Qwxyzpt". The Parties column of UKAUTO.TIMELINE() lists those on record.',
    });
    expect(index.event("Qwxyzpt")).toMatchObject({
      message: 'No event "Qwxyzpt". The Id column of UKAUTO.TIMELINE() lists the ids.',
    });
  });
});
