import type { ReactElement } from "react";
import type { Replaced } from "../../features/basis/replaceFormulas";
import { PlaceList } from "../parts/PlaceList";

/** The cells that a change of formulas has left as they are, and why. */
export function LeftAsIs({ left }: { left: Replaced | undefined }): ReactElement {
  return (
    <>
      <PlaceList
        title="Changed meanwhile and left as they are"
        places={left?.changed}
        say={({ before, after }) => `holds neither ${before} nor ${after}`}
      />
      <PlaceList title="Cannot be written" places={left?.obstacles} say={({ reason }) => reason} />
    </>
  );
}
