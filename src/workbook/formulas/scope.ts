import type { Argument, Call } from "./formula";

/** A name of LET or LAMBDA: from where to where in the formula it holds, and for LET what it stands for. */
export interface Local {
  readonly name: string;
  /** Where in the formula the name is defined. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly value?: Argument;
}

/** The names that the calls of LET and LAMBDA in a formula define. */
export function localsOf(calls: readonly Call[]): Local[] {
  return calls.flatMap(({ name, args, end }) => {
    const last = args[args.length - 1];
    if (/^(_xl\w+\.)*LET$/i.test(name)) {
      return args.flatMap((argument, place): Local[] => {
        const value = place % 2 ? undefined : args[place + 1];
        // The last argument of LET is not a name. A name holds after its value.
        return value ? [{ ...given(argument), from: value.end, to: end, value }] : [];
      });
    }
    if (last && /^(_xl\w+\.)*LAMBDA$/i.test(name)) {
      return args
        .slice(0, -1)
        .map((argument) => ({ ...given(argument), from: last.start, to: end }));
    }
    return [];
  });
}

/** The local name that a text at a place of the formula means; undefined where it means none. */
export function localAt(locals: readonly Local[], text: string, at: number): Local | undefined {
  const name = plain(text);
  const known = locals.filter((local) => local.name === name && local.from <= at && at < local.to);
  // The innermost scope begins last.
  return known.sort((one, other) => other.from - one.from)[0];
}

/** What an argument means: for a name of LET the value of that name, otherwise the argument itself, marked where it is a parameter of LAMBDA. */
export function meaning(
  locals: readonly Local[],
  argument: Argument
): { readonly argument: Argument; readonly parameter?: true } {
  const local = locals.length ? localAt(locals, argument.text, argument.start) : undefined;
  if (!local) return { argument };
  return local.value ? meaning(locals, local.value) : { argument, parameter: true };
}

function given({ text, start }: Argument): Pick<Local, "name" | "at"> {
  return { name: plain(text), at: start };
}

/** A name in lower case, without the prefix that files give it and without the brackets of an optional parameter. */
function plain(text: string): string {
  return text.replace(/^\[?(_xlpm\.)?|\]$/g, "").toLowerCase();
}
