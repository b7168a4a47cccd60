import type {
  BrandRow,
  ClaimRow,
  ControlRow,
  CoverageRow,
  Deal,
  EventRow,
  FigureRow,
  GroupRow,
  OrganisationRow,
  RelationRow,
  Site,
  SourceRow,
  SubjectRow,
} from "./schema";

/** The rows of every table, as the rules read them. */
export interface Records {
  readonly figures: readonly FigureRow[];
  readonly coverage: readonly CoverageRow[];
  readonly subjects: readonly SubjectRow[];
  readonly brands: readonly BrandRow[];
  readonly groups: readonly GroupRow[];
  readonly controls: readonly ControlRow[];
  readonly events: readonly EventRow[];
  readonly claims: readonly ClaimRow[];
  readonly organisations: readonly OrganisationRow[];
  readonly relations: readonly RelationRow[];
  readonly sites: readonly Site[];
  readonly deal: readonly Deal[];
  readonly sources: readonly SourceRow[];
}
export type TableName = keyof Records;
