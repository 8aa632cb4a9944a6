import type { TextRole } from '@needfinder/domain';
import type { SourceText } from '@needfinder/text';
import { type AnswerPlace, textIdOf, type TurnPlace } from '../redactions/index.js';

/** Where a text stands, and whose an answer is. */
export type SourcePlace =
  (AnswerPlace & { readonly respondentId: string }) | (TurnPlace & { readonly interviewId: string });

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
    return textIdOf(this.place);
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
