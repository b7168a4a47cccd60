/**
 * Functions that came with Excel 2010 to 2019. A file writes their names with "_xlfn." in front, without which Excel shows
 * #NAME?. Source: Office file formats, [MS-XLSX] 2.2.3.
 */
const since2010 = `ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.INV BITAND BITLSHIFT
  BITOR BITRSHIFT BITXOR CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST COMBINA
  CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL ENCODEURL ERF.PRECISE
  ERFC.PRECISE EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FLOOR.MATH FLOOR.PRECISE FORECAST.ETS
  FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR GAMMA GAMMA.DIST GAMMA.INV
  GAMMALN.PRECISE GAUSS HYPGEOM.DIST IFNA IFS ISOWEEKNUM
  LOGNORM.DIST LOGNORM.INV MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST
  NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI
  POISSON.DIST QUARTILE.EXC QUARTILE.INC RANK.AVG RANK.EQ RRI SEC SECH SHEET SKEW.P STDEV.P STDEV.S SWITCH T.DIST
  T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TEXTJOIN UNICHAR UNICODE VAR.P VAR.S WEIBULL.DIST XOR Z.TEST`;

/** Newer ones. Excel before 2021 and LibreOffice before 24.8 show #NAME? for them in place of the number. */
const since2021 = `ARRAYTOTEXT BYCOL BYROW CHOOSECOLS CHOOSEROWS DROP EXPAND FILTER HSTACK ISOMITTED LAMBDA LET MAKEARRAY MAP
  RANDARRAY REDUCE SCAN SEQUENCE SORT SORTBY TAKE TEXTAFTER TEXTBEFORE TEXTSPLIT TOCOL TOROW UNIQUE VALUETOTEXT VSTACK
  WRAPCOLS WRAPROWS XLOOKUP XMATCH`;

/** Functions that Excel or LibreOffice lacks or answers differently, or that ask the network or another program. */
const elsewhere = `ARRAY_CONSTRAIN FLATTEN COMPARE CUBE DIVIDED MINUS MULTIPLY PLUS BAHTTEXT BINOM.DIST.RANGE IMCOSH IMCOT IMCSC IMCSCH
  IMSEC IMSECH IMSINH IMTAN EPOCHTODATE TO_DATE ISBETWEEN ISDATE ISEMAIL ISURL AVERAGE.WEIGHTED MARGINOFERROR
  ROUNDBANK NUMBERSTRING IMCOTH IMLOG IMTANH REGEXEXTRACT REGEXMATCH REGEXREPLACE DBCS CALL REGISTER.ID EUROCONVERT
  CUBEKPIMEMBER CUBEMEMBER CUBEMEMBERPROPERTY CUBERANKEDMEMBER CUBESET CUBESETCOUNT CUBEVALUE RTD IMAGE WEBSERVICE
  FILTERXML GETPIVOTDATA HYPERLINK PHONETIC`;

/** Functions that ask about formulas, worksheets or the program, which differ in the file. */
const ofTheWorkbook = `CELL INFO FORMULATEXT ISFORMULA SHEETS`;

/** Which arguments may be a whole range without making the answer one; "all" means every argument. */
const takeRanges: readonly (readonly [string, "all" | readonly number[]])[] = [
  [
    `SUM SUMSQ SUMPRODUCT PRODUCT AVERAGE AVERAGEA COUNT COUNTA COUNTBLANK MIN MINA MAX MAXA MEDIAN STDEV STDEVP STDEV.S
    STDEV.P VAR VARP VAR.S VAR.P GEOMEAN HARMEAN GCD LCM AND OR XOR ROWS COLUMNS CORREL SLOPE INTERCEPT RSQ NPV IRR
    CONCAT TEXTJOIN`,
    "all",
  ],
  ["COUNTIF LARGE SMALL QUARTILE PERCENTILE", [0]],
  ["VLOOKUP HLOOKUP MATCH RANK RANK.EQ", [1]],
  ["SUMIF AVERAGEIF", [0, 2]],
  ["SUMIFS AVERAGEIFS MAXIFS MINIFS", [0, 1, 3, 5, 7]],
  ["COUNTIFS", [0, 2, 4, 6]],
];

/** Functions whose answer may be many cells, or a reference to some, even where no argument is a range. */
const spread = `INDEX OFFSET INDIRECT CHOOSE TRANSPOSE MMULT MINVERSE MUNIT FREQUENCY LINEST LOGEST TREND GROWTH MODE.MULT
  ROW COLUMN`;

const words = (text: string): string[] => text.split(/\s+/);
const prefixed = new Set(words(since2010));
const untaken = new Set([since2021, elsewhere, ofTheWorkbook].flatMap(words));
const spreading = new Set(words(spread));
const ranges = new Map(
  takeRanges.flatMap(([names, which]) => words(names).map((name) => [name, which] as const))
);

/** A function's name as a file writes it; undefined for one that not every Excel and LibreOffice reads as the grid does. */
export function nameInFile(name: string): string | undefined {
  if (untaken.has(name)) return undefined;
  return prefixed.has(name) ? `_xlfn.${name}` : name;
}

/** Whether an argument may be a range without the answer being one. */
export function takesRange(name: string, argument: number): boolean {
  const which = ranges.get(name);
  return which === "all" || Boolean(which?.includes(argument));
}

/** Whether a function may answer with many cells by itself. */
export function mayFillMany(name: string): boolean {
  return spreading.has(name);
}
