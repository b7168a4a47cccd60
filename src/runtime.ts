import { calculatorOver } from "./functions/lib/calculator";
import { callables } from "./functions/lib/callables";
import { whenDataTypes } from "./functions/lib/toCell";

// Functions are associated by now: the entry names their files first. The pane comes when it is seen.
const calculator = calculatorOver(callables());
let supported: boolean | undefined;

whenDataTypes(() => {
  if (supported !== undefined) return supported;
  // Not remembered while the host is not ready, since it may say something else then.
  const requirements = typeof Office === "undefined" ? undefined : Office.context?.requirements;
  if (!requirements) return false;
  return (supported = requirements.isSetSupported("CustomFunctionsRuntime", "1.4"));
});

export { calculator };
