import type { Configuration } from "webpack-dev-server";
import { headersFor } from "./headers";

/** The server of npm start and npm run excel. Pages get only what a host would give them. */
export const devServer: Configuration & { headers: (request: { url?: string }) => object } = {
  host: "localhost",
  hot: false,
  liveReload: false,
  client: false,
  webSocketServer: false,
  static: false,
  headers: ({ url = "" }) => headersFor(new URL(url, "http://localhost").pathname),
};
