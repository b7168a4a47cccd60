/** The settings in which a workbook keeps its last whole refresh: the edition's name, its SHA-256 and the day. */
export const editionSetting = "UKAUTO.edition";
export const sha256Setting = "UKAUTO.sha256";
export const dateSetting = "UKAUTO.refreshed";
