import { InvalidError } from '@needfinder/domain';
import type { BasisMeasure } from './basis.js';
import type { StatedNeed, RatedColumn } from './stated-need.js';
import { binaryVariable, numericVariable, ratingVariable, type Variable } from './variable.js';

/** Ratings of every scale are compared on 0–10, as the opportunity score has them. */
const LONGEST = 10;

/** How a mention enters a basis by its intensity: not at all, then the four intensities of the text engine. */
const INTENSITY_STEPS = ['not mentioned', 'plain', 'noticeable', 'strong', 'extreme'].map((label, value) => ({
  label,
  value,
}));

/**
 * A need as one column of a basis.
 *
 * @throws InvalidError `segmentation.need.not-rated`
 */
export function needVariable(column: StatedNeed, measure: BasisMeasure): Variable {
  const { id, label } = column.need;
  const source = { key: `need:${id}:${measure}`, label, needId: id, measure };
  switch (measure) {
    case 'mention':
      return binaryVariable(source, column.mentioned);
    case 'intensity': {
      const steps = column.mentioned.map((mentioned, row) =>
        mentioned === 1 ? 1 + Math.round(column.intensity[row]!) : mentioned,
      );
      return ratingVariable(source, steps, INTENSITY_STEPS);
    }
    case 'importance':
    case 'satisfaction': {
      const rated = ratingOf(column, measure);
      return ratingVariable({ ...source, sources: rated.questionIds }, rated.values, rated.steps);
    }
    case 'opportunity': {
      const importance = ratingOf(column, 'importance');
      const satisfaction = ratingOf(column, 'satisfaction');
      const sources = [...importance.questionIds, ...satisfaction.questionIds];
      const values = opportunityValues(onTen(importance), onTen(satisfaction));
      return { ...numericVariable({ ...source, sources }, values), range: [0, 2 * LONGEST] };
    }
  }
}

/** Importance plus what is left of it: `importance + max(importance − satisfaction, 0)`, on 0–20. */
export const opportunityValues = (importance: Float64Array, satisfaction: Float64Array): Float64Array =>
  importance.map((value, row) => value + Math.max(value - satisfaction[row]!, 0));

/** A rating moved to 0–10. */
export const onTen = ({ values, min, max }: RatedColumn): Float64Array =>
  values.map((value) => (LONGEST * (value - min)) / (max - min));

function ratingOf({ need, ratings }: StatedNeed, aspect: 'importance' | 'satisfaction'): RatedColumn {
  const rated = ratings[aspect];
  if (rated) return rated;
  throw new InvalidError(
    'segmentation.need.not-rated',
    `Nobody was asked for the ${aspect} of "${need.label}": link a question to it, or choose another measure`,
    { needId: need.id, aspect },
  );
}
