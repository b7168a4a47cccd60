import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * What each icon is called in `dist/`, by its name here: "icon-32.png" is "icon-32.0a1b2c3d4e.png", after its
 * content. Office may then cache it for ever, as it must be able to, and a new picture is still seen at once.
 */
export function iconNames(folder: string): Map<string, string> {
  const icons = readdirSync(folder).filter((file) => /^icon-\d+\.png$/.test(file));
  return new Map(
    icons.map((file) => {
      const hash = createHash("sha256")
        .update(readFileSync(join(folder, file)))
        .digest("hex");
      return [file, file.replace(".png", `.${hash.slice(0, 10)}.png`)];
    })
  );
}
