import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseTree } from "custom-functions-metadata";
import type { FunctionMetadata, Metadata } from "../../src/model/metadata";
import "../functions/sourceFunctions";

/** The queries that the functions of the source load, as the pane asks them. */
export { calculator } from "../../src/functions/lib/calculator";

const folder = join(__dirname, "../../src/functions");

/** What functions.json says of them, read from the same doc blocks. */
export const metadata: Metadata = {
  functions: readdirSync(folder)
    .filter((file) => file.endsWith(".ts"))
    .flatMap(
      (file) =>
        parseTree(readFileSync(join(folder, file), "utf8"), file)
          .functions as unknown as FunctionMetadata[]
    ),
};
