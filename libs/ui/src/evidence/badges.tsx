import { formatInterval } from '@needfinder/domain';
import type { Verdict } from '@needfinder/domain';

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  natural: 'Distinct groups',
  reproducible: 'A continuum, cut alike each time',
  constructed: 'A constructed cut',
  none: 'No distinct groups',
};

/** A verdict in words; a no is as designed as a yes. */
export function VerdictBadge({ verdict }: { verdict: Verdict }) {
  return (
    <span className="nf-badge" data-tone={verdict}>
      <span aria-hidden="true" className="nf-badge-sign" />
      {VERDICT_WORDS[verdict]}
    </span>
  );
}

/** What a stability between 0 and 1 means, in the words of the segment cards. */
export const stabilityWord = (stability: number): 'holds' | 'wobbles' | 'falls apart' =>
  stability >= 0.75 ? 'holds' : stability >= 0.6 ? 'wobbles' : 'falls apart';

export interface StabilityBadgeProps {
  /** Mean Jaccard similarity over resamples, in [0, 1]; null when it was not estimated. */
  readonly stability: number | null;
  readonly low?: number | null | undefined;
  readonly high?: number | null | undefined;
}

/**
 * Whether a segment would be found again: the word first, then the number.
 *
 * Thresholds: Hennig (2007), Comput. Stat. Data Anal. 52:258–271 (.75 and above is stable, under .6 is not to be trusted).
 */
export function StabilityBadge({ stability, low, high }: StabilityBadgeProps) {
  if (stability === null) return <span className="nf-badge nf-light">stability unknown</span>;
  const word = stabilityWord(stability);
  const hasInterval = typeof low === 'number' && typeof high === 'number';
  return (
    <span className="nf-badge" data-tone={word}>
      <span aria-hidden="true" className="nf-badge-sign" />
      {word}
      <span className="nf-light">
        {' '}
        {stability.toFixed(2)}
        {hasInterval ? ` (${formatInterval(low, high, 'number')})` : ''}
      </span>
    </span>
  );
}

export type StatusTone = 'neutral' | 'active' | 'good' | 'warning' | 'bad';

/** The state of a survey, a job, an import: the word is the caller's, the sign goes with the tone. */
export function StatusBadge({ tone, children }: { tone: StatusTone; children: string }) {
  return (
    <span className="nf-badge" data-tone={tone}>
      <span aria-hidden="true" className="nf-badge-sign" />
      {children}
    </span>
  );
}
