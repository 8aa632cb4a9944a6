import { createRng } from '@needfinder/numeric';

/** People of equally large planted segments, answers as they are or as ratings from 1 to 5; `rows × columns`, row-major. */
export function plantPoints(
  rows: number,
  columns: number,
  segments: number,
  kind: 'normal' | 'rating',
  seed: number,
): Float64Array {
  const rng = createRng(seed);
  const centres = Float64Array.from({ length: segments * columns }, () => rng.normal());
  const points = new Float64Array(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    const segment = rng.int(segments);
    for (let j = 0; j < columns; j += 1) {
      const answer = centres[segment * columns + j]! + rng.normal();
      points[row * columns + j] = kind === 'rating' ? Math.max(1, Math.min(5, Math.round(3 + answer))) : answer;
    }
  }
  return points;
}
