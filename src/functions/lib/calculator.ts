import type { Calculator } from "../../model/calculator";
import { answer } from "../../queries/answer";
import { noted, tracesOf } from "./trace";

/** The queries as the pane asks them, and what cells were answered. */
export const calculator: Calculator = { calculate: answer, trace: tracesOf, noted };
