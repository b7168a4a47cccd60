/** The group of all brands whose owner is Chinese. */
export const chineseOwned = {
  name: "Chinese-owned brands",
  aliases: ["Chinese owned", "Chinese brands"],
  country: "CN",
} as const;
