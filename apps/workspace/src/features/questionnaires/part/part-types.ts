import type { PartType } from '@needfinder/survey';

/** What the builder calls each type. */
export const TYPE_NAMES: Readonly<Record<PartType, string>> = {
  single: 'Single choice',
  multiple: 'Multiple choice',
  dropdown: 'Dropdown with search',
  rating: 'Rating',
  nps: 'Recommendation (0–10)',
  matrix: 'Matrix',
  'need-battery': 'Need battery',
  'best-worst': 'Best–worst',
  ranking: 'Ranking',
  'constant-sum': 'Constant sum',
  kano: 'Kano pair',
  'van-westendorp': 'Prices (van Westendorp)',
  'short-text': 'Short text',
  'long-text': 'Long text',
  numeric: 'Number',
  date: 'Date',
  statement: 'Statement',
  consent: 'Consent',
  hidden: 'Hidden field from the link',
  computed: 'Computed value',
  'screen-out': 'Screen-out',
};

/** The menu of new questions. */
export const TYPE_GROUPS: readonly { readonly name: string; readonly types: readonly PartType[] }[] = [
  { name: 'Needs', types: ['need-battery', 'best-worst', 'kano', 'van-westendorp'] },
  { name: 'Choices', types: ['single', 'multiple', 'dropdown', 'ranking', 'constant-sum'] },
  { name: 'Scales', types: ['rating', 'matrix', 'nps'] },
  { name: 'Words and numbers', types: ['long-text', 'short-text', 'numeric', 'date'] },
  { name: 'Without a question', types: ['statement', 'consent', 'hidden', 'computed', 'screen-out'] },
];

/** Types that a question may become without losing its answers. */
const KIN: readonly (readonly PartType[])[] = [
  ['single', 'multiple', 'dropdown'],
  ['short-text', 'long-text'],
];

/** What a question of this type may be turned into, itself first; only itself when nothing is alike. */
export const kinOf = (type: PartType): readonly PartType[] => KIN.find((kin) => kin.includes(type)) ?? [type];

/** The first key of a new question: its type, short. */
export const keyFor = (type: PartType): string =>
  ({ 'best-worst': 'most', 'need-battery': 'needs' })[type as string] ?? type;
