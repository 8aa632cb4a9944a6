/** An answer or a turn; exactly one of the two. */
export type TextPlace = AnswerPlace | TurnPlace;
export interface AnswerPlace {
  readonly responseId: string;
  readonly questionId: string;
}
export interface TurnPlace {
  readonly turnId: string;
}

/** Id of an answer or turn among the texts of one study. */
export const textIdOf = (place: TextPlace): string =>
  'turnId' in place ? `turn:${place.turnId}` : `answer:${place.responseId}:${place.questionId}`;
