/** What a workbook remembers of the last time that all of it was refreshed: the edition, and the day. */
export const editionSetting = "UKAUTO.edition";
export const dateSetting = "UKAUTO.refreshed";
