/** People of one segment on one point. */
export interface Standing {
  readonly x: number;
  readonly y: number;
  readonly segment: number;
  readonly people: number;
}

/** Joins people of one segment who answered alike; the most crowded points come first, so that they hide nobody. */
export function standingsOf(x: readonly number[], y: readonly number[], of: readonly number[]): Standing[] {
  const found = new Map<string, Standing>();
  of.forEach((segment, at) => {
    const point = { x: x[at]!, y: y[at]!, segment };
    const key = `${point.x.toFixed(3)} ${point.y.toFixed(3)} ${segment}`;
    const known = found.get(key);
    found.set(key, known ? { ...known, people: known.people + 1 } : { ...point, people: 1 });
  });
  return [...found.values()].sort((a, b) => b.people - a.people);
}

/** Where the people of a segment lie: the ellipse that holds half of them where they scatter normally. */
export interface Spread {
  readonly segment: number;
  readonly mean: readonly [number, number];
  /** Half axes, the longer first. */
  readonly radii: readonly [number, number];
  /** Of the longer axis, in radians, counted from right to up. */
  readonly angle: number;
}

/** Square root of the median of a chi-squared variable with two degrees of freedom. */
const HALF_OF_THEM = Math.sqrt(2 * Math.LN2);

/** @returns Null for a segment without people. */
export function spreadOf(
  segment: number,
  x: readonly number[],
  y: readonly number[],
  of: readonly number[],
): Spread | null {
  const members = [...of.keys()].filter((at) => of[at] === segment);
  if (members.length === 0) return null;
  const meanOf = (value: (at: number) => number): number =>
    members.reduce((sum, at) => sum + value(at), 0) / members.length;
  const mean = [meanOf((at) => x[at]!), meanOf((at) => y[at]!)] as const;
  const xx = meanOf((at) => (x[at]! - mean[0]) ** 2);
  const yy = meanOf((at) => (y[at]! - mean[1]) ** 2);
  const xy = meanOf((at) => (x[at]! - mean[0]) * (y[at]! - mean[1]));
  const middle = (xx + yy) / 2;
  const apart = Math.hypot((xx - yy) / 2, xy);
  const radius = (variance: number): number => HALF_OF_THEM * Math.sqrt(Math.max(0, variance));
  return {
    segment,
    mean,
    radii: [radius(middle + apart), radius(middle - apart)],
    angle: Math.atan2(2 * xy, xx - yy) / 2,
  };
}
