import { keepView, lastView } from "./view";

const narrowest = 320;
const usual = 380;
const widest = 600;

/** The splitter, the two tabs of a narrow page, and F6 between grid and pane. */
export function layOut(focusGrid: () => void): void {
  const pane = byId("pane");
  const splitter = byId("splitter");
  let width = usual;
  const widen = (to: number): void => {
    width = Math.round(Math.min(widest, Math.max(narrowest, to)));
    document.documentElement.style.setProperty("--pane", `${width}px`);
    splitter.setAttribute("aria-valuenow", String(width));
    keepView({ width });
    window.dispatchEvent(new Event("resize"));
  };
  widen(lastView().width ?? usual);
  splitter.addEventListener("pointerdown", (event) => {
    splitter.setPointerCapture(event.pointerId);
    splitter.onpointermove = (move) => widen(window.innerWidth - move.clientX);
  });
  splitter.addEventListener("pointerup", () => (splitter.onpointermove = null));
  splitter.addEventListener("keydown", ({ key }) => {
    if (key === "ArrowLeft") widen(width + 20);
    if (key === "ArrowRight") widen(width - 20);
    if (key === "Home") widen(narrowest);
    if (key === "End") widen(widest);
  });

  const show = (shown: "grid" | "pane"): void => {
    document.body.classList.toggle("pane", shown === "pane");
    byId("show-grid").setAttribute("aria-pressed", String(shown === "grid"));
    byId("show-pane").setAttribute("aria-pressed", String(shown === "pane"));
    window.dispatchEvent(new Event("resize"));
  };
  byId("show-grid").addEventListener("click", () => show("grid"));
  byId("show-pane").addEventListener("click", () => show("pane"));

  const focusPane = (): void => {
    show("pane");
    (pane.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]') ?? pane).focus();
  };
  document.querySelector(".skip")?.addEventListener("click", (event) => {
    event.preventDefault();
    focusPane();
  });
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "F6") return;
      event.preventDefault();
      event.stopPropagation();
      if (!pane.contains(document.activeElement)) return focusPane();
      show("grid");
      focusGrid();
    },
    true
  );
}

export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no element ${id}.`);
  return element;
}
