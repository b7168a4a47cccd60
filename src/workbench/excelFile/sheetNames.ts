const longestName = 31;

/** Refuses worksheet names with which Excel would not open the file, and says what to do. */
export function checkSheetNames(names: readonly string[]): void {
  const taken = new Set<string>();
  for (const name of names) {
    const fault = faultIn(name, taken);
    if (fault)
      throw new Error(
        `The worksheet "${name}" cannot be in an Excel file: ${fault}. Rename it, then save again.`
      );
    taken.add(name.toLowerCase());
  }
}

function faultIn(name: string, taken: ReadonlySet<string>): string | undefined {
  if (!name.trim()) return "its name is blank";
  if (name.length > longestName) return `its name has more than ${longestName} characters`;
  if (/[\\/?*[\]:]/.test(name)) return "its name holds one of \\ / ? * [ ] :";
  if (/^'|'$/.test(name)) return "its name begins or ends with an apostrophe";
  if (name.toLowerCase() === "history") return "Excel keeps that name for itself";
  if (taken.has(name.toLowerCase())) return "another one has the same name";
  return undefined;
}
