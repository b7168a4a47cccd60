import { Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { addressOf } from "../../workbook/address";
import { useHost } from "../useHost";
import { ExplainedCell } from "./ExplainedCell";

/** The selected cell: each UKAUTO call in its formula, explained. Selecting never calculates. */
export function CellView(): ReactElement {
  const { selection } = useHost();
  if (!selection) return <Text>Select a cell to read what stands behind it.</Text>;
  // Each cell starts afresh: messages and results of the previous one are not its own.
  return <ExplainedCell key={addressOf(selection)} selection={selection} />;
}
