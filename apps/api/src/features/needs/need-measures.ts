import type { RatingAspect } from '@needfinder/domain';
import type { NeedRating } from './need.model.js';

/** What a need is measured by. Frequency and severity say how much a need matters where nobody asked for importance. */
const ASPECTS = {
  importance: [['importance'], ['severity'], ['frequency']],
  satisfaction: [['satisfaction']],
} as const satisfies Record<string, readonly (readonly RatingAspect[])[]>;
export type RatedMeasure = keyof typeof ASPECTS;

/** The ratings that a measure of a need is read from: all those of the best aspect that is rated. */
export function ratingsFor<R extends Pick<NeedRating, 'aspect'>>(measure: RatedMeasure, ratings: readonly R[]): R[] {
  for (const aspects of ASPECTS[measure]) {
    const found = ratings.filter(({ aspect }) => (aspects as readonly RatingAspect[]).includes(aspect));
    if (found.length > 0) return found;
  }
  return [];
}

export interface Scale {
  readonly min: number;
  readonly max: number;
}

/** Lowest and highest point; null when there are none. */
export function scaleOf(points: readonly { readonly value: number }[]): Scale | null {
  const values = points.map(({ value }) => value);
  return values.length > 0 ? { min: Math.min(...values), max: Math.max(...values) } : null;
}

/** The scale that holds all of them; null when there are none. */
export function widestScale(scales: readonly (Scale | null)[]): Scale | null {
  const given = scales.filter((scale) => scale !== null);
  if (given.length === 0) return null;
  return { min: Math.min(...given.map(({ min }) => min)), max: Math.max(...given.map(({ max }) => max)) };
}

/** The other way up; a scale keeps its ends. */
export const turned = (value: number, { min, max }: Scale): number => min + max - value;

/** Mean of the values that are there; NaN when none is. */
export function meanOf(values: readonly number[]): number {
  const given = values.filter((value) => !Number.isNaN(value));
  return given.length === 0 ? Number.NaN : given.reduce((sum, value) => sum + value, 0) / given.length;
}
