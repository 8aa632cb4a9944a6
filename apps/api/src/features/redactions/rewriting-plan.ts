import { editText, type TextEdit } from '@needfinder/text';
import { ConflictError } from '@needfinder/domain';
import type { PersonalDatumRow } from './personal-datum.entity.js';
import type { StudyText } from './study-text.js';
import { type TextPlace, textIdOf } from './text-place.js';

/** A text that is about to say something else in some places. */
export interface RewrittenText {
  readonly place: TextPlace;
  readonly before: string;
  readonly after: string;
  /** In the order of the text, in code points of `before`. */
  readonly edits: readonly TextEdit[];
}

/** What a datum becomes, and what stands in its place then. */
export interface Replacement {
  readonly replacement: string;
  readonly to: Pick<PersonalDatumRow, 'status' | 'words' | 'placeholder' | 'seal'>;
}

export interface RewritingPlan {
  readonly texts: readonly RewrittenText[];
  /** Rows with their new places; of all the data of the texts. */
  readonly rows: readonly PersonalDatumRow[];
  /** What was cut through says nothing any more. */
  readonly goneIds: readonly string[];
}

/**
 * Rewrites texts where their data are replaced, and says where every datum stands then.
 *
 * @param dataOf - All data of each text, by id of the text.
 * @throws ConflictError `redaction.text.changed` when a text does not say where a datum stands what the datum says.
 */
export function planRewriting(
  texts: readonly StudyText[],
  dataOf: ReadonlyMap<string, readonly PersonalDatumRow[]>,
  replacements: ReadonlyMap<string, Replacement>,
): RewritingPlan {
  const rows: PersonalDatumRow[] = [];
  const goneIds: string[] = [];
  const rewritten = texts.map(({ place, text }): RewrittenText => {
    const points = Array.from(text);
    const data = dataOf.get(textIdOf(place)) ?? [];
    const replaced = data.filter(({ id }) => replacements.has(id)).sort((one, other) => one.start - other.start);
    for (const { start, end, words, placeholder } of replaced) {
      if (points.slice(start, end).join('') !== (words ?? placeholder)) {
        throw new ConflictError('redaction.text.changed', 'A text has changed since: look for personal data again');
      }
    }
    const edits = replaced.map(({ id, start, end }) => ({
      start,
      end,
      replacement: replacements.get(id)!.replacement,
    }));
    const edited = editText(text, edits);
    for (const row of data) {
      const { isChanged, ...place } = edited.moved(row);
      const own = replacements.get(row.id);
      if (isChanged && !own) goneIds.push(row.id);
      else rows.push({ ...row, ...place, ...own?.to });
    }
    return { place, before: text, after: edited.text, edits };
  });
  return { texts: rewritten, rows, goneIds };
}
