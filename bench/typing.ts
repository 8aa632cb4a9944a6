/** Assigning a million new people to the segments of a fitted model: 20 ratings, five segments. Argument 3: people. */
import { createRng } from '@needfinder/numeric';
import { assignmentModel, assignSegments, collapsePatterns, type Indicator } from '@needfinder/segmentation';
import { latentClassEstimator } from '../libs/segmentation/src/em/latent-class-estimator.js';
import { median, timed } from './measure.js';
import { plantPoints } from './planted-points.js';

const PEOPLE = Number(process.argv[3] ?? 1_000_000);
const ITEMS = 20;

/** The first people of one draw, whatever their number. */
function ratings(people: number): Indicator[] {
  const points = plantPoints(people, ITEMS, 5, 'rating', 1);
  return Array.from({ length: ITEMS }, (_, item) => ({
    name: `q${item + 1}`,
    scale: 'ordinal',
    values: Float64Array.from({ length: people }, (_, row) => points[row * ITEMS + item]! - 1),
  }));
}

const known = ratings(2000);
const matrix = collapsePatterns(known);
const fit = latentClassEstimator(known, matrix, 'raw', [], 3).fit(5, createRng(1), 'quick');
const model = assignmentModel(known, matrix, fit.posteriors, 5);
const people = ratings(PEOPLE);
const seconds = timed(3, () => assignSegments(model, people));
console.log(`typing ${PEOPLE} people, ${ITEMS} ratings, 5 segments`, {
  'first, s': seconds[0]!.toFixed(2),
  'median, s': median(seconds).toFixed(2),
});
