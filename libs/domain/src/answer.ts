import type { MissingState } from './glossary.js';

/**
 * One answer as it is stored in a response: a number (rating, numeric), a string (choice label, ISO date or open text),
 * a list of labels (multiple choice), or the reason why there is none. A question without an entry is `empty`.
 */
export type AnswerValue = number | string | readonly string[];
export type StoredAnswer = AnswerValue | { readonly missing: MissingState };
/** Answers of one response by question key. */
export type StoredAnswers = Readonly<Record<string, StoredAnswer>>;

export const isMissing = (answer: StoredAnswer | undefined): answer is undefined | { missing: MissingState } =>
  answer === undefined || (typeof answer === 'object' && !Array.isArray(answer));

/** The reason why there is no value, or null when there is one. */
export const missingState = (answer: StoredAnswer | undefined): MissingState | null => {
  if (answer === undefined) return 'empty';
  return isMissing(answer) ? answer.missing : null;
};
