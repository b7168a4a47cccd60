export interface Address {
  /** Where the add-in is hosted, with a slash at the end. */
  readonly baseUrl: string;
  readonly id?: string;
  readonly namespace?: string;
  /** The icons' names in the build, by their names in the manifest. */
  readonly icons?: ReadonlyMap<string, string>;
}

export const developmentAddress = "https://localhost:3000/";

/** The manifest for an address; with another Id and namespace for a copy beside the hosted one. */
export function manifestFor(manifest: string, { baseUrl, id, namespace, icons }: Address): string {
  let text = manifest.replaceAll(developmentAddress, baseUrl);
  text = text.replaceAll(
    `<AppDomain>${developmentAddress.slice(0, -1)}</AppDomain>`,
    `<AppDomain>${new URL(baseUrl).origin}</AppDomain>`
  );
  for (const [name, built] of icons ?? []) text = text.replaceAll(`/${name}"`, `/${built}"`);
  if (id) text = text.replace(/<Id>[^<]*<\/Id>/, `<Id>${id}</Id>`);
  if (namespace) {
    text = text.replace(
      /(<bt:String id="Functions.Namespace" DefaultValue=")[^"]*/,
      `$1${namespace}`
    );
  }
  return text;
}

/** An https address that ends with a slash; throws on anything else. */
export function baseAddress(address: string): string {
  const url = new URL(address.endsWith("/") ? address : `${address}/`);
  if (url.protocol !== "https:")
    throw new Error(`baseUrl must be an https address, not ${address}.`);
  return url.href;
}
