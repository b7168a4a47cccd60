import { readFileSync } from "node:fs";
import { LicenseWebpackPlugin } from "license-webpack-plugin";

/** Licences that let their packages be shipped within the add-in, given their notices. */
const accepted = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT"];

/** Writes licences.txt: each package that is shipped, with its licence. One that nobody has looked at stops the build. */
export function licences(): LicenseWebpackPlugin {
  return new LicenseWebpackPlugin({
    perChunkOutput: false,
    outputFilename: "licences.txt",
    stats: { warnings: false, errors: true },
    // Its package.json names none; its LICENSE file is the one of its family.
    licenseTypeOverrides: { "@univerjs/telemetry": "Apache-2.0" },
    unacceptableLicenseTest: (licence) => !accepted.includes(licence),
    handleUnacceptableLicense: (name, licence) => {
      throw new Error(`${name} has the licence ${licence}; see src/build/licences.ts.`);
    },
    handleMissingLicenseText: standardText,
    handleMissingLicenseType: (name) => {
      throw new Error(`${name} names no licence.`);
    },
  });
}

/** The text of a licence for a package that only names it, with its author. */
function standardText(name: string, licence: string | null): string {
  const { author } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")) as {
    author?: string | { name: string };
  };
  const holder = typeof author === "string" ? author.replace(/ [<(].*/, "") : author?.name;
  const file = require.resolve(`spdx-license-list/licenses/${licence}.json`);
  const { licenseText } = JSON.parse(readFileSync(file, "utf8")) as { licenseText: string };
  return licenseText
    .replace("<year> ", "")
    .replace(/<(copyright holders|owner)>/, holder ?? `the authors of ${name}`);
}
