import { query } from "./query";

/** The edition in use. */
export const edition = query({}, (index) => ({ kind: "text", value: index.edition }));
