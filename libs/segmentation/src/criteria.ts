/** Fit of one latent class solution, weighed against its size. Smaller is better but for the entropy. */
export interface Criteria {
  readonly aic: number;
  readonly bic: number;
  readonly sabic: number;
  readonly icl: number;
  /** 1 = everybody belongs to one class for certain, 0 = nobody; null for one class. */
  readonly entropy: number | null;
}

/** People of each segment, each by how likely a member; `posteriors` are `rows × k`, row-major. */
export function massesOf(posteriors: Float64Array, weights: Float64Array, k: number): Float64Array {
  const masses = new Float64Array(k);
  weights.forEach((weight, row) => {
    for (let c = 0; c < k; c += 1) masses[c] = masses[c]! + weight * posteriors[row * k + c]!;
  });
  return masses;
}

/**
 * How unsure the memberships are in all: the entropy of each row's, −Σ p ln p, summed by weight.
 *
 * @param posteriors - `rows × k`, row-major.
 */
export function uncertaintyOf(posteriors: Float64Array, weights: Float64Array, k: number): number {
  let uncertainty = 0;
  for (let row = 0; row < weights.length; row += 1) {
    for (let c = 0; c < k; c += 1) {
      const p = posteriors[row * k + c]!;
      if (p > 0) uncertainty -= weights[row]! * p * Math.log(p);
    }
  }
  return uncertainty;
}

/**
 * Information criteria and relative entropy.
 *
 * @param n - People.
 * @param uncertainty - See `uncertaintyOf`.
 *
 * Source: Akaike (1974); Schwarz (1978); Sclove (1987) for SABIC, n replaced by (n + 2) / 24; Biernacki, Celeux &
 * Govaert (2000) for ICL, BIC + twice the entropy; Ramaswamy et al. (1993) for the relative entropy.
 * Checked against: poLCA 1.6.0.2 (reference.spec.ts).
 */
export function informationCriteria(
  logLikelihood: number,
  parameters: number,
  n: number,
  uncertainty: number,
  k: number,
): Criteria {
  const bic = -2 * logLikelihood + parameters * Math.log(n);
  return {
    aic: -2 * logLikelihood + 2 * parameters,
    bic,
    sabic: -2 * logLikelihood + parameters * Math.log((n + 2) / 24),
    icl: bic + 2 * uncertainty,
    entropy: k === 1 ? null : 1 - uncertainty / (n * Math.log(k)),
  };
}
