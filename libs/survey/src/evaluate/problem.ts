/** What keeps an answer from being accepted, and how the server says it; respondents read their own language. */
const SENTENCES = {
  unknown: 'the survey asks nothing called that',
  'not-shown': 'it cannot have been shown after these answers',
  required: 'it needs an answer',
  'not-offered': 'the survey does not offer to leave it open in this way',
  'wrong-type': 'it takes another kind of value',
  'not-an-option': '{detail} is not one of its options',
  exclusive: '{detail} cannot be chosen together with another option',
  'too-few': 'it takes at least {detail} choices',
  'too-many': 'it takes at most {detail} choices',
  'not-a-point': '{detail} is not a point of its scale',
  'too-small': 'it must be at least {detail}',
  'too-large': 'it must be at most {detail}',
  'not-whole': 'it takes whole numbers',
  'too-long': 'it takes at most {detail} characters',
  'not-a-date': 'it takes a date written 2026-01-31',
  'too-early': 'it must not be before {detail}',
  'too-late': 'it must not be after {detail}',
  'not-ranked': 'it takes {detail} different items in order',
  'wrong-total': 'its parts must add up to {detail}',
  'best-is-worst': 'best and worst must differ',
  'price-order': 'the prices must rise from too cheap to too expensive',
  'not-chosen': 'its option was not chosen',
} as const;
export type ProblemCode = keyof typeof SENTENCES;
export const PROBLEM_CODES = Object.keys(SENTENCES) as ProblemCode[];

export interface Problem {
  readonly field: string;
  readonly code: ProblemCode;
  /** The number or word of the sentence. */
  readonly detail?: string | number;
}

/** "age: it must be at most 120" */
export const problemSentence = ({ field, code, detail }: Problem): string =>
  `${field}: ${SENTENCES[code].replace('{detail}', String(detail ?? ''))}`;
