import { isPlainText } from "../data/plainText";

/** What can go wrong in a refresh: what it means and what to do. The edition in use stays in every case. */
export const problems = {
  offline: "The newest edition could not be reached. Check the connection and refresh again.",
  timeout: "The newest edition took longer than 15 seconds to arrive. Refresh again later.",
  notFound:
    "The newest edition is not where it should be. Tell whoever hosts UKAUTO that a file under data/ is missing.",
  serverError: "The server refused the request. Refresh again later, or tell whoever hosts UKAUTO.",
  redirected:
    "The server redirects to another address, perhaps to a sign-in page. Open UKAUTO's address in a browser to see.",
  wrongType:
    "What arrived is not JSON, but perhaps a sign-in page or a proxy's answer. Open UKAUTO's address in a browser to see.",
  truncated: "Only a part of the edition arrived. Refresh again.",
  tooLarge: "The edition is larger than the 4 MB allowed. Tell whoever hosts UKAUTO.",
  hashDiffers:
    "The edition is not the one that was published: its SHA-256 differs. Refresh again; if this happens again, tell whoever hosts UKAUTO.",
  newerSchema:
    "The edition needs a newer UKAUTO. Close and reopen Excel, or reload this page, then refresh again.",
  invalidRow:
    "The edition breaks a rule of the dataset and was not put in use. Tell whoever hosts UKAUTO.",
  future:
    "The published edition is of a month that is more than two months ahead of this computer's clock. Check the clock; if it is right, tell whoever hosts UKAUTO.",
  insecure:
    "The edition cannot be verified, because this page did not come over https. Open UKAUTO at an https address.",
  older: "The published edition is older than the one in use. Nothing needs to be done.",
  cancelled: "The refresh was cancelled.",
  unreadable:
    "The file that names the newest edition arrived only in part, or is damaged. Refresh again; if this happens again, tell whoever hosts UKAUTO.",
  alreadyRunning: "A refresh is running already. Wait until it has finished.",
} as const;

export type ProblemCode = keyof typeof problems;

/** The most characters of a detail that a message shows; a detail may quote a file. */
const mostDetail = 300;

/** Why a refresh did not take an edition. */
export class RefreshProblem extends Error {
  constructor(
    readonly code: ProblemCode,
    detail = ""
  ) {
    const shown = [...detail.slice(0, mostDetail)].map((each) =>
      isPlainText(each) ? each : "\ufffd"
    );
    const more = detail.length > mostDetail ? "..." : "";
    super(
      `${problems[code]}${detail ? ` (${shown.join("")}${more})` : ""} The edition in use stays as it was.`
    );
  }
}
