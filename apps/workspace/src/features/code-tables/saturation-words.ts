import { formatNumber, formatShare } from '@needfinder/domain';
import type { SaturationQuery } from './saturation.query.generated.js';

type Saturation = SaturationQuery['saturation'];
type Unseen = NonNullable<Saturation['unseen']>;

/** What the picture shows, in one sentence. */
export function saturationTitle({ points }: Saturation, words: string): string {
  const known = points.at(-1)!.known;
  const half = points.findIndex((point) => point.known >= known / 2) + 1;
  return `${known} ${words} in ${points.length} interviews, half of them by the ${ordinal(half)}`;
}

interface Rule {
  readonly baseSize: number;
  readonly runLength: number;
  readonly threshold: number;
  readonly words: string;
}

/** Whether the rule says stop, and what the last run brought. */
export function stoppingWords(
  { points, reachedAfter }: Saturation,
  { baseSize, runLength, threshold, words }: Rule,
): string {
  const needed = baseSize + runLength;
  if (points.length < needed) {
    return `The rule needs ${needed} coded interviews; there are ${points.length}.`;
  }
  const last = points.at(-1)!.newInformation;
  if (last === null)
    return `The first ${baseSize} interviews speak of no ${words}: there is nothing to hold new ones against.`;
  const now = `the last ${runLength} interviews brought ${formatShare(last)} new information`;
  const bound = threshold === 0 ? 'nothing new' : `at most ${formatShare(threshold)}`;
  return reachedAfter === null
    ? `Not saturated yet: ${now}, the rule asks for ${bound}.`
    : `Saturated after ${reachedAfter} interviews (${bound} in a run of ${runLength}); ${now}.`;
}

export function unseenWords({ seen, estimated, low, high, coverage }: Unseen, words: string): string {
  const sure =
    coverage === null ? '' : ` Of what a next person mentions, about ${formatShare(coverage)} would be known already.`;
  if (estimated - seen < 0.5) return `No ${words} seem to be missing (Chao2: ${formatNumber(estimated, 0)}).${sure}`;
  return (
    `At least ${formatNumber(estimated, 0)} ${words} are to be expected in the long run ` +
    `(${formatNumber(low, 0)} to ${formatNumber(high, 0)}); ${seen} were heard.${sure}`
  );
}

function ordinal(n: number): string {
  const rest = n % 100;
  const suffix = rest >= 11 && rest <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${suffix}`;
}
