import { isFailure } from "../model/failure";
import { query } from "./query";
import { readSubject } from "./readSubject";
import { registrations } from "./registrations";

/** New cars registered: SMMT's count for the United Kingdom, or DfT's for Great Britain. */
export const sales = query({ brand: "name", year: "year", source: "source" }, (index, question) => {
  const asked = readSubject(index, question);
  return isFailure(asked) ? asked : registrations(index, asked.subject, asked.year, asked.count);
});
