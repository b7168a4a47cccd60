/** What is wrong with a file or a command, in a sentence that says what to do; nothing is written then. */
export class ImportProblem extends Error {}
