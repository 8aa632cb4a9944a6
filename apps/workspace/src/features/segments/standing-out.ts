import { isShare, type ProfileRow } from './profile-charts.js';

/** Lowest and highest value an answer can have; a mean without known ends is taken as wide as segment and total lie. */
function endsOf(row: ProfileRow): readonly [number, number] {
  if (isShare(row)) return [0, 1];
  const { min, max } = row.indicator;
  if (min !== null && max !== null && max > min) return [min, max];
  return [Math.min(0, row.total, row.value ?? 0), Math.max(row.total, row.value ?? 0, 1)];
}

/** How far the segment is from all people, as a part of the scale. */
function distance(row: ProfileRow): number {
  const [low, high] = endsOf(row);
  return row.value === null ? -1 : Math.abs(row.value - row.total) / (high - low);
}

/** What one remembers of a segment: its markers first, then what is farthest from all people. One row per indicator. */
export function standingOut(profile: readonly ProfileRow[], count: number): readonly ProfileRow[] {
  const sorted = profile
    .filter(({ value }) => value !== null)
    .toSorted((a, b) => Number(b.marker) - Number(a.marker) || distance(b) - distance(a));
  const seen = new Set<string>();
  return sorted.filter(({ indicator: { name } }) => !seen.has(name) && seen.add(name)).slice(0, count);
}

/** Where segment and total stand on the scale of the answer, in [0, 1]. */
export function placesOnScale(row: ProfileRow): { readonly segment: number | null; readonly total: number } {
  const [low, high] = endsOf(row);
  const place = (value: number) => Math.min(Math.max((value - low) / (high - low), 0), 1);
  return { segment: row.value === null ? null : place(row.value), total: place(row.total) };
}
