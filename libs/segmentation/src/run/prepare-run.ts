import { collapsePatterns, type Allocate, type PatternMatrix } from '../patterns.js';
import { findRatingBlock } from '../rating-block.js';
import type { SegmentationInput } from '../types.js';
import { checkMatrix, checkOptions } from '../validate.js';

/** A run's data, made once for all threads that take part. It can be cloned, and its large arrays can be shared. */
export interface PreparedRun {
  readonly input: SegmentationInput;
  readonly matrix: PatternMatrix;
  /** Positions of the ratings on one scale; see `findRatingBlock`. */
  readonly block: readonly number[];
}

/**
 * Checks the input of a run, and collapses it to answer patterns.
 *
 * @param allocate - Where the values of the patterns are put: memory that threads share spares a copy.
 * @throws InvalidError `segmentation.*`, naming the indicator and the row (see `checkMatrix`, `checkOptions`).
 */
export function prepareRun(input: SegmentationInput, allocate?: Allocate): PreparedRun {
  const { indicators, weights, options } = input;
  checkMatrix(indicators, weights);
  checkOptions(options, indicators[0]!.values.length);
  return { input, matrix: collapsePatterns(indicators, weights, allocate), block: findRatingBlock(indicators) };
}
