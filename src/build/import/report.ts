import { inThousands, list } from "../../model/number";
import type { Difference } from "./difference";
import type { Incoming, IncomingFigure } from "./incoming";

/** What a file brings, one line for each thing to look at. */
export function reportOf({ count, figures, remarks }: Incoming, difference: Difference): string[] {
  const { added, late, changed, gone, newPeriods, gonePeriods } = difference;
  const lines = [
    `${count}: ${inThousands(figures.length)} figures read, ${inThousands(added.length)} new, ${inThousands(changed.length)} changed.`,
  ];
  if (newPeriods.length) lines.push(`New: ${list(newPeriods)}.`);
  if (gonePeriods.length) {
    lines.push(`Gone from the file: ${list(gonePeriods)}. The figures on record stay as they are.`);
  }
  lines.push(
    ...late.map((figure) => `New in a period on record: ${wordsFor(figure)}.`),
    ...changed.map(
      (figure) => `Changed: ${wordsFor(figure)}, ${inThousands(figure.before)} before.`
    ),
    ...gone.map(
      (figure) => `Gone from the file: ${wordsFor(figure)}. The figure on record stays as it is.`
    ),
    ...remarks
  );
  return lines;
}

function wordsFor({ subject, period, value }: IncomingFigure): string {
  return `${subject} in ${period}, ${inThousands(value)}`;
}
