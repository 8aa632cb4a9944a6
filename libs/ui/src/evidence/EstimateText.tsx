import { estimateWords } from './estimate-words.js';
import type { EstimateWordsOptions } from './estimate-words.js';
import type { Estimate } from '@needfinder/domain';

export interface EstimateTextProps extends EstimateWordsOptions {
  readonly estimate: Estimate;
  /** Leaves n out where the heading or the row says it already. */
  readonly withoutN?: boolean;
}

/** A value with its interval and n in lighter ink, or "not enough data (n = 3)" instead of a guess. */
export function EstimateText({ estimate, withoutN = false, ...options }: EstimateTextProps) {
  const words = estimateWords(estimate, options);
  if (!words.isEnough) {
    return (
      <span className="nf-estimate">
        <span className="nf-light">
          {words.value} ({words.n})
        </span>
      </span>
    );
  }
  return (
    <span className="nf-estimate">
      <span className="nf-estimate-value">{words.value}</span>
      {words.interval ? <span className="nf-light"> ({words.interval})</span> : null}
      {withoutN ? null : <span className="nf-light"> {words.n}</span>}
    </span>
  );
}
