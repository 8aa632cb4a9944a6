/**
 * The constants of the SPSS system file.
 *
 * Source: PSPP developer's guide, "System File Format".
 */
export const RECORD = {
  variable: 2,
  valueLabels: 3,
  labelledVariables: 4,
  documents: 6,
  extension: 7,
  end: 999,
} as const;

export const EXTENSION = {
  machineIntegers: 3,
  machineFloats: 4,
  responseSets: 7,
  display: 11,
  longNames: 13,
  veryLongStrings: 14,
  rowCount: 16,
  laterResponseSets: 19,
  encoding: 20,
  longTextLabels: 21,
  longTextMissing: 22,
} as const;

export const FORMAT = { text: 1, number: 5, date: 20, datetime: 22 } as const;
/** Formats of dates without a time of day: DATE, ADATE, JDATE, EDATE, SDATE, and quarters, months and weeks. */
export const DATE_FORMATS: ReadonlySet<number> = new Set([20, 23, 24, 28, 29, 30, 38, 39]);
/** DATETIME and YMDHMS. */
export const DATETIME_FORMATS: ReadonlySet<number> = new Set([22, 41]);

export const MEASURES = ['nominal', 'ordinal', 'scale'] as const;

export const ELEMENT_BYTES = 8;
/** What is added to a small whole number so that it fits into one byte. */
export const BIAS = 100;
/** Bytecodes; 1–251 is a number plus the bias. */
export const CODE = { padding: 0, end: 252, literal: 253, blanks: 254, nothing: 255 } as const;
export const SYSTEM_MISSING = -Number.MAX_VALUE;
/** The smallest number that is a value. */
export const LOWEST = -1.797_693_134_862_315_5e308;

/** Seconds from the first day of the Gregorian calendar, 1582-10-14, to 1970-01-01. */
export const CALENDAR_START_SECONDS = 12_219_379_200;

/** Bytes at most: SPSS cuts or refuses what is longer. */
export const LONGEST = { name: 64, label: 255, valueLabel: 120, title: 64, text: 32_767 } as const;
/** Text up to here is one variable of the file, longer text several. */
export const SEGMENT_BYTES = 255;
export const BLANK = 0x20;
