import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { calls } from "./calls";
import { grids } from "./grids";
import { loading } from "./loading";
import { inPage } from "./page";
import { sizes } from "./sizes";
import { inWorkbench } from "./workbench";

/**
 * npm run bench: medians and ratios of one run, written into test/bench/README.md. With --before FOLDER the workbench
 * that another checkout has built there is measured in the same run.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { before: { type: "string" } } });
  const lines: string[] = [];
  const say = (line = ""): void => {
    lines.push(line);
    console.log(line);
  };
  say("# Benchmarks");
  say();
  say(
    "Made by `npm run bench` on the built bundle (`npm run build` first), one run; medians. Timings differ from computer to computer, ratios less so."
  );
  say();
  await calls(say);
  await inPage(say);
  await grids(say);
  await sizes(say);
  loading(say);
  await inWorkbench(say, values.before);
  writeFileSync(join(__dirname, "README.md"), `${lines.join("\n").trimEnd()}\n`);
}

void main();
