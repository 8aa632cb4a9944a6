import type { ExchangePartKind } from '../../gql/schema.generated.js';
import { countOf } from '../imports/import-words.js';

const NOUNS: Readonly<Record<ExchangePartKind, string>> = {
  INTERVIEWS: 'interview',
  CODES: 'code',
  CODINGS: 'coded passage',
  MEMOS: 'memo',
  RESPONDENTS: 'respondent',
  ATTRIBUTES: 'attribute',
};

interface Part {
  readonly what: ExchangePartKind;
  readonly count: number;
  readonly known: number;
}

/** `12 interviews, 3 of them here already`. */
export function partInWords({ what, count, known }: Part): string {
  if (count > 0 && known === count) return `${countOf(count, NOUNS[what])}, here already`;
  return `${countOf(count, NOUNS[what])}${known > 0 ? `, ${known} of them here already` : ''}`;
}

/** `12 interviews, 340 codings and 5 memos imported`; without what did not come. */
export function importedInWords(done: {
  readonly interviews: number;
  readonly codings: number;
  readonly memos: number;
}): string {
  const came = [
    [done.interviews, 'interview'],
    [done.codings, 'coding'],
    [done.memos, 'memo'],
  ] as const;
  const words = came.filter(([count]) => count > 0).map(([count, noun]) => countOf(count, noun));
  return words.length === 0 ? 'All of it was here already' : `${words.join(', ')} imported`;
}
