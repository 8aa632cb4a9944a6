/**
 * The assignment of rows to columns with the smallest total cost.
 *
 * @param cost - Row-major `rows × columns`, finite.
 * @returns Length `rows`: column of each row, −1 for rows left over when there are more rows than columns.
 *
 * Source: Kuhn (1955), in the shortest augmenting path form. Cost: O(rows² · columns).
 */
export function assignMinimumCost(cost: ArrayLike<number>, rows: number, columns: number): Int32Array {
  if (rows > columns) {
    const transposed = new Float64Array(rows * columns);
    for (let r = 0; r < rows; r += 1)
      for (let c = 0; c < columns; c += 1) transposed[c * rows + r] = cost[r * columns + c]!;
    const rowOfColumn = assignMinimumCost(transposed, columns, rows);
    const result = new Int32Array(rows).fill(-1);
    rowOfColumn.forEach((row, column) => (result[row] = column));
    return result;
  }
  // Index 0 is the sentinel of the method: rows and columns count from 1.
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  const before = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row += 1) {
    rowOf[0] = row;
    let column = 0;
    const smallest = new Float64Array(columns + 1).fill(Infinity);
    const used = new Uint8Array(columns + 1);
    do {
      used[column] = 1;
      const current = rowOf[column]!;
      let delta = Infinity;
      let next = 0;
      for (let c = 1; c <= columns; c += 1) {
        if (used[c]) continue;
        const reduced = cost[(current - 1) * columns + c - 1]! - rowPotential[current]! - columnPotential[c]!;
        if (reduced < smallest[c]!) {
          smallest[c] = reduced;
          before[c] = column;
        }
        if (smallest[c]! < delta) {
          delta = smallest[c]!;
          next = c;
        }
      }
      for (let c = 0; c <= columns; c += 1) {
        if (used[c]) {
          rowPotential[rowOf[c]!] = rowPotential[rowOf[c]!]! + delta;
          columnPotential[c] = columnPotential[c]! - delta;
        } else smallest[c] = smallest[c]! - delta;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const previous = before[column]!;
      rowOf[column] = rowOf[previous]!;
      column = previous;
    }
  }
  const result = new Int32Array(rows).fill(-1);
  for (let c = 1; c <= columns; c += 1) if (rowOf[c]! > 0) result[rowOf[c]! - 1] = c - 1;
  return result;
}
