import { brandCard as query } from "../queries/brandCard";
import { ask } from "./lib/ask";

/**
 * A card of a brand: sales by year, rank and share, group, owner's country, UK launch, sources.
 * @customfunction BRANDCARD
 * @param brand Brand or group, e.g. "Omoda". Case, accents and hyphens do not matter.
 * @param invocation The calling cell.
 * @requiresAddress
 * @example =UKAUTO.BRANDCARD("Omoda")   // Omoda
 */
export function brandCard(brand: string, invocation: CustomFunctions.Invocation): unknown {
  return ask(query, [brand], invocation);
}
