declare module "datapackage" {
  interface Resource {
    readonly name: string;
    read(options: { keyed: true }): Promise<Record<string, unknown>[]>;
  }
  export class Package {
    static load(
      descriptor: unknown,
      options: { basePath: string; strict: boolean }
    ): Promise<Package>;
    readonly valid: boolean;
    readonly errors: readonly Error[];
    readonly resources: readonly Resource[];
  }
}
