import { existsSync, readFileSync } from "node:fs";
import { LicenseWebpackPlugin } from "license-webpack-plugin";

/** Licences that allow a package to be shipped in the add-in together with its notices. */
const accepted = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT"];

/** Writes licences.txt: each package that is shipped, with its licence. A licence that is not accepted stops the build. */
export function licences(): LicenseWebpackPlugin {
  return new LicenseWebpackPlugin({
    perChunkOutput: false,
    outputFilename: "licences.txt",
    stats: { warnings: false, errors: true },
    unacceptableLicenseTest: (licence) => !accepted.includes(licence),
    handleUnacceptableLicense: (name, licence) => {
      throw new Error(`${name} has the licence ${licence}; see src/build/licences.ts.`);
    },
    handleMissingLicenseText: standardText,
    handleMissingLicenseType: licenceByText,
  });
}

/** The licence of a package whose package.json names none, read from its licence text. */
function licenceByText(name: string): string {
  const file = `node_modules/${name}/LICENSE`;
  const isApache =
    existsSync(file) && /^\s*Apache License\s+Version 2\.0/.test(readFileSync(file, "utf8"));
  if (!isApache) throw new Error(`${name} names no licence.`);
  return "Apache-2.0";
}

/** The licence text for a package that only names its licence, with its author. */
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
