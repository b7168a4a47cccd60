import { IDefinedNamesService, type IDefinedNameMapItem } from "@univerjs/engine-formula";
import { blockName } from "../address";
import { markPrefix, type Block, type Mark, type WorkbookPort } from "../port";
import { blockOf } from "../reference";

/**
 * Marks as hidden names of the grid, which moves what they refer to as it moves the references of formulas.
 * They are added and taken away all at once: name by name the grid sorts all of them anew each time.
 */
export function marksOf(
  names: () => IDefinedNamesService,
  workbookId: () => string,
  changed: () => void
): Pick<WorkbookPort, "mark" | "marks" | "unmark"> {
  const all = (): IDefinedNameMapItem => names().getDefinedNameMap(workbookId()) ?? {};
  const replace = (map: IDefinedNameMapItem): void => {
    names().registerDefinedNames(workbookId(), map);
    changed();
  };
  return {
    async mark(marks) {
      const added = marks.map(
        ({ name, block }) =>
          [name, { id: name, name, formulaOrRefString: blockName(block), hidden: true }] as const
      );
      replace({ ...all(), ...Object.fromEntries(added) });
    },
    marks: async () =>
      Object.values(all())
        .filter(({ name }) => name.startsWith(markPrefix))
        .map(({ name, formulaOrRefString }): Mark => {
          return { name, block: blockIn(formulaOrRefString) };
        }),
    async unmark(unwanted) {
      const gone = new Set(unwanted);
      replace(Object.fromEntries(Object.entries(all()).filter(([, { name }]) => !gone.has(name))));
    },
  };
}

/** Undefined for "#REF!", which is left of cells that were deleted. */
function blockIn(reference: string): Block | undefined {
  if (!reference.includes("!")) return undefined;
  return blockOf(reference, "");
}
