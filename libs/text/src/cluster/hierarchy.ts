import { productsWithRows, type DenseMatrix } from '../vectors/sparse-matrix.js';

/** One step of the hierarchy: the clusters that `left` and `right` (row numbers) belong to become one at `height`. */
export interface Merge {
  readonly left: number;
  readonly right: number;
  readonly height: number;
}

/** `ward` joins what costs least variance, `average` what is closest on average: tight groups of any size. */
export type Linkage = 'ward' | 'average';

/**
 * The hierarchy of the rows of a matrix over squared Euclidean distances.
 *
 * @returns n − 1 merges, ascending by height.
 *
 * Source: Ward (1963), JASA 58:236-244; average linkage, Sokal & Michener (1958); by the nearest-neighbour chain
 * (Murtagh 1983). Cost: O(n²) time and memory.
 */
export function hierarchyOf(rows: DenseMatrix, linkage: Linkage): Merge[] {
  const n = rows.rows;
  const distances = squaredDistances(rows);
  const sizes = new Int32Array(n).fill(1);
  const alive = new Uint8Array(n).fill(1);
  const merges: Merge[] = [];
  const chain: number[] = [];
  while (merges.length < n - 1) {
    if (chain.length === 0) chain.push(alive.indexOf(1));
    const tip = chain.at(-1)!;
    const previous = chain.at(-2) ?? -1;
    // Prefer the previous element on ties, otherwise the chain could walk in a circle.
    let nearest = previous;
    let best = previous >= 0 ? distances[tip * n + previous]! : Infinity;
    for (let other = 0; other < n; other += 1) {
      if (alive[other] && other !== tip && distances[tip * n + other]! < best) {
        best = distances[tip * n + other]!;
        nearest = other;
      }
    }
    if (nearest !== previous) {
      chain.push(nearest);
      continue;
    }
    chain.length -= 2;
    merges.push({ left: Math.min(tip, nearest), right: Math.max(tip, nearest), height: best });
    mergeInto(distances, sizes, alive, n, tip, nearest, linkage);
  }
  return merges.sort((a, b) => a.height - b.height);
}

/** Cuts a hierarchy of n rows into k clusters, numbered by their first row. */
export function cutHierarchy(merges: readonly Merge[], n: number, k: number): Int32Array {
  const parent = Int32Array.from({ length: n }, (_, i) => i);
  const root = (i: number): number => {
    while (parent[i] !== i) i = parent[i]!;
    return i;
  };
  for (const { left, right } of merges.slice(0, Math.max(0, n - k))) {
    const a = root(left);
    const b = root(right);
    parent[Math.max(a, b)] = Math.min(a, b);
  }
  const numbers = new Map<number, number>();
  return Int32Array.from({ length: n }, (_, i) => {
    const top = root(i);
    const number = numbers.get(top) ?? numbers.size;
    numbers.set(top, number);
    return number;
  });
}

function squaredDistances({ rows: n, columns, data }: DenseMatrix): Float32Array {
  const points = Float64Array.from(data);
  const distances = new Float32Array(n * n);
  const squares = new Float64Array(n);
  const products = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    productsWithRows(points.subarray(i * columns, (i + 1) * columns), points, i + 1, products);
    squares[i] = products[i]!;
    for (let j = 0; j < i; j += 1) {
      const distance = Math.max(0, squares[i]! + squares[j]! - 2 * products[j]!);
      distances[i * n + j] = distance;
      distances[j * n + i] = distance;
    }
  }
  return distances;
}

/** Lance-Williams update; the merged cluster lives on in `kept`. */
function mergeInto(
  distances: Float32Array,
  sizes: Int32Array,
  alive: Uint8Array,
  n: number,
  kept: number,
  gone: number,
  linkage: Linkage,
): void {
  alive[gone] = 0;
  const keptSize = sizes[kept]!;
  const goneSize = sizes[gone]!;
  const height = distances[kept * n + gone]!;
  for (let other = 0; other < n; other += 1) {
    if (!alive[other] || other === kept) continue;
    const size = sizes[other]!;
    const toKept = distances[kept * n + other]!;
    const toGone = distances[gone * n + other]!;
    const updated =
      linkage === 'ward'
        ? ((keptSize + size) * toKept + (goneSize + size) * toGone - size * height) / (keptSize + goneSize + size)
        : (keptSize * toKept + goneSize * toGone) / (keptSize + goneSize);
    distances[kept * n + other] = updated;
    distances[other * n + kept] = updated;
  }
  sizes[kept] = keptSize + goneSize;
}
