/** Some rows that stand for all, with the people each of them stands for. */
export interface RowSample {
  readonly rows: Int32Array;
  readonly weights: Float64Array;
}

/**
 * Every row that weighs something, or where these are too many a systematic sample of them by weight: rows at equal steps
 * of the running total of the weights. The rows of a pattern matrix stand in an order of their own, so neighbours are
 * alike, the sample is spread over all answers, and the order of the respondents does not matter.
 *
 * @param weights - ≥ 0.
 * @param most - Largest sample.
 *
 * Source: Cochran (1977), Sampling Techniques, chapter 8 (systematic sampling).
 */
export function sampleRows(weights: Float64Array, most: number): RowSample {
  const rows: number[] = [];
  weights.forEach((weight, row) => {
    if (weight > 0) rows.push(row);
  });
  if (rows.length <= most)
    return { rows: Int32Array.from(rows), weights: Float64Array.from(rows, (row) => weights[row]!) };
  const total = rows.reduce((sum, row) => sum + weights[row]!, 0);
  const step = total / most;
  const picked: number[] = [];
  const counts: number[] = [];
  let reached = 0;
  let next = step / 2;
  for (const row of rows) {
    reached += weights[row]!;
    let hits = 0;
    while (next < reached && picked.length + hits < 2 * most) {
      hits += 1;
      next += step;
    }
    if (hits > 0) {
      picked.push(row);
      counts.push(hits * step);
    }
  }
  return { rows: Int32Array.from(picked), weights: Float64Array.from(counts) };
}
