import type { Calculator } from "../../model/calculator";
import { answer } from "../../queries/answer";
import { newestCall, tracesOf } from "./trace";

/** The queries as the pane asks them, and the calls that cells made. */
export const calculator: Calculator = { calculate: answer, trace: tracesOf, newestCall };
