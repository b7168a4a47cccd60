import { useEffect, useState } from "react";
import { standingOf, type Standing } from "../../features/standing/standing";
import { wordsOf } from "../../model/wordsOf";
import { cellsReachingUkauto } from "../../workbook/ukautoCells";
import type { Cell, Extent } from "../../workbook/port";
import { useHost } from "../useHost";

/** Every UKAUTO cell of an extent; undefined until they have been read. Read again with each round. */
export function useUkautoCells(
  extent: Extent,
  round: number
): { cells?: readonly Cell[]; problem?: string } {
  const { workbook, selection } = useHost();
  const [found, setFound] = useState<{ cells?: readonly Cell[]; problem?: string }>({});
  const follow = extent === "selection" ? selection : undefined;
  useEffect(() => {
    let current = true;
    if (!workbook) return;
    cellsReachingUkauto(workbook, extent).then(
      (cells) => {
        if (current) setFound({ cells });
      },
      (error: unknown) => {
        if (current) setFound({ problem: notRead(error) });
      }
    );
    return () => {
      current = false;
    };
  }, [workbook, extent, round, follow]);
  return found;
}

/** How each of these cells stands beside the edition in use. */
export function useStandings(cells: readonly Cell[]): {
  standings: readonly Standing[];
  problem?: string;
} {
  const { workbook, calculator, metadata, index } = useHost();
  const [found, setFound] = useState<{ standings: readonly Standing[]; problem?: string }>({
    standings: [],
  });
  useEffect(() => {
    let current = true;
    if (!workbook) return;
    standingOf(cells, workbook, calculator, metadata, index.edition).then(
      (standings) => {
        if (current) setFound({ standings });
      },
      (error: unknown) => {
        if (current) setFound({ standings: [], problem: notRead(error) });
      }
    );
    return () => {
      current = false;
    };
  }, [workbook, cells, calculator, metadata, index]);
  return found;
}

function notRead(error: unknown): string {
  return `The cells could not be read: ${wordsOf(error)}`;
}
