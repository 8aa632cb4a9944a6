const MOST_NAMED = 5;

/** 40000 is "40,000". */
export const count = (value: number): string => value.toLocaleString('en-GB');

/** "5 respondents", "1 respondent". */
export const countOf = (value: number, noun: string): string => `${count(value)} ${noun}${value === 1 ? '' : 's'}`;

/** The first few names: "Q1, Q2, Q3, Q4, Q5 and 12 more". */
export function nameList(names: readonly string[]): string {
  const rest = names.length - MOST_NAMED;
  return names.slice(0, MOST_NAMED).join(', ') + (rest > 0 ? ` and ${count(rest)} more` : '');
}
