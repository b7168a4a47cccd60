/** functions.json as Excel reads it, as far as the product uses it. */
export interface Parameter {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly customEnumId?: string;
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly helpUrl?: string;
  readonly parameters: readonly Parameter[];
  readonly result: { readonly type?: string; readonly dimensionality?: string };
}

export interface Choice {
  readonly name: string;
  readonly stringValue: string;
  readonly tooltip: string;
}

export interface Enum {
  readonly id: string;
  readonly type: "string";
  readonly values: readonly Choice[];
}

export interface Metadata {
  readonly functions: readonly FunctionMetadata[];
  readonly enums?: readonly Enum[];
}
