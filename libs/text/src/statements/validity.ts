/** Why a draft statement is not a valid need statement; codes are stable. */
export type StatementFlaw =
  'length' | 'adjective' | 'two-outcomes' | 'first-person' | 'unnamed' | 'not-a-phrase' | 'loose-end' | 'unclean';

const FEWEST_WORDS = 4;
const MOST_WORDS = 20;

/**
 * Checks the form of a need statement: one outcome, no evaluative adjective, no first person, a phrase that ends.
 *
 * @returns The flaws found; an empty list for a valid statement.
 *
 * Source: the rules for desired-outcome statements in Ulwick (2005), What Customers Want, chapter 2.
 */
export function statementFlaws(statement: string): StatementFlaw[] {
  const flaws: StatementFlaw[] = [];
  const words = statement.split(/\s+/);
  if (words.length < FEWEST_WORDS || words.length > MOST_WORDS) flaws.push('length');
  if (
    /\b(?:easy|easily|easier|reliable|reliably|better|best|good|great|nice|awesome|annoying|terrible|bad|horrible|stupid|cool|ugly|painful|proper|decent|frustrating)\b/iu.test(
      statement,
    )
  )
    flaws.push('adjective');
  if (/\b(?:and (?:to|minimise|increase|be able)|as well as)\b/iu.test(statement)) flaws.push('two-outcomes');
  if (/\b(?:i|i'\w+|me|my|we|our|us|you|your|yourself)\b/iu.test(statement)) flaws.push('first-person');
  // "let them run": whoever reads the statement alone does not know who or what is meant.
  if (
    /\b(?<!(?:time|effort) )(?:it|them|they|he|she|him|there|something|th(?:is|ese|ose)(?! \p{L}{4,}))\b/iu.test(
      statement,
    )
  )
    flaws.push('unnamed');
  if (!/^\p{Lu}\p{Ll}+ /u.test(statement)) flaws.push('not-a-phrase');
  if (/\b(?:an?|the|of|for|to|with|and|or|is|are|be|that|very|not|from|by|into|out|up)$/iu.test(statement))
    flaws.push('loose-end');
  else if (
    /[^\p{L}\p{N}”")%#+]$|[^+c]\+$|\b(?:keep track|get rid|take care|make sure|make use|make sense|have access|get access)$/iu.test(
      statement,
    )
  )
    flaws.push('loose-end');
  // A second verb without its object: "without having to open", "and have".
  else if (/(?<!\bhow)(?<!takes) to \p{L}+$|\b(?:and|or) (?:have|use|get|make|do|be|let|\p{L}+ing)$/iu.test(statement))
    flaws.push('loose-end');
  if (
    /(\p{L})\1{3,}|https?:|www\.|[@<>{}[\]()=`*_|\\"“”]|\d{4,}|\b(?:etc|lol|wtf|ass|hell|shit\w*|fuck\w*)\b|(?:^|\s)['’]/iu.test(
      statement,
    )
  )
    flaws.push('unclean');
  return flaws;
}
