import type { PersonalDatumRow } from './personal-datum.entity.js';
import { type TextPlace, textIdOf } from './text-place.js';

/** Everything that somebody wrote or said in one go. */
export interface StudyText {
  readonly place: TextPlace;
  readonly text: string;
}

/** A text with what is known of it. */
export interface DescribedText extends StudyText {
  readonly interviewId: string | null;
  readonly respondentId: string | null;
  readonly speaker: string | null;
  /** The question that was answered, or the title of the interview. */
  readonly sourceTitle: string;
}

/** Where a datum stands. */
export const placeOf = ({ turnId, responseId, questionId }: PersonalDatumRow): TextPlace =>
  turnId ? { turnId } : { responseId: responseId!, questionId: questionId! };

export function byText<T extends PersonalDatumRow>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const id = textIdOf(placeOf(row));
    groups.set(id, [...(groups.get(id) ?? []), row]);
  }
  for (const group of groups.values()) group.sort((one, other) => one.start - other.start);
  return groups;
}
