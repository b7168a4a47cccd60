import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { XMLParser } from "fast-xml-parser";
import { PNG } from "pngjs";

/** What is wrong with a manifest, a sentence each; icons are looked for in a folder. */
export function checkManifest(text: string, folder: string): string[] {
  const problems: string[] = [];
  checkOrder(text, problems);
  checkResources(text, problems);
  checkRuntime(text, problems);
  checkRequirements(text, problems);
  for (const [address] of text.matchAll(
    /http:\/\/(?!schemas\.microsoft\.com|www\.w3\.org)[^"]*/g
  )) {
    problems.push(`${address} is not https.`);
  }
  for (const [, file = "", size = ""] of text.matchAll(
    /(assets\/icon-(\d+)(?:\.[0-9a-f]{10})?\.png)"/g
  )) {
    checkIcon(join(folder, file), Number(size), problems);
  }
  if (!/<Permissions>ReadWriteDocument<\/Permissions>/.test(text)) {
    problems.push("The manifest must ask for ReadWriteDocument and nothing more.");
  }
  return [...new Set(problems)];
}

const order = [
  "Id",
  "Version",
  "ProviderName",
  "DefaultLocale",
  "DisplayName",
  "Description",
  "IconUrl",
  "HighResolutionIconUrl",
  "SupportUrl",
  "AppDomains",
  "Hosts",
  "Requirements",
  "DefaultSettings",
  "Permissions",
  "VersionOverrides",
];

function checkOrder(text: string, problems: string[]): void {
  const parsed = new XMLParser({ preserveOrder: true }).parse(text) as Record<string, unknown>[];
  const app = parsed.find((node) => "OfficeApp" in node)?.OfficeApp as Record<string, unknown>[];
  const names = (app ?? []).flatMap((node) => Object.keys(node).filter((key) => key !== ":@"));
  if (names.join() !== order.join())
    problems.push(`The elements must stand in this order: ${order.join(", ")}.`);
}

function checkResources(text: string, problems: string[]): void {
  const resources = text.slice(text.indexOf("<Resources>"));
  const ids = [...resources.matchAll(/<bt:\w+ id="([^"]+)"/g)].map(([, id]) => id);
  const used = new Set([...text.matchAll(/resid="([^"]+)"/g)].map(([, id]) => id));
  for (const id of used) if (!ids.includes(id)) problems.push(`The resid ${id} names no resource.`);
  for (const id of ids) if (!used.has(id)) problems.push(`The resource ${id} is used nowhere.`);
  ids.forEach((id, place) => {
    if (ids.indexOf(id) !== place) problems.push(`The resource ${id} is there twice.`);
  });
}

function checkRuntime(text: string, problems: string[]): void {
  const places = [
    /<Runtime resid="([^"]+)"/,
    /<Page>\s*<SourceLocation resid="([^"]+)"/,
    /<FunctionFile resid="([^"]+)"/,
    /<Action xsi:type="ShowTaskpane">[\s\S]*?<SourceLocation resid="([^"]+)"/,
  ].map((pattern) => pattern.exec(text)?.[1]);
  if (new Set(places).size !== 1 || !places[0]) {
    problems.push(
      "Runtime, Page, FunctionFile and the pane must have one resid, or the shared runtime does not load."
    );
  }
  if (!/<bt:String id="Functions.Namespace" DefaultValue="[A-Z][A-Z0-9_.]*"/.test(text)) {
    problems.push("The namespace must be capital letters, digits, _ and full stops.");
  }
}

const highest: Record<string, number> = { SharedRuntime: 1.1, CustomFunctionsRuntime: 1.3 };

function checkRequirements(text: string, problems: string[]): void {
  const sets = [...text.matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)];
  if (!sets.some(([, name]) => name === "SharedRuntime"))
    problems.push("SharedRuntime is not required.");
  for (const [, name = "", version] of sets) {
    const most = highest[name];
    if (most === undefined || Number(version) > most) {
      problems.push(`${name} ${version} asks for more than the add-in may.`);
    }
  }
}

function checkIcon(file: string, size: number, problems: string[]): void {
  if (!existsSync(file)) {
    problems.push(`${file} is not there.`);
    return;
  }
  const { width, height, data } = PNG.sync.read(readFileSync(file));
  if (width !== size || height !== size) problems.push(`${file} is ${width} by ${height}.`);
  const colours = new Set<string>();
  for (let at = 0; at < data.length; at += 4)
    colours.add(data.subarray(at, at + 4).toString("hex"));
  if (colours.size < 3) problems.push(`${file} is of one colour.`);
}
