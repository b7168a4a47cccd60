import type { Concern } from "./editionInUse";

const after =
  "has been dropped. The edition that came with UKAUTO is in use; refresh to fetch the newest.";

/** What the pane says where something is wrong with the edition that this browser had stored. */
export const concernText: Readonly<Record<Concern, string>> = {
  damaged: `The edition stored in this browser was damaged and ${after}`,
  schema: `The edition stored in this browser was made for another version of UKAUTO and ${after}`,
  future: `The edition stored in this browser is of a month more than two months ahead of this computer's clock and ${after}`,
  refused: `The edition stored in this browser breaks a rule of the dataset and ${after}`,
  unchecked:
    "The edition in use comes from this browser's storage and could not be checked. Refresh to compare it with the published one, or reload this page.",
};
