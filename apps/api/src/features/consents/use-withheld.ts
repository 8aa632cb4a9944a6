/**
 * The one rule of what is left out of numbers, as a condition of SQL: the person does not withhold the use of what they
 * said. Nobody named withholds nothing. Parameter 1 of the statement is the workspace.
 *
 * @param respondent - SQL of the respondent's id, or of null.
 */
export const mayBeUsed = (respondent: string): string => `NOT EXISTS (SELECT FROM consent unused
  WHERE unused.workspace_id = $1 AND unused.respondent_id = ${respondent}
    AND unused.purpose = 'use' AND unused.state = 'withheld')`;
