import { CASH_VOICES } from './phrases/cash.js';
import type { NeedVoice } from './phrases/need-voice.js';
import { STEER_VOICES } from './phrases/steer.js';
import { TAX_VOICES } from './phrases/tax.js';
import { TIME_VOICES } from './phrases/time.js';

/** The eighteen needs of the demo questionnaire, in the order of the questionnaire. */
export const NEEDS = [
  { key: 'paid-sooner', statement: 'Minimise the time it takes to get paid after the work is done' },
  { key: 'no-low-balance', statement: 'Minimise the likelihood of being surprised by a low bank balance' },
  { key: 'reminding', statement: 'Minimise the effort of reminding a client of an overdue invoice' },
  { key: 'next-month-income', statement: 'Increase the certainty of how much money will come in next month' },
  { key: 'open-invoices', statement: 'Minimise the time it takes to see which invoices are still open' },
  { key: 'no-missed-deadline', statement: 'Minimise the likelihood of missing a tax deadline' },
  { key: 'set-aside', statement: 'Increase the certainty of how much to set aside for tax' },
  { key: 'correct-return', statement: 'Minimise the likelihood of a mistake in the tax return' },
  { key: 'prove-expense', statement: 'Minimise the effort of proving an expense when the tax office asks' },
  { key: 'deductible', statement: 'Minimise the time it takes to find out whether an expense can be deducted' },
  { key: 'record-receipt', statement: 'Minimise the effort of recording a receipt while on the move' },
  { key: 'match-payments', statement: 'Minimise the time it takes to match bank payments to invoices' },
  { key: 'type-once', statement: 'Minimise the number of times the same figure must be entered' },
  { key: 'send-invoice', statement: 'Minimise the time it takes to send an invoice when a job is finished' },
  { key: 'profit-per-project', statement: 'Increase the certainty of which projects and clients are profitable' },
  { key: 'month-result', statement: 'Minimise the time it takes to know what the business earned this month' },
  { key: 'price-work', statement: 'Increase the certainty of what price to quote for new work' },
  { key: 'hand-to-accountant', statement: 'Minimise the effort of handing the books to an accountant' },
] as const;

export type NeedKey = (typeof NEEDS)[number]['key'];

export const VOICES: Readonly<Record<NeedKey, NeedVoice>> = {
  ...CASH_VOICES,
  ...TAX_VOICES,
  ...TIME_VOICES,
  ...STEER_VOICES,
};
