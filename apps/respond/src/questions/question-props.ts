import type { StoredAnswer } from '@needfinder/domain';
import type { Part, Values } from '@needfinder/survey';
import type { Words } from '../words/words.js';

/** What every question needs beside itself. */
export interface Asking {
  readonly words: Words;
  readonly seed: number;
  readonly answers: Readonly<Record<string, StoredAnswer>>;
  /** Sentences, by field. */
  readonly problems: ReadonlyMap<string, string>;
  /** Null takes an answer back. */
  set(field: string, answer: StoredAnswer | null): void;
  /** Puts earlier answers into a text. */
  pipe(text: string): string;
}
export interface QuestionProps<P extends Part = Part> {
  readonly part: P;
  readonly asking: Asking;
}

/** What was answered, if it is a value. */
export function valueOf(asking: Asking, field: string): Values[string] {
  const answer = asking.answers[field];
  return typeof answer === 'object' && 'missing' in answer ? undefined : answer;
}
