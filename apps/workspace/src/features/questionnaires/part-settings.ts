import type { PartType } from '@needfinder/survey';

/** One thing that can be set on a question. */
export interface Setting {
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'number' | 'switch' | 'choice' | 'lines' | 'points' | 'scales';
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
}

const text = (name: string, label: string): Setting => ({ name, label, kind: 'text' });
const number = (name: string, label: string): Setting => ({ name, label, kind: 'number' });
const lines = (name: string, label: string): Setting => ({ name, label, kind: 'lines' });
const flag = (name: string, label: string): Setting => ({ name, label, kind: 'switch' });
const choice = (name: string, label: string, values: readonly string[]): Setting => ({
  ...{ name, label, kind: 'choice' },
  choices: values.map((value) => ({ value, label: value.replaceAll('-', ' ') })),
});

const SHUFFLE = flag('shuffle', 'Shuffle the order for each person');
const POINTS: Setting = { name: 'points', label: 'Points, one a line from low to high', kind: 'points' };
const ATTRIBUTE = choice('attribute', 'Keep as a fact about the person', [
  ...['demographic', 'psychographic', 'behavioural', 'geographic', 'firmographic'],
]);
const ROLE = choice('role', 'What it asks for', ['pain', 'desire', 'job', 'gain', 'other']);
const ASPECT = choice('aspect', 'What it says about the need', ['importance', 'satisfaction', 'frequency', 'severity']);
const ANSWERING = [
  flag('required', 'Needs an answer'),
  flag('refusable', 'Offer “Prefer not to say”'),
  flag('notApplicable', 'Offer “Does not apply to me”'),
];

/** What each type of question lets one set, beside its words and its condition. */
export const SETTINGS: Readonly<Record<PartType, readonly Setting[]>> = {
  single: [
    lines('options', 'Options, one a line'),
    text('other', 'Words of “other” (empty: none)'),
    SHUFFLE,
    ATTRIBUTE,
    ...ANSWERING,
  ],
  dropdown: [lines('options', 'Options, one a line'), SHUFFLE, ATTRIBUTE, ...ANSWERING],
  multiple: [
    lines('options', 'Options, one a line; begin a line with ! when it excludes the others'),
    ...[text('other', 'Words of “other” (empty: none)'), number('least', 'At least'), number('most', 'At most')],
    ...[SHUFFLE, ...ANSWERING],
  ],
  rating: [POINTS, text('need', 'Need that is rated (empty: none)'), ASPECT, ...ANSWERING],
  nps: [text('low', 'Words at 0'), text('high', 'Words at 10'), ...ANSWERING],
  numeric: [
    number('min', 'At least'),
    number('max', 'At most'),
    flag('whole', 'Whole numbers only'),
    text('unit', 'Unit'),
    ...ANSWERING,
  ],
  'short-text': [ROLE, number('longest', 'Most characters'), ...ANSWERING],
  'long-text': [ROLE, number('longest', 'Most characters'), ...ANSWERING],
  date: [text('min', 'Not before (2026-01-31)'), text('max', 'Not after'), ...ANSWERING],
  ranking: [lines('items', 'Items, one a line'), number('top', 'How many places (empty: all)'), SHUFFLE, ...ANSWERING],
  'constant-sum': [
    lines('items', 'Items, one a line'),
    number('total', 'Total'),
    text('unit', 'Unit'),
    SHUFFLE,
    ...ANSWERING,
  ],
  matrix: [lines('rows', 'Rows, one a line'), POINTS, SHUFFLE, ...ANSWERING],
  'need-battery': [
    lines('needs', 'Needs, one a line'),
    { name: 'scales', label: 'Asked of every need', kind: 'scales' },
    choice('layout', 'Order', ['side-by-side', 'one-at-a-time']),
    ...[SHUFFLE, ...ANSWERING],
  ],
  'best-worst': [
    lines('items', 'Items, one a line'),
    text('best', 'Words for best'),
    text('worst', 'Words for worst'),
    ASPECT,
    SHUFFLE,
    ...ANSWERING,
  ],
  kano: [text('functional', 'If it is there'), text('dysfunctional', 'If it is not'), ...ANSWERING],
  'van-westendorp': [
    ...[
      text('unit', 'Currency'),
      number('max', 'Highest price'),
      text('tooCheap', 'Too cheap'),
      text('cheap', 'Cheap'),
    ],
    ...[text('expensive', 'Expensive'), text('tooExpensive', 'Too expensive'), ...ANSWERING],
  ],
  statement: [],
  consent: [text('agree', 'Words beside the box')],
  hidden: [ATTRIBUTE],
  computed: [],
  'screen-out': [],
};
