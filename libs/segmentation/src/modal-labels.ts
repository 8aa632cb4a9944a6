/** The most likely class of each row; the lowest number wins a tie. */
export function modalLabels(posteriors: Float64Array, rows: number, k: number): Int32Array {
  const labels = new Int32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    let best = 0;
    for (let c = 1; c < k; c += 1) if (posteriors[row * k + c]! > posteriors[row * k + best]!) best = c;
    labels[row] = best;
  }
  return labels;
}
