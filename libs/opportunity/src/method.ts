import type { Zone } from './types.js';

/** The formula as the screen shows it. */
export const FORMULA =
  'opportunity = importance + max(importance − satisfaction, 0), where importance and satisfaction are ten times the ' +
  'share of respondents whose answer lies in the top box of the scale (4 or 5 of 5): 0 to 20.';

/** Where the formula comes from, and what is said against it. */
export const SOURCE =
  'Ulwick, A. W. (2002). Turn customer input into innovation. Harvard Business Review 80(1), 91–97; ' +
  'Ulwick, A. W. (2005). What Customers Want. McGraw-Hill. ' +
  'Criticism: Katz, G. A Critique of Outcome-Driven Innovation. Applied Marketing Science, Inc. ' +
  'Mind that the formula counts importance twice, that a top box ignores the rest of the scale, and that a score without ' +
  'an interval hides its sampling error: hence the intervals, and the plain mean gap beside the score.';

/** Scores above this line are opportunities (Ulwick 2005: 10 worth considering, 12 promising, 15 extreme). */
const OPPORTUNITY_LINE = 10;
/** Our convention: 7 of 10 people call it important, and 7 of 10 are satisfied. Ulwick names the corner, not its edge. */
const TABLE_STAKES_LINE = 7;

/** The rule of `zoneOf` as the screen shows it. */
export const ZONE_RULE =
  `Underserved: opportunity above ${OPPORTUNITY_LINE} (Ulwick 2005). ` +
  `Table stakes: otherwise, when importance and satisfaction are both at least ${TABLE_STAKES_LINE} (our convention). ` +
  'Overserved: otherwise, when satisfaction is above importance. Appropriate: everything else.';

/**
 * Opportunity score of one need.
 *
 * @param importance - 0–10: ten times the share of people who call it important.
 * @param satisfaction - 0–10: ten times the share of people who are satisfied.
 * @returns 0–20.
 *
 * Source: Ulwick (2002), see `SOURCE`. Checked against: the worked examples in method.spec.ts.
 */
export const opportunityScore = (importance: number, satisfaction: number): number =>
  importance + Math.max(importance - satisfaction, 0);

/**
 * Zone of the landscape that a need lies in, by `ZONE_RULE`.
 *
 * @param importance - 0–10: ten times the share of people who call it important.
 * @param satisfaction - 0–10: ten times the share of people who are satisfied.
 *
 * Source: Ulwick (2005), opportunity landscape; the table-stakes line is ours. Checked against: method.spec.ts.
 */
export function zoneOf(importance: number, satisfaction: number): Zone {
  if (opportunityScore(importance, satisfaction) > OPPORTUNITY_LINE) return 'underserved';
  if (importance >= TABLE_STAKES_LINE && satisfaction >= TABLE_STAKES_LINE) return 'table-stakes';
  return satisfaction > importance ? 'overserved' : 'appropriate';
}
