import { InvalidError } from '@needfinder/domain';
import { denseMatrix, normaliseRows, type DenseMatrix } from '../vectors/sparse-matrix.js';
import { centresOf, cosineOfRows, type Partition } from './spherical-k-means.js';

/** What a person said about rows: these belong together, these do not. */
export interface RowLinks {
  readonly together: readonly (readonly number[])[];
  readonly apart: readonly (readonly [number, number])[];
}

const ITERATIONS = 5;

/** Rows that move as one, and the units that must be elsewhere. */
interface Unit {
  readonly rows: number[];
  readonly apart: Set<number>;
}

/**
 * Moves the rows of a partition until every link is obeyed; centres follow.
 *
 * @throws InvalidError `text.links.contradict` when two rows are to be both together and apart; `text.links.themes` when
 *   the rows that are to be apart need more groups than there are.
 *
 * Source: constrained k-means, Wagstaff et al. (2001), ICML ("COP-KMEANS"), on transitive units of linked rows.
 */
export function obeyLinks(space: DenseMatrix, start: Partition, links: RowLinks): Partition {
  const units = unitsOf(space.rows, links);
  let { centres } = start;
  const labels = start.labels.slice();
  for (let iteration = 0; iteration < ITERATIONS; iteration += 1) {
    const placed = new Int32Array(units.length).fill(-1);
    units.forEach((unit, u) => {
      const taken = new Set([...unit.apart].map((other) => placed[other]!));
      const ranked = rankedCentres(space, unit.rows, centres);
      const group = ranked.find((centre) => !taken.has(centre));
      if (group === undefined) {
        throw new InvalidError('text.links.themes', `${centres.rows} themes cannot keep all these texts apart`, {
          themes: centres.rows,
        });
      }
      placed[u] = group;
      for (const row of unit.rows) labels[row] = group;
    });
    centres = centresOf(space, labels, centres.rows);
  }
  return { labels, centres };
}

/** Units that must be apart from most others come first: they have the least choice. */
function unitsOf(n: number, { together, apart }: RowLinks): Unit[] {
  const parent = Int32Array.from({ length: n }, (_, i) => i);
  const root = (i: number): number => {
    while (parent[i] !== i) i = parent[i]!;
    return i;
  };
  for (const rows of together) {
    for (const row of rows) {
      const [a, b] = [root(rows[0]!), root(row)];
      parent[Math.max(a, b)] = Math.min(a, b);
    }
  }
  const members = new Map<number, number[]>();
  for (let row = 0; row < n; row += 1) {
    const top = root(row);
    const rows = members.get(top);
    if (rows === undefined) members.set(top, [row]);
    else rows.push(row);
  }
  const rivals = new Map<number, Set<number>>();
  for (const [one, other] of apart) {
    const [a, b] = [root(one), root(other)];
    if (a === b) throw new InvalidError('text.links.contradict', 'Two texts are to be both together and apart', {});
    rivals.set(a, (rivals.get(a) ?? new Set()).add(b));
    rivals.set(b, (rivals.get(b) ?? new Set()).add(a));
  }
  const tops = [...members.keys()].sort(
    (a, b) =>
      (rivals.get(b)?.size ?? 0) - (rivals.get(a)?.size ?? 0) ||
      members.get(b)!.length - members.get(a)!.length ||
      a - b,
  );
  const numbers = new Map(tops.map((top, u) => [top, u]));
  return tops.map((top) => ({
    rows: members.get(top)!,
    apart: new Set([...(rivals.get(top) ?? [])].map((other) => numbers.get(other)!)),
  }));
}

/** Centres, the nearest to the rows as a whole first. */
function rankedCentres(space: DenseMatrix, rows: readonly number[], centres: DenseMatrix): number[] {
  const mean = denseMatrix(1, space.columns);
  for (const row of rows) {
    for (let j = 0; j < space.columns; j += 1) mean.data[j]! += space.data[row * space.columns + j]!;
  }
  normaliseRows(mean);
  const closeness = Array.from({ length: centres.rows }, (_, c) => cosineOfRows(mean, 0, centres, c));
  return closeness.map((_, c) => c).sort((a, b) => closeness[b]! - closeness[a]! || a - b);
}
