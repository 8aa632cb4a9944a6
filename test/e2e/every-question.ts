import type { SurveyDefinition } from '@needfinder/survey';

const items = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([key, label]) => ({ key, label }));
const points = (labels: readonly string[]) => labels.map((label, at) => ({ value: at + 1, label }));

const FIVE = points(['Not at all', 'Slightly', 'Moderately', 'Very', 'Extremely']);
const NEEDS = items({ find: 'Find a past note', share: 'Share a note' });
const scale = (aspect: 'importance' | 'satisfaction', ask: string) => ({ aspect, ask, points: FIVE });
const TOWNS = [
  'Aden',
  'Basra',
  'Cairo',
  'Doha',
  'Erbil',
  'Fez',
  'Giza',
  'Homs',
  'Irbid',
  'Jeddah',
  'Kufa',
  'Luxor',
  'Muscat',
];

/** A survey that holds every question there is, each required, on five pages. */
export const EVERY_QUESTION: SurveyDefinition = {
  ...{ schema: 1, title: 'Everything', languages: ['en', 'ar'], quotas: [] },
  translations: { ar: { title: 'كل شيء', 'consent.title': 'المشاركة', 'plan.title': 'أي خطة تستخدم؟' } },
  endings: { complete: 'Thank you.', screenedOut: 'Not for you.', quotaFull: 'Full.' },
  blocks: [
    {
      ...{ key: 'all', title: '' },
      pages: [
        {
          key: 'choices',
          parts: [
            { key: 'hello', type: 'statement', title: 'About you and your notes.' },
            { key: 'consent', type: 'consent', title: 'Taking part', agree: 'I agree' },
            {
              ...{ key: 'plan', type: 'single', title: 'Which plan do you use?', required: true, other: 'Another one' },
              options: items({ free: 'Free', team: 'Team' }),
            },
            {
              ...{ key: 'devices', type: 'multiple', title: 'Where do you write?', required: true },
              options: [
                ...items({ phone: 'Phone', laptop: 'Laptop' }),
                { key: 'none', label: 'Nowhere', exclusive: true },
              ],
            },
            {
              ...{ key: 'town', type: 'dropdown', title: 'In which town?', required: true },
              options: TOWNS.map((label) => ({ key: label.toLowerCase(), label })),
            },
          ],
        },
        {
          key: 'typed',
          parts: [
            { key: 'care', type: 'rating', title: 'How much do you care?', points: FIVE, required: true },
            { key: 'nps', type: 'nps', title: 'Would you recommend it?', low: 'never', high: 'surely', required: true },
            {
              key: 'hours',
              type: 'numeric',
              title: 'How long a week?',
              unit: 'hours',
              min: 0,
              max: 168,
              required: true,
            },
            { key: 'job', type: 'short-text', title: 'What do you do?', role: 'job', required: true },
            { key: 'pain', type: 'long-text', title: 'What is hardest?', role: 'pain', required: true },
            { key: 'since', type: 'date', title: 'Since when?', min: '2000-01-01', required: true },
          ],
        },
        {
          key: 'ordered',
          parts: [
            {
              ...{ key: 'order', type: 'ranking', title: 'Put these in order', required: true },
              items: items({ price: 'Price', speed: 'Speed', trust: 'Trust' }),
            },
            {
              ...{ key: 'time', type: 'constant-sum', title: 'Where does your time go?', total: 100, unit: '%' },
              ...{ required: true, items: items({ write: 'Writing', read: 'Reading' }) },
            },
            {
              ...{ key: 'agree', type: 'matrix', title: 'How far do you agree?', required: true, points: FIVE },
              rows: items({ fast: 'It is fast', safe: 'It is safe' }),
            },
          ],
        },
        {
          key: 'needs',
          parts: [
            {
              ...{ key: 'both', type: 'need-battery', title: 'Your needs', layout: 'side-by-side', required: true },
              needs: NEEDS,
              scales: [scale('importance', 'How important?'), scale('satisfaction', 'How satisfied are you?')],
            },
            {
              ...{ key: 'each', type: 'need-battery', title: 'Once more', layout: 'one-at-a-time', required: true },
              ...{ needs: NEEDS, scales: [scale('importance', 'How much would it help?')] },
            },
          ],
        },
        {
          key: 'trade-offs',
          parts: [
            {
              ...{ key: 'bw', type: 'best-worst', title: 'What matters most?', required: true },
              ...{ best: 'Most', worst: 'Least', sets: [['a', 'b', 'c']] },
              items: items({ a: 'Finding notes', b: 'Sharing notes', c: 'Drawing by hand' }),
            },
            {
              ...{ key: 'kano', type: 'kano', title: 'Search in pictures', required: true },
              ...{ functional: 'If it is there?', dysfunctional: 'If it is not there?' },
              answers: ['I like it', 'I expect it', 'I do not care', 'I can live with it', 'I dislike it'],
            },
            {
              ...{ key: 'price', type: 'van-westendorp', title: 'Prices', unit: '€', max: 1000, required: true },
              ...{ tooCheap: 'Too cheap', cheap: 'Cheap', expensive: 'Expensive', tooExpensive: 'Too expensive' },
            },
          ],
        },
      ],
    },
  ],
};
