import type { ReactElement } from "react";
import { newestEvent, reachOf } from "../../data/reach";
import { choices, type SubjectKind } from "../../model/choices";
import { spoken } from "../../model/date";
import { list } from "../../model/number";
import { FactList } from "../parts/FactList";
import { useHost } from "../useHost";

const named: Readonly<Record<SubjectKind, string>> = {
  market: "the market",
  fuel: "fuels",
  buyer: "buyers",
  brand: "marques",
  model: "models",
};

/** How far each source reaches, for each kind of subject that it counts, and the events. */
export function ReachList(): ReactElement {
  const { dataset } = useHost().index;
  const reaches = reachOf(dataset);
  const counts = choices.source.map((count) => {
    const own = reaches.filter((reach) => reach.count === count);
    const ends = [...new Set(own.map(({ to }) => to))].sort().reverse();
    const parts = ends.map((end) => {
      const kinds = own.filter(({ to }) => to === end).map(({ kind }) => named[kind]);
      return `${list(kinds)} to ${spoken(end)}`;
    });
    return { name: count, value: parts.join("; ") };
  });
  const newest = newestEvent(dataset);
  return (
    <section aria-label="How far each source reaches">
      <FactList facts={[...counts, { name: "Events", value: newest && `to ${spoken(newest)}` }]} />
    </section>
  );
}
