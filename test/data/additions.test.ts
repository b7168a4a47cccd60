import { build } from "../../src/build/data/build";
import { Copy } from "./copy";

const copy = new Copy();
const source = "cityam-sunderland-2026-06-03";

describe("a row added as the README says holds every check", () => {
  test.each([
    [
      "claims",
      `C56,Rumours go on,rumoured,none,opinion,A remark.,event:jlr-restart|target:2035,,${source}`,
    ],
    ["organisations", "exeed,Exeed,Exlantix,brand,,CN,Belongs to Chery."],
    [
      "relations",
      `nissan,shares parking with,jlr,,gaydon,guest,2026,,consistent press reports,${source},`,
    ],
    [
      "sites",
      `washington,Washington,"Washington, Tyne and Wear",GB,nissan,Seats,operating,2026,${source},`,
    ],
    ["deal", `2026-06-04,unknown,Nothing new.,${source}`],
    [
      "events",
      `still-nothing,2026-06-04,,day,stated,Still nothing,Nothing new.,partnership,JLR,,,,jlr,happened,single or disputed source,${source},`,
    ],
    ["brands", `Exeed,Exeed,,,,Chery group,CN,2026,inferred,general knowledge,,${source},`],
  ] as const)("%s", (table, line) => {
    copy.add(table, line);
    expect(copy.told()).toEqual([]);
    const rows = build(copy.folder).notes!;
    if (table === "relations") expect(rows.relations).toHaveLength(35);
  });
});
