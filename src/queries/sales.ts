import { isFailure } from "../model/failure";
import { registrationsQuestion, figureOrReason } from "./ask";
import { query } from "./query";

/** New cars registered: SMMT's count for the United Kingdom, or DfT's for Great Britain. */
export const sales = query(
  "SALES",
  { brand: "subject", period: "period", source: "source" },
  (record, question) => {
    const read = registrationsQuestion(record, question);
    return isFailure(read) ? read : figureOrReason(record, read);
  }
);
