import { query } from "./query";

/** The edition in use. */
export const edition = query("EDITION", {}, (record) => ({ kind: "text", value: record.edition }));
