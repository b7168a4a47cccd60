/** What a workbook remembers of the last time that all of it was refreshed: the edition, by name and content, and the day. */
export const editionSetting = "UKAUTO.edition";
export const sha256Setting = "UKAUTO.sha256";
export const dateSetting = "UKAUTO.refreshed";
