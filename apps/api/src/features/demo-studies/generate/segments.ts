import type { NeedKey } from './needs.js';

/** Means of the latent importance and satisfaction of one need, on the 1–5 scale of the questionnaire. */
export type LatentMeans = readonly [importance: number, satisfaction: number];

export interface PlantedSegment {
  readonly key: string;
  readonly name: string;
  /** Share of the respondents, 0–1. */
  readonly share: number;
  /** Where the segment differs from `EVERYBODY`. */
  readonly means: Partial<Readonly<Record<NeedKey, LatentMeans>>>;
}

/** What a need means to people outside the segment that cares for it: not much, and it is met well enough. */
export const EVERYBODY: Readonly<Record<NeedKey, LatentMeans>> = {
  'paid-sooner': [3.5, 3.1],
  'no-low-balance': [3.2, 3.2],
  reminding: [2.9, 3.1],
  'next-month-income': [3.3, 3.0],
  'open-invoices': [3.1, 3.6],
  'no-missed-deadline': [3.7, 3.6],
  'set-aside': [3.2, 3.1],
  'correct-return': [3.3, 3.4],
  'prove-expense': [2.8, 3.1],
  deductible: [3.1, 3.0],
  'record-receipt': [2.9, 3.1],
  'match-payments': [2.8, 3.2],
  'type-once': [3.0, 3.0],
  'send-invoice': [3.8, 4.0],
  'profit-per-project': [2.8, 2.9],
  'month-result': [3.0, 3.2],
  'price-work': [3.1, 2.9],
  'hand-to-accountant': [2.7, 3.8],
};

/** The truth that the pipeline must find again. Shares add up to one. */
export const SEGMENTS: readonly PlantedSegment[] = [
  {
    key: 'cash-flow',
    name: 'Waiting for the money',
    share: 0.34,
    means: {
      'paid-sooner': [4.6, 2.2],
      'no-low-balance': [4.4, 2.5],
      reminding: [4.2, 2.4],
      'next-month-income': [4.4, 2.6],
      'open-invoices': [4.1, 3.9],
    },
  },
  {
    key: 'tax-certainty',
    name: 'Afraid of getting tax wrong',
    share: 0.28,
    means: {
      'no-missed-deadline': [4.6, 3.8],
      'set-aside': [4.4, 2.2],
      'correct-return': [4.6, 2.6],
      'prove-expense': [4.0, 2.6],
      deductible: [4.3, 2.2],
    },
  },
  {
    key: 'less-admin',
    name: 'Give me my evenings back',
    share: 0.23,
    means: {
      'record-receipt': [4.5, 2.4],
      'match-payments': [4.3, 2.5],
      'type-once': [4.4, 2.1],
      'send-invoice': [4.4, 4.0],
      'open-invoices': [3.9, 3.5],
      'hand-to-accountant': [3.8, 3.1],
    },
  },
  {
    key: 'steering',
    name: 'Running it like a company',
    share: 0.15,
    means: {
      'profit-per-project': [4.6, 2.1],
      'month-result': [4.4, 2.6],
      'price-work': [4.4, 2.5],
      'next-month-income': [3.9, 3.0],
      'hand-to-accountant': [3.7, 3.9],
    },
  },
];
