import { createRoot } from "react-dom/client";
import { App } from "./App";
import type { Host } from "./host";

/** Shows the pane in the host's element; returns a function that removes it. */
export function start(host: Host): () => void {
  const root = createRoot(host.element);
  root.render(<App host={host} />);
  return () => root.unmount();
}
