import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Compiler, Compilation } from "webpack";
import type { Dataset, Notes } from "../data/schema";
import { packageFiles } from "./data/dataPackage";
import type { Metadata } from "../model/metadata";
import { checkMetadata } from "./checkMetadata";
import { withChoices } from "./choices";
import { examplesOf, helpPage, type Example } from "./help";
import { earlierEditions, editionFiles } from "./publish";

export interface Options {
  readonly dataset: Dataset;
  readonly notes: Notes;
  /** The function files. */
  readonly functions: readonly string[];
  readonly helpAddress: string;
  readonly tables: string;
  /** A folder of earlier dataset files. */
  readonly editions?: string;
}

/** Completes functions.json, checks it against the bundle, and writes the help page and the data. */
export class AddinPlugin {
  constructor(private readonly options: Options) {}

  apply(compiler: Compiler): void {
    const { Compilation: stages, sources } = compiler.webpack;
    const name = "AddinPlugin";
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = stages.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tap({ name, stage }, () => {
        const generated = compilation.getAsset("functions.json");
        if (!generated) return;
        const read = JSON.parse(generated.source.source().toString()) as Metadata;
        const metadata = withChoices(read, this.options.dataset, this.options.helpAddress);
        const put = (file: string, content: string | Buffer): void =>
          compilation.emitAsset(file, new sources.RawSource(content));
        const text = `${JSON.stringify(metadata, null, 2)}\n`;
        compilation.updateAsset("functions.json", new sources.RawSource(text));
        put("help.html", helpPage(metadata, this.examples()));
        editionFiles(this.options.dataset, this.options.notes).forEach((content, file) =>
          put(file, content)
        );
        earlierEditions(this.options.editions).forEach((content, file) => {
          if (!compilation.getAsset(file)) put(file, content);
        });
        packageFiles(this.options.tables, this.options.dataset, this.options.notes).forEach(
          (content, file) => put(`data/${file}`, content)
        );
      });
      const last = stages.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name, stage: last }, () =>
        this.check(compilation, compiler)
      );
    });
  }

  private examples(): Map<string, readonly Example[]> {
    return new Map(
      this.options.functions.map((file) => [
        basename(file, ".ts").toUpperCase(),
        examplesOf(readFileSync(file, "utf8")),
      ])
    );
  }

  private check(compilation: Compilation, compiler: Compiler): void {
    const functions = compilation.getAsset("functions.json");
    if (!functions) return;
    const metadata = JSON.parse(functions.source.source().toString()) as Metadata;
    const scripts = compilation.getAssets().filter(({ name }) => /\.js$/.test(name));
    const code = scripts.map(({ source }) => source.source().toString()).join("\n");
    const associated = [...code.matchAll(/CustomFunctions\.associate\(\\?["']([^"'\\]+)/g)].map(
      ([, id]) => id ?? ""
    );
    for (const problem of checkMetadata(metadata, associated)) {
      compilation.errors.push(new compiler.webpack.WebpackError(`functions.json: ${problem}`));
    }
  }
}
