import type { Configuration } from "webpack-dev-server";
import { headersFor } from "./headers";

/** The server of npm start and npm run excel: the pages get nothing from it that a host would not give them. */
export const devServer: Configuration & { headers: (request: { url?: string }) => object } = {
  host: "localhost",
  hot: false,
  liveReload: false,
  client: false,
  webSocketServer: false,
  static: false,
  headers: ({ url = "" }) => headersFor(new URL(url, "http://localhost").pathname),
};
