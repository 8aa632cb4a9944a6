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

/** How often samples of a continuum without groups look as grouped. A p value counts the data as one sample more. */
export function continuumWords({ pValue, samples }: NonNullable<Verdict['continuumTest']>): string {
  const times = Math.max(0, Math.round(pValue * (samples + 1)) - 1);
  return `as grouped as this in ${times === 0 ? 'none' : times} of ${samples} samples of a continuum`;
}

/** What an agreement of two cuts means; the bounds are those of the engine's warning and verdict. */
export function agreementWords(agreement: number): string {
  if (agreement >= 0.75) return 'put nearly the same people together';
  if (agreement >= 0.5) return 'put many of the same people together';
  return 'put different people together';
}
