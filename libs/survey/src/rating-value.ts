import type { StoredAnswer } from '@needfinder/domain';
import { foldLabel } from './cell-text.js';
import type { QuestionDefinition } from './question-definitions.js';

/**
 * A rating as a number, turned so that more is always more.
 *
 * @param answer - A stored number, or the label of a point.
 * @returns In the range of the question's points; NaN when there is no answer or the question has no points.
 */
export function ratingValue(question: QuestionDefinition, answer: StoredAnswer | undefined): number {
  const { points = [], higherIsMore = true } = question;
  const value = pointValue(points, answer);
  if (points.length === 0 || Number.isNaN(value) || higherIsMore) return points.length === 0 ? Number.NaN : value;
  return points[0]!.value + points.at(-1)!.value - value;
}

function pointValue(points: NonNullable<QuestionDefinition['points']>, answer: StoredAnswer | undefined): number {
  if (typeof answer === 'number') return answer;
  if (typeof answer !== 'string') return Number.NaN;
  const label = foldLabel(answer);
  return points.find((point) => foldLabel(point.label) === label)?.value ?? Number.NaN;
}
