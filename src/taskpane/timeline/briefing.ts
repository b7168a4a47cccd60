/** What the briefing is, said wherever it is first named. */
export const briefing = {
  title: "January 2026 briefing, checked",
  inShort: "The briefing is an article of January 2026 on JLR, Chery and car making in Britain.",
  inFull:
    "The briefing is an article of January 2026 on talks between JLR and Chery about building cars in Britain. It is put together from press reports. UKAUTO grew out of checking it: each of its claims stands here beside what is on record.",
} as const;
