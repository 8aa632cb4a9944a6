import { bestWorstDesign } from '../best-worst/best-worst-design.js';
import type { Part } from '../definition/question-schemas.js';
import type { Block, SurveyDefinition } from '../definition/survey-definition.js';
import { IMPORTANCE, KANO_WORDS, SATISFACTION } from './scales.js';

/** What a new survey starts from. */
export const SURVEY_TEMPLATES = ['blank', 'needs', 'jobs-screener', 'kano', 'price'] as const;
export type SurveyTemplate = (typeof SURVEY_TEMPLATES)[number];

const NEEDS = [
  ['find', 'Minimise the time it takes to find what I worked on before'],
  ['share', 'Minimise the effort it takes to show others what I found'],
  ['trust', 'Increase the confidence that my results are right'],
  ['repeat', 'Minimise the work it takes to do the same thing again'],
  ['learn', 'Minimise the time it takes to learn something new'],
].map(([key, label]) => ({ key: key!, label: label! }));

/** A definition without problems, to be reworded: every sentence in it is an example. */
export function surveyTemplate(template: SurveyTemplate, title: string): SurveyDefinition {
  const blocks = BLOCKS[template]();
  return {
    schema: 1,
    title,
    languages: ['en'],
    blocks,
    quotas: [],
    endings: {
      complete: 'Thank you. Your answers have arrived.',
      screenedOut: 'Thank you for your interest. This survey is for people in another situation.',
      quotaFull: 'Thank you for your interest. We have heard from enough people like you.',
    },
    translations: {},
  };
}

const BLOCKS: Readonly<Record<SurveyTemplate, () => Block[]>> = {
  blank: () => [
    block('main', 'Questions', [
      { key: 'first', type: 'long-text', title: 'What would you like to tell us?', role: 'other' },
    ]),
  ],
  needs: () => [
    block('welcome', 'Welcome', [CONSENT]),
    block('situation', 'Situation', [
      {
        ...{
          key: 'role',
          type: 'single',
          title: 'What best describes your work?',
          required: true,
          other: 'Something else',
        },
        options: options('Analyst', 'Developer', 'Manager', 'Researcher'),
        attribute: 'firmographic',
      },
      { key: 'job', type: 'long-text', title: 'What are you trying to get done most often?', role: 'job' },
    ]),
    block('needs', 'Needs', [
      {
        ...{ key: 'needs', type: 'need-battery', title: 'Think of the last month.', required: true, shuffle: true },
        layout: 'side-by-side',
        needs: NEEDS,
        scales: [
          { aspect: 'importance', ask: 'How important is this to you?', points: IMPORTANCE },
          { aspect: 'satisfaction', ask: 'How satisfied are you with how you do it today?', points: SATISFACTION },
        ],
      },
    ]),
    block('choice', 'What matters most', [
      {
        ...{ key: 'most', type: 'best-worst', title: 'Of these, which matters most and which least?', required: true },
        ...{ items: NEEDS, best: 'Matters most', worst: 'Matters least', shuffle: true },
        sets: bestWorstDesign({ items: NEEDS.length, perSet: 3, sets: 10, seed: 1 }).map((set) =>
          set.map((item) => NEEDS[item]!.key),
        ),
      },
    ]),
    block('open', 'In your words', [
      { key: 'hardest', type: 'long-text', title: 'What is the hardest part?', role: 'pain' },
      { key: 'wish', type: 'long-text', title: 'If you could change one thing, what would it be?', role: 'desire' },
    ]),
  ],
  'jobs-screener': () => [
    block('welcome', 'Welcome', [CONSENT]),
    block('screener', 'Screener', [
      {
        ...{
          key: 'recent',
          type: 'single',
          title: 'When did you last buy or change something for this job?',
          required: true,
        },
        options: options('In the last 30 days', 'In the last 6 months', 'Longer ago', 'Never'),
      },
      {
        key: 'too-long-ago',
        type: 'screen-out',
        title: 'Nothing recent to talk about',
        when: { '==': [{ var: 'recent' }, 'never'] },
      },
      {
        key: 'story',
        type: 'long-text',
        title: 'What happened that made you look for something new?',
        role: 'job',
        required: true,
      },
      { key: 'before', type: 'long-text', title: 'What did you do before, and what was wrong with it?', role: 'pain' },
    ]),
    block('contact', 'Interview', [
      {
        ...{ key: 'willing', type: 'single', title: 'May we talk with you for 30 minutes?', required: true },
        options: options('Yes', 'No'),
      },
      {
        key: 'contact',
        type: 'short-text',
        title: 'How can we reach you?',
        role: 'other',
        when: { '==': [{ var: 'willing' }, 'yes'] },
      },
    ]),
  ],
  kano: () => [
    block('welcome', 'Welcome', [CONSENT]),
    block(
      'features',
      'Features',
      ['Works without a connection', 'Suggests what to do next', 'Keeps every version'].map(kanoPair),
    ),
  ],
  price: () => [
    block('welcome', 'Welcome', [CONSENT]),
    block('price', 'Price', [
      {
        ...{ key: 'price', type: 'van-westendorp', title: 'At what monthly price would it be …', required: true },
        ...{ unit: '€', max: 1000, tooCheap: 'so cheap that you doubt its quality', cheap: 'a bargain' },
        ...{ expensive: 'getting expensive, but worth a thought', tooExpensive: 'too expensive to consider' },
      },
      {
        ...{ key: 'buy', type: 'rating', title: 'How likely would you buy it at a price in between?' },
        points: ['Very unlikely', 'Unlikely', 'Undecided', 'Likely', 'Very likely'].map((label, at) => ({
          value: at + 1,
          label,
        })),
      },
    ]),
  ],
};

const CONSENT: Part = {
  key: 'consent',
  type: 'consent',
  title: 'Your answers are used for research only. You can stop at any time.',
  agree: 'I agree',
};

const options = (...labels: readonly string[]) =>
  labels.map((label) => ({ key: label.toLowerCase().replaceAll(' ', '-'), label }));

const block = (key: string, title: string, parts: Part[]): Block => ({
  key: `${key}-block`,
  title,
  pages: [{ key: `${key}-page`, parts }],
});

const kanoPair = (feature: string, at: number): Part => ({
  key: `feature-${at + 1}`,
  type: 'kano',
  title: feature,
  required: true,
  functional: 'How do you feel if it does this?',
  dysfunctional: 'How do you feel if it does not?',
  answers: KANO_WORDS,
});
