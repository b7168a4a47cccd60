/** The year of a target where none is named; the contract of the functions says so. */
export const usualTargetYear = 2035;
