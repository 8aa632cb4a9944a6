import type { Problem, ProblemCode } from '@needfinder/survey';
import { fill, type Words } from './words.js';

/** Which sentence tells a respondent what is wrong. */
const SENTENCES: Partial<Record<ProblemCode, keyof Words['problems']>> = {
  required: 'required',
  'too-few': 'few',
  'too-many': 'many',
  'too-small': 'low',
  'too-large': 'high',
  'not-whole': 'whole',
  'too-long': 'long',
  'too-early': 'early',
  'too-late': 'late',
  'not-ranked': 'rank',
  'wrong-total': 'sum',
  'best-is-worst': 'same',
  'price-order': 'prices',
};

export const problemWords = (words: Words, { code, detail }: Problem): string =>
  fill(words.problems[SENTENCES[code] ?? 'wrong'], detail ?? '');
