import { agreementTable, type CodeAgreement } from '@needfinder/agreement';
import { splitPassages } from '@needfinder/text';
import type { AgreementInput } from './agreement.task.js';

/** The same codings give the same intervals. */
const SEED = 1;

/** Runs on a worker thread. */
export default function agree({ turns, coders, codes, unit }: AgreementInput): CodeAgreement[] {
  const texts = turns.map(({ text, ...coded }) => ({
    ...coded,
    length: Array.from(text).length,
    sentences: unit === 'sentence' ? splitPassages(text) : [],
  }));
  return agreementTable(texts, { coders, codes, unit, seed: SEED });
}
