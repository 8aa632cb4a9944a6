import type { RunQuery } from './run.query.generated.js';

type Verdict = NonNullable<RunQuery['run']['verdict']>;

const METHOD_WORDS: Readonly<Record<string, string>> = {
  lca: 'latent classes',
  kmeans: 'k-means',
  ward: 'Ward',
  pam: 'PAM',
  consensus: 'a consensus of methods',
};

export const methodWords = (method: string): string => METHOD_WORDS[method] ?? method;

export const styleWords = (style: string): string =>
  style === 'centred' ? 'as distances from each person’s mean' : 'as given';

/** How often samples of a continuum without groups look as grouped. A p value counts the data as one sample more. */
export function continuumWords({ pValue, samples }: NonNullable<Verdict['continuumTest']>): string {
  const times = Math.max(0, Math.round(pValue * (samples + 1)) - 1);
  return `as grouped as this in ${times === 0 ? 'none' : times} of ${samples} samples of a continuum`;
}

/** Loadings from which a way of rating is worth a word, and from which it is strong. */
const NOTABLE = 0.15;
const STRONG = 0.5;

/** How differently people rate, in words. */
export function scaleUseWords({ level, width }: NonNullable<Verdict['styleModel']>): string {
  const words = (loading: number, what: string): string =>
    loading < NOTABLE ? `hardly in ${what}` : `${loading < STRONG ? 'somewhat' : 'strongly'} in ${what}`;
  // Squared levels count for more the further out they are: a pull of a fifth is strong.
  return `people differ ${words(level, 'how high they rate everything')}, and ${words(2.5 * width, 'how widely')}`;
}

/** What an agreement of two cuts means; the bounds are those of the engine's warning and verdict. */
export function agreementWords(agreement: number): string {
  if (agreement >= 0.75) return 'put nearly the same people together';
  if (agreement >= 0.5) return 'put many of the same people together';
  return 'put different people together';
}
