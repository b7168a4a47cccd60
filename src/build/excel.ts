import { spawnSync } from "node:child_process";
import { platform } from "node:os";

/** npm run excel: side-loads the add-in into desktop Excel. */
const steps = [
  "npm run --silent data",
  "npx webpack --config-name addin --mode development --env id=7c1f2a90-5f2e-4a83-8f52-6a1f0d3c9b77",
  "npx office-addin-dev-certs install",
  'npx --yes office-addin-debugging@7.0.0 start dist/manifest.xml desktop --dev-server "npx webpack serve --config-name addin --mode development --port 3000 --server-type https" --dev-server-port 3000',
];

if (platform() === "linux") {
  console.log(
    "Desktop Excel is needed to side-load the add-in, and there is none for Linux. npm start opens the workbench, which runs the same functions and the same pane in the browser."
  );
} else {
  for (const step of steps) {
    const { status } = spawnSync(step, { shell: true, stdio: "inherit" });
    if (status !== 0) process.exit(status ?? 1);
  }
}
