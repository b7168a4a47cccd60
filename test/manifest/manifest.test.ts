import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { iconNames } from "../../src/build/iconNames";
import { baseAddress, manifestFor } from "../../src/build/manifest";
import { checkManifest } from "./checks";

const root = join(__dirname, "../..");
const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
const schema = join(root, "../shared/schemas/OfficeAppManifestV1_1.xsd");

describe("the manifest", () => {
  test("breaks no rule", () => {
    expect(checkManifest(manifest, root)).toEqual([]);
  });

  test.each([
    [
      "elements out of order",
      (text: string) =>
        text.replace(/(\s*<ProviderName>.*?<\/ProviderName>)([\s\S]*?<\/DefaultLocale>)/, "$2$1"),
      "The elements must stand in this order",
    ],
    [
      "a resid that names nothing",
      (text: string) => text.replace('resid="Group.Label"', 'resid="Group.Nothing"'),
      "The resid Group.Nothing names no resource.",
    ],
    [
      "a resource that nothing uses",
      (text: string) => text.replace('resid="Group.Label"', 'resid="Open.Label"'),
      "The resource Group.Label is used nowhere.",
    ],
    [
      "a resource that is there twice",
      (text: string) => text.replace('<bt:String id="Open.Label"', '<bt:String id="Group.Label"'),
      "The resource Group.Label is there twice.",
    ],
    [
      "an address that is not https",
      (text: string) =>
        text.replace("https://localhost:3000/help.html", "http://localhost:3000/help.html"),
      "http://localhost:3000/help.html is not https.",
    ],
    [
      "another page for the functions",
      (text: string) => text.replace(/(<Page>\s*<SourceLocation resid=)"Page.Url"/, '$1"Help.Url"'),
      "must have one resid",
    ],
    [
      "a requirement set that perpetual Excel lacks",
      (text: string) =>
        text.replace(
          'Name="CustomFunctionsRuntime" MinVersion="1.3"',
          'Name="CustomFunctionsRuntime" MinVersion="1.4"'
        ),
      "CustomFunctionsRuntime 1.4 asks for more",
    ],
    [
      "no shared runtime",
      (text: string) => text.replace('<Set Name="SharedRuntime" MinVersion="1.1"/>', ""),
      "SharedRuntime is not required.",
    ],
    [
      "an icon that is not there",
      (text: string) => text.replace("icon-16.png", "icon-17.png"),
      "icon-17.png is not there.",
    ],
    [
      "a namespace with a blank",
      (text: string) =>
        text.replace(
          'DefaultValue="UKAUTO"/>\n        <bt:String id="Group',
          'DefaultValue="UK AUTO"/>\n        <bt:String id="Group'
        ),
      "The namespace must be",
    ],
    [
      "more permissions",
      (text: string) => text.replace("ReadWriteDocument", "ReadWriteAllDocument"),
      "ReadWriteDocument and nothing more",
    ],
  ])("is refused with %s", (_, change, sentence) => {
    const broken = change(manifest);
    expect(broken).not.toBe(manifest);
    expect(checkManifest(broken, root).join("\n")).toContain(sentence);
  });

  test("moves to the address, Id and namespace that the build is given", () => {
    const id = "11111111-2222-4333-8444-555555555555";
    const moved = manifestFor(manifest, {
      baseUrl: "https://figures.example.com/ukauto/",
      id,
      namespace: "UKAUTODEV",
    });
    expect(moved).not.toContain("localhost");
    expect(moved).toContain("https://figures.example.com/ukauto/taskpane.html");
    expect(moved).toContain("<AppDomain>https://figures.example.com</AppDomain>");
    expect(moved).toContain(`<Id>${id}</Id>`);
    expect(moved).toContain('id="Functions.Namespace" DefaultValue="UKAUTODEV"');
    expect(checkManifest(moved, root)).toEqual([]);
  });

  test("that the build wrote names icons by what they show, so that a new picture has a new address", () => {
    const folder = join(root, "dist");
    const built = readFileSync(join(folder, "manifest.xml"), "utf8");
    expect(checkManifest(built, folder)).toEqual([]);
    const icons = [...built.matchAll(/assets\/(icon-[^"]+)"/g)].map(([, name]) => name);
    expect(new Set(icons)).toEqual(
      new Set(
        [16, 32, 64, 80].map((size) => iconNames(join(root, "assets")).get(`icon-${size}.png`))
      )
    );
    const other = mkdtempSync(join(tmpdir(), "ukauto-icons-"));
    writeFileSync(join(other, "icon-16.png"), "another picture");
    expect(iconNames(other).get("icon-16.png")).toMatch(/^icon-16\.[0-9a-f]{10}\.png$/);
    expect(icons).not.toContain(iconNames(other).get("icon-16.png"));
  });

  test("refuses an address that is not https", () => {
    expect(() => baseAddress("http://example.com")).toThrow("must be an https address");
    expect(baseAddress("https://example.com/a")).toBe("https://example.com/a/");
  });
});

const validating = existsSync(schema) ? describe : describe.skip;
validating("Microsoft's schema", () => {
  const validate = (text: string): number | null => {
    const file = join(mkdtempSync(join(tmpdir(), "ukauto-manifest-")), "manifest.xml");
    writeFileSync(file, text);
    return spawnSync("xmllint", ["--noout", "--nonet", "--schema", schema, file]).status;
  };

  test("accepts the manifest, and the one that the build wrote", () => {
    expect(validate(manifest)).toBe(0);
    expect(validate(readFileSync(join(root, "dist/manifest.xml"), "utf8"))).toBe(0);
  });

  test("refuses a broken one", () => {
    expect(validate(manifest.replace("<Id>", "<Ident>").replace("</Id>", "</Ident>"))).not.toBe(0);
  });
});
