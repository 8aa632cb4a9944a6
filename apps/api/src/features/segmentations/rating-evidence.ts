import type { RatingAspect } from '@needfinder/domain';
import type { Question } from '../surveys/index.js';
import { ratingSteps } from './answer-variables.js';
import type { NeedTable } from './need-table.js';
import type { RatingEvidence } from './segment-need.model.js';
import { estimateMean } from './weighted-estimate.js';

interface RatedQuestion {
  readonly question: Question;
  readonly aspect: RatingAspect;
  /** Row i is respondent i of the table; more is more, NaN = missing. */
  readonly numbers: Float64Array;
  readonly table: NeedTable;
  readonly position: number;
  readonly everybody: Float64Array;
}

/** How the people of a segment answered one question that rates a need. */
export function ratingEvidence({
  question,
  aspect,
  numbers,
  table,
  position,
  everybody,
}: RatedQuestion): RatingEvidence {
  const { weights, positions, probabilities } = table;
  const counts = new Map(ratingSteps(question.definition).map((step) => [step.value, { label: step.label, count: 0 }]));
  numbers.forEach((value, row) => {
    const bar = positions[row] === position ? counts.get(value) : undefined;
    if (bar) bar.count++;
  });
  return {
    question,
    aspect,
    segment: estimateMean({ values: numbers, weights, probabilities: probabilities[position]! }),
    total: estimateMean({ values: numbers, weights, probabilities: everybody }),
    histogram: [...counts.values()],
  };
}
