import type { Estimate } from '@needfinder/domain';
import type { EstimatePartsFragment } from './estimate.fragment.generated.js';

/**
 * An estimate of the api as the shared components take it. There, n is what the estimate rests on; the api calls that
 * `base`, and its `n` counts the people of a share. Whether that is enough is decided by the api alone.
 */
export function shownEstimate({ value, low, high, base, enough }: EstimatePartsFragment): Estimate {
  return { value: enough ? value : null, low, high, n: base };
}
