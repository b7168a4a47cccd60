/**
 * The bundle associates its functions as it is evaluated. Where office.js did not load there is nothing
 * to associate them with; the page must live on to say so.
 */
const host = globalThis as unknown as { CustomFunctions?: { associate(): void } };
host.CustomFunctions ??= { associate: () => undefined };

export {};
