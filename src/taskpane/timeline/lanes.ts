import { choices, type Choice } from "../../model/choices";

/** A strand of the story. */
export type Lane = Choice<"lane">;
/** From top to bottom. */
export const lanes: readonly Lane[] = choices.lane;

/** The name of a lane on its own. */
export const laneTitles: Readonly<Record<Lane, string>> = {
  partnership: "The partnership",
  "Chery in Britain": "Chery in Britain",
  JLR: "JLR",
  "policy and trade": "Policy and trade",
  sites: "Sites",
};
