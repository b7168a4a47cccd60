import { addressOf } from "./address";
import type { Obstacle } from "./port";

/** Two sentences for a cell that cannot be written: why, and what to do. */
export function cannotWrite(obstacle: Obstacle): string {
  return `${addressOf(obstacle)} cannot be written: ${obstacle.reason}. ${cureOf(obstacle)}`;
}

function cureOf({ reason }: Obstacle): string {
  if (reason.includes("protected")) return "Unprotect it, then try again.";
  if (reason.includes("read-only")) return "Save a copy that may be changed, then try again.";
  return "Choose another cell, or change it by hand.";
}
