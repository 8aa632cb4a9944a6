import { editText, replaceWords } from '@needfinder/text';
import { textIdOf, type TextsRewritten } from '../redactions/index.js';
import type { PassageRow } from './proposal-plan.js';

export interface FollowedPassages {
  /** Passages with their places, words and state in the text as it is now. */
  readonly moved: readonly PassageRow[];
  readonly goneIds: readonly string[];
}

/**
 * Where passages stand after their texts were rewritten. One whose own words stand as they were keeps them, at another
 * offset. Of those that were cut through, what only the engine coded goes; what a person judged takes the new words and
 * is out of date until the text is read again: nobody judged it as it stands now.
 */
export function followRewriting(
  passages: readonly PassageRow[],
  { texts, words }: Pick<TextsRewritten, 'texts' | 'words'>,
  judgedIds: ReadonlySet<string>,
): FollowedPassages {
  const rewritten = new Map(
    texts.map((text) => [
      textIdOf(text.place),
      { ...editText(text.before, text.edits), before: Array.from(text.before) },
    ]),
  );
  const moved: PassageRow[] = [];
  const goneIds: string[] = [];
  for (const row of passages) {
    const source = rewritten.get(row.sourceId);
    if (!source) continue;
    const { isChanged, ...span } = source.moved(row);
    const isWhereItSays = source.before.slice(row.start, row.end).join('') === row.text;
    if (isWhereItSays && !isChanged) moved.push({ ...row, ...span });
    else if (!judgedIds.has(row.id)) goneIds.push(row.id);
    else if (!isWhereItSays) moved.push({ ...row, text: replaceWords(row.text, words) });
    else
      moved.push({ ...row, ...span, text: Array.from(source.text).slice(span.start, span.end).join(''), stale: true });
  }
  return { moved, goneIds };
}
