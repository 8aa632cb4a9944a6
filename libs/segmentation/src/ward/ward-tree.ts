import type { KMeansProblem } from '@needfinder/numeric';
import type { RowSample } from '../sample-rows.js';

/** One merge of the tree, lowest first. */
export interface Merge {
  /** Members by position in the sample; any one of each side. */
  readonly left: number;
  readonly right: number;
  /** √(2 · increase of the within sum of squares), as R's `ward.D2` has it. */
  readonly height: number;
}

/** Squared distance of two rows over the columns that both show, scaled up to all columns. */
function squaredDistance(problem: KMeansProblem, a: number, b: number, stranger: number): number {
  const { points, columns, observed } = problem;
  let sum = 0;
  if (observed === null) {
    for (let j = 0; j < columns; j += 1) {
      const d = points[a * columns + j]! - points[b * columns + j]!;
      sum += d * d;
    }
    return sum;
  }
  let shared = 0;
  for (let j = 0; j < columns; j += 1) {
    if (observed[a * columns + j] === 0 || observed[b * columns + j] === 0) continue;
    const d = points[a * columns + j]! - points[b * columns + j]!;
    sum += d * d;
    shared += 1;
  }
  return shared === 0 ? stranger : (sum * columns) / shared;
}

/** What two people differ by on average: stands in where they share no answer. */
function averageSquaredDistance({ points, rows, columns, observed }: KMeansProblem): number {
  let result = 0;
  for (let j = 0; j < columns; j += 1) {
    let count = 0;
    let sum = 0;
    let squares = 0;
    for (let row = 0; row < rows; row += 1) {
      if (observed !== null && observed[row * columns + j] === 0) continue;
      const x = points[row * columns + j]!;
      count += 1;
      sum += x;
      squares += x * x;
    }
    if (count > 0) result += 2 * (squares / count - (sum / count) ** 2);
  }
  return result;
}

/** Merges lowest first, the number of its creation breaking ties. */
const byHeight = (merges: readonly Merge[]): Merge[] =>
  merges
    .map((merge, position) => ({ merge, position }))
    .sort((a, b) => a.merge.height - b.merge.height || a.position - b.position)
    .map(({ merge }) => merge);

/**
 * Ward's minimum variance tree of weighted rows by the nearest-neighbour chain.
 *
 * @param problem - Rows as points; missing values are judged on the columns that both rows show, as `daisy` does.
 * @param sample - Rows to cluster and the people they stand for. m rows take m²/2 numbers.
 * @returns m − 1 merges, lowest first.
 *
 * Source: Ward (1963), J. Am. Stat. Ass. 58:236-244; Lance & Williams (1967), Computer J. 9:373-380; Murtagh (1983),
 * Computer J. 26:354-359 (nearest-neighbour chain); Murtagh & Legendre (2014), J. Classification 31:274-295 (ward.D2).
 * Checked against: R hclust(method = "ward.D2") (ward-tree.spec.ts). Cost: O(m²) time and memory.
 */
export function wardTree(problem: KMeansProblem, sample: RowSample): Merge[] {
  const m = sample.rows.length;
  const mass = Float64Array.from(sample.weights);
  const distances = new Float64Array((m * (m - 1)) / 2);
  /** Place of a pair in the lower triangle. */
  const at = (a: number, b: number): number => (a > b ? (a * (a - 1)) / 2 + b : (b * (b - 1)) / 2 + a);
  const stranger = averageSquaredDistance(problem);
  for (let a = 1; a < m; a += 1) {
    for (let b = 0; b < a; b += 1) {
      const scale = (2 * mass[a]! * mass[b]!) / (mass[a]! + mass[b]!);
      distances[at(a, b)] = scale * squaredDistance(problem, sample.rows[a]!, sample.rows[b]!, stranger);
    }
  }
  let active = Int32Array.from({ length: m }, (_, position) => position);
  const merges: Merge[] = [];
  const chain: number[] = [];
  while (active.length > 1) {
    if (chain.length === 0) chain.push(active[0]!);
    const tip = chain[chain.length - 1]!;
    const before = chain.length > 1 ? chain[chain.length - 2]! : -1;
    // The neighbour it came from wins a tie, or the chain would run in circles.
    let nearest = before;
    let least = before < 0 ? Infinity : distances[at(tip, before)]!;
    for (const other of active) {
      if (other === tip) continue;
      const distance = distances[at(tip, other)]!;
      if (distance < least) {
        least = distance;
        nearest = other;
      }
    }
    if (nearest !== before) {
      chain.push(nearest);
      continue;
    }
    chain.length -= 2;
    const [into, from] = tip < before ? [tip, before] : [before, tip];
    merges.push({ left: into, right: from, height: Math.sqrt(Math.max(0, least)) });
    const together = mass[into]! + mass[from]!;
    for (const other of active) {
      if (other === into || other === from) continue;
      const share = mass[other]!;
      distances[at(into, other)] =
        ((mass[into]! + share) * distances[at(into, other)]! +
          (mass[from]! + share) * distances[at(from, other)]! -
          share * least) /
        (together + share);
    }
    mass[into] = together;
    active = active.filter((cluster) => cluster !== from);
  }
  return byHeight(merges);
}

/**
 * Cuts a tree into k groups.
 *
 * @param size - Rows of the sample; k ≤ size.
 * @returns Length size, groups 0 … k − 1 in the order of their first member.
 */
export function cutTree(merges: readonly Merge[], size: number, k: number): Int32Array {
  const parent = Int32Array.from({ length: size }, (_, position) => position);
  const rootOf = (position: number): number => {
    let root = position;
    while (parent[root] !== root) root = parent[root]!;
    while (parent[position] !== root) [parent[position], position] = [root, parent[position]!];
    return root;
  };
  for (const { left, right } of merges.slice(0, size - k)) parent[rootOf(right)] = rootOf(left);
  const names = new Map<number, number>();
  return Int32Array.from({ length: size }, (_, position) => {
    const root = rootOf(position);
    if (!names.has(root)) names.set(root, names.size);
    return names.get(root)!;
  });
}
