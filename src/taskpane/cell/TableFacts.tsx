import type { ReactElement } from "react";
import type { Table } from "../../model/answer";
import { list } from "../../model/number";
import { blockName } from "../../workbook/address";
import type { Explained } from "../../workbook/formulas/explain";
import type { Cell } from "../../workbook/port";
import { TableOf } from "../parts/TableOf";
import { Sources } from "../parts/Sources";
import { isNumeric, readable, shownAnswer } from "../parts/values";
import { useHost } from "../useHost";
import { FactList } from "../parts/FactList";
import { Labelled } from "./Labelled";

interface Props {
  readonly table: Table;
  readonly cell: Cell;
  readonly explained: Explained;
  readonly isBlocked?: boolean;
}

const mostRows = 10;
const mostNames = 20;

/** A table: its rows, what is not on record in it, and where it comes from. */
export function TableFacts({ table, cell, explained, isBlocked }: Props): ReactElement {
  const { index, metadata } = useHost();
  const { sources = [], unknown = [] } = table;
  const { columns, rows } = readable(table);
  const described = metadata.functions.find(({ id }) => id === explained.call.id)?.description;
  return (
    <>
      <TableOf
        columns={columns}
        rows={rows}
        label={`What ${explained.call.id} answers`}
        most={mostRows}
      />
      <FactList
        facts={[
          { name: "Size", value: `${shownAnswer(table)}${whereOf(cell, isBlocked)}` },
          { name: "Not on record", value: namesOf(unknown) },
          { name: "Without a figure", value: gapsOf(table) },
          { name: "Edition", value: explained.edition ?? index.edition },
          { name: "Definition", value: described },
        ]}
      />
      {sources.length > 0 && (
        <Labelled label="Where its rows come from">
          <Sources sources={sources} most={5} />
        </Labelled>
      )}
    </>
  );
}

function whereOf({ spill }: Cell, isBlocked: boolean | undefined): string {
  if (isBlocked) return ", which has no room here";
  return spill ? `, in ${blockName(spill)}` : "";
}

function namesOf(names: readonly string[]): string {
  const shown = names.slice(0, mostNames).map((name) => `"${name}"`);
  const more = names.length - shown.length;
  return more > 0 ? `${shown.join(", ")} and ${more} more` : list(shown);
}

/** How many cells of the columns of figures have no figure. */
function gapsOf(table: Table): string {
  const { columns, rows } = readable(table);
  const cells = rows.flatMap((row) => row.filter((_, place) => isNumeric(columns[place])));
  const gaps = cells.filter((each) => typeof each !== "number").length;
  return gaps ? `${gaps} of ${cells.length} cells` : "";
}
