import { TextEncoder } from "node:util";

/** What the pane asks of a page and jsdom does not have: it has no layout, so nothing ever changes its size. */
if (typeof window !== "undefined") {
  window.TextEncoder = TextEncoder;
  window.matchMedia = (media) =>
    ({
      media,
      matches: false,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }) as unknown as MediaQueryList;
  window.ResizeObserver = class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  Element.prototype.scrollIntoView = () => undefined;
  globalThis.TextEncoder ??= TextEncoder;
  HTMLCanvasElement.prototype.getContext = () => null;
}
