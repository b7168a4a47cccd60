import { Button, Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Mend, Unmendable } from "../../features/mend/mend";
import { addressOf } from "../../workbook/address";
import type { Explained } from "../../workbook/formulas/explain";
import type { Place } from "../../workbook/port";

interface Props {
  readonly mend: Mend | Unmendable;
  readonly of: Explained;
  readonly onMend: (mend: Mend) => void;
  readonly onGo: (place: Place) => void;
}

/** The cell that a misspelt name stands in, and a button that mends it there. */
export function Mending({ mend, of, onMend, onGo }: Props): ReactElement {
  const { at } = mend;
  const cell = addressOf(at);
  const isElsewhere = of.sources.some(
    (source) => source && "sheet" in source && addressOf(source) === cell
  );
  return (
    <div>
      {isElsewhere && (
        <Text>
          The name comes from{" "}
          <Button size="small" onClick={() => onGo(at)}>
            {cell}
          </Button>
          {"why" in mend ? `, which ${mend.why}.` : "."}{" "}
        </Text>
      )}
      {"to" in mend && (
        <Button size="small" appearance="primary" onClick={() => onMend(mend)}>
          Change {mend.from} to {mend.to}
          {isElsewhere ? ` in ${cell}` : ""}
        </Button>
      )}
    </div>
  );
}
