import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { executablePath, hasBrowser } from "./e2e/browser";
import { hasLibreOffice, libreOffice } from "./e2e/libreOffice";

/** npm test: every check in turn; the last line counts what ran. */
const counts = { passed: 0, failed: 0, skipped: 0 };
const folder = mkdtempSync(join(tmpdir(), "ukauto-test-"));

async function run(command: string, args: readonly string[]): Promise<boolean> {
  console.log(`\n> ${command} ${args.join(" ")}`);
  const started = Date.now();
  const child = spawn(command, args, {
    stdio: "inherit",
    env: { ...process.env, FORCE_COLOR: "0" },
  });
  const [status] = (await once(child, "close")) as [number | null];
  console.log(`  ${args[2]}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return status === 0;
}

/** A check that is a script of package.json; it counts as one. */
async function step(script: string, ...options: string[]): Promise<boolean> {
  const passed = await run("npm", [
    "run",
    "--silent",
    script,
    ...(options.length ? ["--", ...options] : []),
  ]);
  counts[passed ? "passed" : "failed"]++;
  return passed;
}

/** A script that runs jest; each of its tests counts. */
async function jest(script: string): Promise<void> {
  const output = join(folder, `${script}.json`);
  const options = ["--json", `--outputFile=${output}`];
  const passed = await run("npm", ["run", "--silent", script, "--", ...options]);
  if (!existsSync(output)) {
    counts.failed++;
    return;
  }
  const result = JSON.parse(readFileSync(output, "utf8")) as Record<string, number>;
  counts.passed += result.numPassedTests ?? 0;
  counts.failed += result.numFailedTests ?? 0;
  counts.skipped += result.numPendingTests ?? 0;
  // A suite that did not even load counts as one failure.
  if (!passed && !result.numFailedTests) counts.failed++;
}

const quiet = ["--stats", "errors-warnings"];

async function runAll(): Promise<void> {
  if (!(await step("data"))) return;
  // Each of these keeps one core busy.
  await Promise.all([step("types"), step("lint")]);
  await step("format");
  await jest("unit");
  if (await step("build", ...quiet)) await jest("bundle");
  if (!hasBrowser && process.env.REQUIRE_BROWSER !== "1") {
    console.log(
      `\nThe browser tests were skipped: there is no Chromium at ${executablePath}. CHROMIUM names another.`
    );
    counts.skipped++;
  } else if (await step("build:workbench", ...quiet, "--env", "quick")) {
    await jest("browser");
    if (!hasLibreOffice)
      console.log(
        `\nNo saved workbook was opened in LibreOffice: there is no ${libreOffice}. Debian has it in libreoffice-calc-nogui.`
      );
  }
}

void runAll().then(() => {
  console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  process.exitCode = counts.failed ? 1 : 0;
});
