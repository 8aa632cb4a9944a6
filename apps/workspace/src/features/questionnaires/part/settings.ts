import type { PartType } from '@needfinder/survey';

/** One thing that can be set on a question. */
export interface Setting {
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'number' | 'switch' | 'choice' | 'options' | 'items' | 'points' | 'scales' | 'answers';
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
}
export interface Settings {
  /** What people can answer. */
  readonly answers: readonly Setting[];
  /** What becomes of the answer. */
  readonly data: readonly Setting[];
}

const text = (name: string, label: string): Setting => ({ name, label, kind: 'text' });
const number = (name: string, label: string): Setting => ({ name, label, kind: 'number' });
const items = (name: string, label: string): Setting => ({ name, label, kind: 'items' });
const flag = (name: string, label: string): Setting => ({ name, label, kind: 'switch' });
const choice = (name: string, label: string, values: readonly string[]): Setting => ({
  ...{ name, label, kind: 'choice' },
  choices: values.map((value) => ({ value, label: value.replaceAll('-', ' ') })),
});

const OPTIONS: Setting = { name: 'options', label: 'Options', kind: 'options' };
const OTHER = text('other', 'Words of an option for one’s own answer (empty: none)');
const SHUFFLE = flag('shuffle', 'Shuffle the order for each person');
const POINTS: Setting = { name: 'points', label: 'Points, from low to high', kind: 'points' };
const ATTRIBUTE = choice('attribute', 'Keep as a fact about the person', [
  ...['demographic', 'psychographic', 'behavioural', 'geographic', 'firmographic'],
]);
const ROLE = choice('role', 'What it asks for', ['pain', 'desire', 'job', 'gain', 'other']);
const ASPECT = choice('aspect', 'What it says about the need', ['importance', 'satisfaction', 'frequency', 'severity']);
const PURPOSE: Setting = {
  ...{ name: 'purpose', label: 'What people allow who agree (empty: nothing that is kept)', kind: 'choice' },
  choices: [
    { value: 'use', label: 'That their answers are used' },
    { value: 'quote', label: 'That their words are quoted' },
    { value: 'contact', label: 'That they are contacted' },
  ],
};
const WORDS: Settings = { answers: [number('longest', 'Most characters')], data: [ROLE] };

/** What each type of question lets one set, beside its words, its condition and whether it needs an answer. */
export const SETTINGS: Readonly<Record<PartType, Settings>> = {
  single: { answers: [OPTIONS, OTHER, SHUFFLE], data: [ATTRIBUTE] },
  dropdown: { answers: [OPTIONS, SHUFFLE], data: [ATTRIBUTE] },
  multiple: {
    answers: [OPTIONS, OTHER, SHUFFLE, number('least', 'At least'), number('most', 'At most')],
    data: [],
  },
  rating: { answers: [POINTS], data: [text('need', 'Need that is rated (empty: none)'), ASPECT] },
  nps: { answers: [text('low', 'Words at 0'), text('high', 'Words at 10')], data: [] },
  numeric: {
    answers: [
      ...[number('min', 'At least'), number('max', 'At most')],
      ...[flag('whole', 'Whole numbers only'), text('unit', 'Unit')],
    ],
    data: [ATTRIBUTE],
  },
  'short-text': WORDS,
  'long-text': WORDS,
  date: { answers: [text('min', 'Not before (2026-01-31)'), text('max', 'Not after')], data: [] },
  ranking: { answers: [items('items', 'Items'), number('top', 'How many places (empty: all)'), SHUFFLE], data: [] },
  'constant-sum': {
    answers: [items('items', 'Items'), number('total', 'Total'), text('unit', 'Unit'), SHUFFLE],
    data: [],
  },
  matrix: { answers: [items('rows', 'Rows'), POINTS, SHUFFLE], data: [] },
  'need-battery': {
    answers: [
      items('needs', 'Needs'),
      { name: 'scales', label: 'Asked of every need', kind: 'scales' },
      choice('layout', 'Order', ['side-by-side', 'one-at-a-time']),
      SHUFFLE,
    ],
    data: [],
  },
  'best-worst': {
    answers: [items('items', 'Items'), text('best', 'Words for best'), text('worst', 'Words for worst'), SHUFFLE],
    data: [ASPECT],
  },
  kano: {
    answers: [
      ...[text('functional', 'If it is there'), text('dysfunctional', 'If it is not')],
      { name: 'answers', label: 'Answers, from liking to disliking', kind: 'answers' },
    ],
    data: [],
  },
  'van-westendorp': {
    answers: [
      ...[text('unit', 'Currency'), number('max', 'Highest price')],
      ...[text('tooCheap', 'Too cheap'), text('cheap', 'Cheap')],
      ...[text('expensive', 'Expensive'), text('tooExpensive', 'Too expensive')],
    ],
    data: [],
  },
  statement: { answers: [], data: [] },
  consent: { answers: [text('agree', 'Words beside the box')], data: [PURPOSE] },
  hidden: { answers: [], data: [ATTRIBUTE] },
  computed: { answers: [], data: [] },
  'screen-out': { answers: [], data: [] },
};

/** Whether somebody may leave the question open, and how. */
export const ANSWERING = [
  flag('required', 'Needs an answer'),
  flag('refusable', 'Offer “Prefer not to say”'),
  flag('notApplicable', 'Offer “Does not apply to me”'),
];
