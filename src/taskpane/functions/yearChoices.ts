import type { Calculator } from "../../model/calculator";
import type { FunctionMetadata, Parameter } from "../../model/metadata";

const [earliest, last] = [1950, 2040];
const years = ["year", "basePeriod", "targetYear", "period"];

/** True for a parameter that takes a year. */
export function takesYear({ name }: Parameter): boolean {
  return years.includes(name);
}

/** The years for which the function has an answer with what has been chosen so far, newest first. */
export function yearChoices(
  { id, parameters }: FunctionMetadata,
  parameter: Parameter,
  args: readonly unknown[],
  { calculate }: Calculator
): string[] {
  const place = parameters.indexOf(parameter);
  // These answer with a reason where there is no figure; FIGURE takes the same arguments.
  const asking = ["WHY", "RIVALS", "SOURCE", "STATUS"].includes(id) ? "FIGURE" : id;
  const answered: string[] = [];
  for (let year = last; year >= earliest; year--) {
    const answer = calculate(
      asking,
      args.map((each, at) => (at === place ? year : each))
    );
    if (answer && answer.kind !== "failure") answered.push(String(year));
  }
  return answered;
}
