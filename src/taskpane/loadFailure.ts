/** What webpack throws for a chunk: "missing" if its file arrived without it. */
interface ChunkFailure {
  readonly type?: string;
  readonly request?: string;
}

/** A file of the add-in that did not arrive; its message is for the reader. */
export class FileNotArrived extends Error {
  constructor(file: string, status?: number) {
    const answer = status ? ` (the server answered ${status})` : "";
    super(
      `${file} did not arrive${answer}. Check the connection; if it works, the file is missing on the server that UKAUTO comes from.`
    );
  }
}

/** Why a part of the pane is not there, and what to do, in sentences for the reader. */
export function loadFailure(error: unknown): string {
  if (error instanceof FileNotArrived) return error.message;
  if (!(error instanceof Error)) return `It stopped with "${String(error)}".`;
  if (error.name !== "ChunkLoadError") return `It stopped with "${error.message}".`;
  const { type, request = "" } = error as ChunkFailure;
  const file = request.split("/").pop() || "A file";
  if (type !== "missing") return new FileNotArrived(file).message;
  return `${file} arrived, but could not be read here. Either this web view is older than UKAUTO needs, or the file was changed on its way: reload, and if that does not help, see what UKAUTO needs on its help page.`;
}
