import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseTree } from "custom-functions-metadata";
import { calculatorOver } from "../../src/functions/lib/calculator";
import type { FunctionMetadata, Metadata } from "../../src/model/metadata";
import { sourceFunctions } from "../functions/sourceFunctions";

const folder = join(__dirname, "../../src/functions");

/** The functions of the source, as the pane calls them. */
export const calculator = calculatorOver(sourceFunctions);

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
