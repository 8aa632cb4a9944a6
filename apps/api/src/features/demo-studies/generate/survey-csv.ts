import type { Rng } from '@needfinder/numeric';
import { NEEDS } from './needs.js';
import type { OpenAnswer } from './open-answer.js';
import { ATTRIBUTE_LABELS } from './people.js';
import type { Rating, Respondent } from './respondent.js';

export const IMPORTANCE_LABELS = [
  '1 - Not at all important',
  '2 - Slightly important',
  '3 - Moderately important',
  '4 - Very important',
  '5 - Extremely important',
] as const;

export const SATISFACTION_LABELS = [
  '1 - Not at all satisfied',
  '2 - Slightly satisfied',
  '3 - Moderately satisfied',
  '4 - Very satisfied',
  '5 - Extremely satisfied',
] as const;

export const NOT_APPLICABLE = 'Does not apply to me';
export const REFUSED = 'Prefer not to say';

export const QUESTION = {
  importance: 'How important is this to you?',
  satisfaction: 'How satisfied are you with how well you can do this today?',
  mainTool: 'What do you mainly do your books with?',
  devices: 'What do you use for it?',
  hardest: 'What is hardest about keeping your books?',
  wish: 'What do you wish you could do about money in your business?',
} as const;

export interface SurveyRow {
  readonly person: Respondent;
  readonly hardest: OpenAnswer;
  readonly wish: OpenAnswer;
}

type Column = readonly [header: string, cell: (row: SurveyRow, rng: Rng) => string];

// Invitations went out on one day, and answers came in over three weeks.
const FIRST_DAY = Date.UTC(2026, 2, 2);
const DAY_MS = 86_400_000;

/** Attributes that some people keep to themselves, with the share who do. */
const guarded =
  (share: number, label: (person: Respondent) => string): Column[1] =>
  ({ person }, rng) => {
    const answer = rng.next();
    if (answer < share) return REFUSED;
    return answer < share + 0.01 ? '' : label(person);
  };

const rated =
  (labels: readonly string[], ratingOf: (person: Respondent) => Rating): Column[1] =>
  ({ person }) => {
    const rating = ratingOf(person);
    if (rating === 'empty') return '';
    return rating === 'not-applicable' ? NOT_APPLICABLE : labels[rating - 1]!;
  };

const COLUMNS: readonly Column[] = [
  ['Respondent ID', ({ person }) => person.id],
  ['Submitted', (_, rng) => new Date(FIRST_DAY + rng.int(21) * DAY_MS).toISOString().slice(0, 10)],
  ['Weight', ({ person }) => person.weight.toFixed(2)],
  ['Age group', guarded(0.02, ({ labels }) => labels.ageGroup)],
  ['Gender', guarded(0.02, ({ labels }) => labels.gender)],
  ['Country', guarded(0, ({ country }) => country.label)],
  ['Where do you live?', guarded(0.01, ({ labels }) => labels.area)],
  ['Trade', guarded(0, ({ trade }) => trade.label)],
  ['Legal form', guarded(0.02, ({ labels }) => labels.legalForm)],
  ['Years in business', guarded(0, ({ years }) => String(years))],
  ['Number of clients last year', guarded(0.03, ({ clients }) => String(clients))],
  ['Which sentence fits you best?', guarded(0, ({ labels }) => labels.attitude)],
  ['How often do you look at your books?', guarded(0, ({ labels }) => labels.booksFrequency)],
  ['Hours per month spent on bookkeeping', guarded(0.01, ({ hours }) => String(hours))],
  [QUESTION.mainTool, guarded(0, ({ labels }) => labels.mainTool)],
  ...ATTRIBUTE_LABELS.devices.map((device): Column => [
    `${QUESTION.devices} [${device}]`,
    ({ person }) => (person.devices.includes(device) ? device : ''),
  ]),
  ...NEEDS.map(({ key, statement }): Column => [
    `${QUESTION.importance} [${statement}]`,
    rated(IMPORTANCE_LABELS, (person) => person.importance[key]),
  ]),
  ...NEEDS.map(({ key, statement }): Column => [
    `${QUESTION.satisfaction} [${statement}]`,
    rated(SATISFACTION_LABELS, (person) => person.satisfaction[key]),
  ]),
  [QUESTION.hardest, ({ hardest }) => hardest.text],
  [QUESTION.wish, ({ wish }) => wish.text],
];

/** The response file of the demo study: one row per respondent, labels as people saw them. */
export function surveyCsv(rng: Rng, rows: readonly SurveyRow[]): string {
  const lines = rows.map((row) => {
    const drawn = rng.fork(row.person.id);
    return COLUMNS.map(([, cell]) => quoted(cell(row, drawn))).join(',');
  });
  return [COLUMNS.map(([header]) => quoted(header)).join(','), ...lines, ''].join('\n');
}

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
