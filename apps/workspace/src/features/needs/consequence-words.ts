import { countOf } from '../imports/import-words.js';
import type { CodebookConsequencesQuery } from './codebook-consequences.query.generated.js';

type Counted = CodebookConsequencesQuery['codebookConsequences'];

/** What moves along with a step that nobody has taken yet, one sentence each. */
export function consequenceWords(
  { codes, codings, passages, respondents, ratings, passagesAlreadyThere, respondentsAfter }: Counted,
  intoLabel?: string,
): string[] {
  const others = codes - 1;
  return [
    others > 0 ? `${countOf(others, 'code')} below ${others === 1 ? 'goes' : 'go'} along.` : null,
    codings > 0
      ? `${countOf(codings, 'coding')} of ${countOf(passages, 'passage')} by ${countOf(respondents, 'person', 'people')} ${codings === 1 ? 'moves' : 'move'}.`
      : 'No coding moves.',
    passagesAlreadyThere > 0
      ? `${countOf(passagesAlreadyThere, 'passage')} ${passagesAlreadyThere === 1 ? 'is' : 'are'} there already and ${passagesAlreadyThere === 1 ? 'counts' : 'count'} once.`
      : null,
    ratings > 0 ? `${countOf(ratings, 'linked rating')} ${ratings === 1 ? 'goes' : 'go'} along.` : null,
    respondentsAfter != null && intoLabel
      ? `“${intoLabel}” is then mentioned by ${countOf(respondentsAfter, 'person', 'people')}.`
      : null,
    'One undo takes it back.',
  ].filter((sentence) => sentence !== null);
}
