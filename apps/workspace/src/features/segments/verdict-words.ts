import type { RunQuery } from './run.query.generated.js';

type Verdict = NonNullable<RunQuery['run']['verdict']>;

const METHOD_WORDS: Readonly<Record<string, string>> = {
  lca: 'latent classes',
  kmeans: 'k-means',
  ward: 'Ward',
  pam: 'PAM',
};

export const methodWords = (method: string): string => METHOD_WORDS[method] ?? method;

export const styleWords = (style: string): string =>
  style === 'centred' ? 'as distances from each person’s mean' : 'as given';

/** "in 2 of 100 samples" for .02; how often a continuum without groups would look as grouped. */
export function continuumWords({ pValue, samples }: NonNullable<Verdict['continuumTest']>): string {
  const times = Math.round(100 * pValue);
  const often = times === 0 ? 'in fewer than 1 of 100' : `in ${times} of 100`;
  return `${often} samples of a continuum (${samples} drawn)`;
}

/** What an agreement of two cuts means; the bounds are those of the engine's warning and verdict. */
export function agreementWords(agreement: number): string {
  if (agreement >= 0.75) return 'put nearly the same people together';
  if (agreement >= 0.5) return 'put many of the same people together';
  return 'put different people together';
}
