import { gapShare as query } from "../queries/gapShare";
import { ask } from "./lib/ask";

/**
 * Fraction of the target gap met if this share of a brand's registrations were built in the UK as added output.
 * @customfunction GAPSHARE
 * @param brand Brand or group, e.g. "Chery group".
 * @param [localShare] Share built in the UK, 0 to 1. Left out: 1.
 * @param [period] Year or twelve months: 2025 or "TTM". Empty: the latest full year.
 * @param [targetYear] Target year. Empty: 2035.
 * @param [basis] "briefing" (default) or "latest".
 * @param invocation The calling cell.
 * @requiresAddress
 * @example =UKAUTO.GAPSHARE("Chery group")   // 0.09538...
 */
export function gapShare(
  brand: string,
  localShare: number,
  period: unknown,
  targetYear: unknown,
  basis: string,
  invocation: CustomFunctions.Invocation
): unknown {
  return ask(query, [brand, localShare, period, targetYear, basis], invocation);
}
