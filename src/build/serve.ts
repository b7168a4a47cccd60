import { spawnSync } from "node:child_process";
import { createServer } from "node:net";
import webpack from "webpack";
import WebpackDevServer from "webpack-dev-server";

/** npm start: checks and builds the data, then serves the workbench and opens the browser. */
async function serve(): Promise<void> {
  const port = Number(process.env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    return stop(`PORT is ${process.env.PORT}; give a number from 1 to 65535.`);
  }
  if (!(await isFree(port))) {
    return stop(`Port ${port} is taken. Stop what uses it, or run PORT=${port + 1} npm start.`);
  }
  const data = spawnSync("npm", ["run", "--silent", "data"], { stdio: "inherit", shell: true });
  if (data.status !== 0) process.exit(1);
  const file = "../../webpack.config.js";
  const { default: configurations } = (await import(file)) as {
    default: (env: object, argv: object) => webpack.Configuration[];
  };
  const workbench = configurations({ quick: true }, { mode: "development" }).find(
    ({ name }) => name === "workbench"
  );
  if (!workbench) throw new Error("webpack.config.js has no workbench.");
  const hasDisplay =
    process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  const open = hasDisplay && !process.env.CI;
  const compiler = webpack({ ...workbench, stats: "errors-warnings" });
  const server = new WebpackDevServer({ ...workbench.devServer, port, open }, compiler);
  compiler?.hooks.done.tap("serve", (stats) => {
    if (!stats.hasErrors()) console.log(`The workbench is ready on http://localhost:${port}`);
  });
  await server.start();
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, "localhost", () => probe.close(() => resolve(true)));
  });
}

function stop(reason: string): void {
  console.error(reason);
  process.exitCode = 1;
}

void serve();
