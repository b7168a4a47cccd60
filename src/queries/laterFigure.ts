import type { Figure, Later } from "../model/answer";
import { inThousands } from "../model/number";

/** The remark that the newest figure has overtaken another one, with the argument that asks for it; undefined where their values agree. */
export function laterFigure(
  figure: Figure,
  newest: Figure,
  remedy: Pick<Later, "argument" | "to">
): Later | undefined {
  if (newest.value === figure.value) return undefined;
  const more = newest.value - figure.value;
  const publisher = newest.sources[0]?.publisher ?? "the latest source";
  const of = `${publisher}'s ${newest.status} of ${inThousands(newest.value)}`;
  const remark = `Overtaken by ${of} (${newest.published ?? "undated"}): ${inThousands(Math.abs(more))} ${more < 0 ? "fewer" : "more"}`;
  return { remark, ...remedy };
}
