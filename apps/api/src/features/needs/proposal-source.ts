import type { TextRole } from '@needfinder/domain';
import type { SourceText } from '@needfinder/text';

/** Where a text stands; exactly one of answer and turn. */
export type SourcePlace =
  | { readonly responseId: string; readonly questionId: string; readonly respondentId: string }
  | { readonly turnId: string; readonly interviewId: string };

/** One answer or one turn that the engine reads. */
export class ProposalSource {
  private points: readonly string[] | null = null;

  constructor(
    readonly place: SourcePlace,
    readonly text: string,
    /** The question, or the interviewer's turn before. */
    readonly frame: string | null,
    readonly role: TextRole | null,
    /** Whose words these are. */
    readonly person: string,
  ) {}

  get id(): string {
    return sourceIdOf(this.place);
  }

  /** By code points. */
  slice(start: number, end: number): string {
    this.points ??= Array.from(this.text);
    return this.points.slice(start, end).join('');
  }

  toText(): SourceText {
    const { id, text, frame, role, person } = this;
    return { id, text, respondent: person, ...(frame ? { frame } : {}), ...(role ? { role } : {}) };
  }
}

/** Id of an answer or turn among the texts of one study. */
export const sourceIdOf = (place: SourcePlace): string =>
  'turnId' in place ? `turn:${place.turnId}` : `answer:${place.responseId}:${place.questionId}`;
