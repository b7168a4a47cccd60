import { fail, isFailure } from "../model/failure";
import { inThousands } from "../model/number";
import { dated, derived } from "./derived";
import { briefingYear } from "./production";
import { query } from "./query";
import { latest } from "./latest";
import { readSubject } from "./readSubject";
import { registrations } from "./registrations";
import { pathTo } from "./target";

/**
 * The part of the gap to the target that would be met if that share of the brand's or group's SMMT
 * registrations were built in the UK as added output. May exceed 1.
 */
export const gapShare = query(
  { brand: "name", localShare: "share", year: "year", targetYear: "year", basis: "basis" },
  (index, { brand, localShare = 1, year, targetYear, basis }) => {
    const defaultYear = basis === "latest" ? undefined : briefingYear(index);
    const asked = readSubject(index, { brand, year: year ?? defaultYear, source: "SMMT" });
    if (isFailure(asked)) return asked;
    const figure = registrations(index, asked.subject, asked.year, "SMMT", latest, "none");
    if (isFailure(figure)) return figure;
    const path = pathTo(index, targetYear, basis);
    if (isFailure(path)) return path;
    if (path.gap <= 0) {
      return path.gap < 0
        ? fail(
            "targetMet",
            `The target of ${path.targetYear} is already met by the ${path.baseYear} figure, so no gap is left to share.`
          )
        : fail("zeroBase", `The gap to the target of ${path.targetYear} is 0.`);
    }
    return derived(
      (localShare * figure.value) / path.gap,
      "share",
      [figure, path.base, path.target],
      {
        basis: path.basis,
        working: `${Number(localShare.toPrecision(4))} x ${dated(figure)} / ${inThousands(path.gap)} (${path.baseYear}-${String(path.targetYear).slice(2)})`,
        note: ["Makers here count already.", figure.note].filter(Boolean).join(" "),
      }
    );
  }
);
