import { useCallback, useState } from "react";
import { cellName } from "../../workbook/address";
import type { Writing } from "../../workbook/port";
import { useHost } from "../useHost";

export interface Told {
  readonly intent: "success" | "error";
  readonly text: string;
}

/** Writes into the workbook at the active cell, and says what came of it. */
export function useInsert(): {
  told: Told | undefined;
  /** Undefined where there is no workbook to insert into. */
  insert?: (what: string, cells: Writing["cells"], formats?: Writing["formats"]) => Promise<void>;
} {
  const { workbook } = useHost();
  const [told, setTold] = useState<Told>();
  const insert = useCallback(
    async (what: string, cells: Writing["cells"], formats?: Writing["formats"]) => {
      if (!workbook) return;
      try {
        const { sheet, row, column } = await workbook.selected();
        await workbook.write([{ sheet, row, column, cells, formats }]);
        setTold({ intent: "success", text: `${what} is in ${cellName({ row, column })}.` });
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        setTold({
          intent: "error",
          text: `${what} could not be inserted: ${reason} Choose another cell and try again.`,
        });
      }
    },
    [workbook]
  );
  return workbook ? { told, insert } : { told };
}
