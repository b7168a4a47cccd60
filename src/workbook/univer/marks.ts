import { IDefinedNamesService, type IDefinedNameMapItem } from "@univerjs/engine-formula";
import { blockName } from "../address";
import { markPrefix, type Block, type Mark, type WorkbookPort } from "../port";
import { blockOf } from "../reference";

/** Marks of one worksheet that were made together: their names, and what each refers to now. */
interface Group {
  readonly names: readonly string[];
  readonly references: readonly string[];
}

/** Matches a reference between commas, including a worksheet's name in quotation marks. */
const reference = /(?:'(?:[^']|'')*'|[^',()])+/g;

/**
 * Marks as references of hidden names, which the grid moves as it moves the references of formulas. One name holds
 * all marks that are made together: with a name for each, inserting a row above 10,000 of them takes minutes.
 */
export function marksOf(
  names: () => IDefinedNamesService,
  workbookId: () => string,
  changed: () => void
): Pick<WorkbookPort, "mark" | "marks" | "unmark"> {
  const all = (): IDefinedNameMapItem => names().getDefinedNameMap(workbookId()) ?? {};
  const groups = (): [string, Group][] =>
    Object.values(all())
      .filter(({ name }) => name.startsWith(markPrefix))
      .map(({ id, formulaOrRefString, comment = "" }) => [
        id,
        toGroup(formulaOrRefString, comment),
      ]);
  const replace = (changedGroups: readonly (readonly [string, Group])[]): void => {
    const map = { ...all() };
    for (const [id, group] of changedGroups) {
      if (group.names.length) map[id] = toName(id, group);
      else delete map[id];
    }
    names().registerDefinedNames(workbookId(), map);
    changed();
  };
  return {
    async mark(marks) {
      const sheets = [...new Set(marks.map(({ block }) => block.sheet))];
      replace(
        sheets.map((sheet) => {
          const own = marks.filter(({ block }) => block.sheet === sheet);
          const group = {
            names: own.map(({ name }) => name),
            references: own.map(({ block }) => blockName(block)),
          };
          return [group.names[0] ?? "", group];
        })
      );
    },
    marks: async () =>
      groups().flatMap(([, { names: own, references }]) =>
        own.map((name, place): Mark => ({ name, block: blockIn(references[place] ?? "") }))
      ),
    async unmark(unwanted) {
      const gone = new Set(unwanted);
      const touched = groups().filter(([, group]) => group.names.some((name) => gone.has(name)));
      replace(
        touched.map(([id, group]) => {
          const left = group.names.flatMap((name, place) => (gone.has(name) ? [] : [place]));
          return [
            id,
            {
              names: left.map((place) => group.names[place] ?? ""),
              references: left.map((place) => group.references[place] ?? ""),
            },
          ];
        })
      );
    },
  };
}

/** The references are written as arguments of a function that does not exist and is never calculated. */
function toName(id: string, { names, references }: Group): IDefinedNameMapItem[string] {
  const formulaOrRefString = `=MARKS(${references.join(",")})`;
  return { id, name: id, formulaOrRefString, comment: names.join(" "), hidden: true };
}

function toGroup(formula: string, comment: string): Group {
  const [, ...references] = formula.match(reference) ?? [];
  return { names: comment.split(" "), references };
}

/** Undefined for "#REF!", which a reference becomes when its cells are deleted. */
function blockIn(text: string): Block | undefined {
  if (!text.includes("!")) return undefined;
  return blockOf(text, "");
}
