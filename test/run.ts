import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { executablePath, hasBrowser } from "./e2e/browser";
import { hasLibreOffice, libreOffice } from "./e2e/libreOffice";

/** npm test: every check in turn; the last line counts what ran. */
const counts = { passed: 0, failed: 0, skipped: 0 };
const folder = mkdtempSync(join(tmpdir(), "ukauto-test-"));

function run(command: string, args: readonly string[]): boolean {
  console.log(`\n> ${command} ${args.join(" ")}`);
  const started = Date.now();
  const { status } = spawnSync(command, args, {
    stdio: "inherit",
    env: { ...process.env, FORCE_COLOR: "0" },
  });
  console.log(`  ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return status === 0;
}

/** A check that is a script of package.json; it counts as one. */
function step(script: string, ...options: string[]): boolean {
  const passed = run("npm", [
    "run",
    "--silent",
    script,
    ...(options.length ? ["--", ...options] : []),
  ]);
  counts[passed ? "passed" : "failed"]++;
  return passed;
}

/** A script that runs jest; each of its tests counts. */
function jest(script: string): void {
  const output = join(folder, `${script}.json`);
  const options = ["--json", `--outputFile=${output}`];
  const passed = run("npm", ["run", "--silent", script, "--", ...options]);
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
if (step("data")) {
  step("types");
  step("lint");
  step("format");
  jest("unit");
  if (step("build", ...quiet)) jest("bundle");
  if (!hasBrowser && process.env.REQUIRE_BROWSER !== "1") {
    console.log(
      `\nThe browser tests were skipped: there is no Chromium at ${executablePath}. CHROMIUM names another.`
    );
    counts.skipped++;
  } else if (step("build:workbench", ...quiet, "--env", "quick")) {
    jest("browser");
    if (!hasLibreOffice)
      console.log(
        `\nNo saved workbook was opened in LibreOffice: there is no ${libreOffice}. Debian has it in libreoffice-calc-nogui.`
      );
  }
}

console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = counts.failed ? 1 : 0;
