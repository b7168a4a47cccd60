import { readFileSync, writeFileSync } from "node:fs";
import { Resvg } from "@resvg/resvg-js";

/** The sizes that Office asks for, from the one drawing. */
const sizes = [16, 32, 64, 80, 128];

const drawing = readFileSync("assets/icon.svg");
for (const value of sizes) {
  const picture = new Resvg(drawing, { fitTo: { mode: "width", value } }).render();
  writeFileSync(`assets/icon-${value}.png`, picture.asPng());
}
