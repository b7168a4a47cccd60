/**
 * The bundle associates its functions while it is evaluated. Where office.js did not load, a stand-in keeps that
 * from throwing, so that the page can say what is wrong.
 */
const host = globalThis as unknown as { CustomFunctions?: { associate(): void } };
host.CustomFunctions ??= { associate: () => undefined };

export {};
