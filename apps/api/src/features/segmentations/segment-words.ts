const ALPHABET = 26;

/** A for the first segment, Z for the 26th, AA for the next. */
export function letterOf(position: number): string {
  const last = String.fromCharCode(65 + (position % ALPHABET));
  return position < ALPHABET ? last : letterOf(Math.floor(position / ALPHABET) - 1) + last;
}

/** Hennig (2007): from .75 a cluster is a valid pattern, below .6 it should not be trusted. */
const HOLDS = 0.75;
const WOBBLES = 0.6;

/** @param jaccard - Mean best overlap with a segment of a resample, 0 … 1; null = not resampled, so nothing is known. */
export function stabilityWord(jaccard: number | null): string | null {
  if (jaccard === null) return null;
  if (jaccard >= HOLDS) return 'holds';
  return jaccard >= WOBBLES ? 'wobbles' : 'falls apart';
}
