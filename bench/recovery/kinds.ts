import { createRng, type Rng } from '@needfinder/numeric';
import type { Indicator } from '@needfinder/segmentation';
import { guessSegments } from './best-guess.js';
import { drawRatings, type RatingPlan } from './ratings.js';
import { pick, type Sample } from './sample.js';

export interface Kind {
  readonly name: string;
  /** Planted number of segments; 1 = a kind without any. */
  readonly k: number;
  readonly draw: (rng: Rng) => Sample;
}

const blocks = (segments: number, each: number): number[] =>
  Array.from({ length: segments * each }, (_, j) => Math.floor(j / each));
const ratings = (name: string, k: number, plan: RatingPlan): Kind => ({
  name,
  k,
  draw: (rng) => drawRatings(plan, rng),
});

/** How often the second of two twins repeats the first. */
const TWIN_REPEATS = 0.7;

/** Yes-or-no answers; `twins` are pairs of items of which the second mostly repeats the first. */
function drawBinary(
  n: number,
  shares: readonly number[],
  high: readonly number[],
  yes: readonly [number, number],
  twins: readonly (readonly [number, number])[],
  rng: Rng,
): Sample {
  const truth = Int32Array.from({ length: n }, () => pick(shares, rng));
  const columns = high.map(() => new Float64Array(n));
  for (let i = 0; i < n; i += 1) {
    high.forEach((segment, j) => (columns[j]![i] = rng.next() < (truth[i] === segment ? yes[0] : yes[1]) ? 1 : 0));
    for (const [first, second] of twins) if (rng.next() < TWIN_REPEATS) columns[second]![i] = columns[first]![i]!;
  }
  const indicators = columns.map((values, j): Indicator => ({ name: `need${j + 1}`, scale: 'binary', values }));
  const firstOf = new Map(twins.map(([first, second]) => [second, first]));
  const guess = guessSegments(indicators, shares, (j, segment, answer, row) => {
    const own = high[j] === segment ? yes[0] : yes[1];
    const given = answer === 1 ? own : 1 - own;
    const first = firstOf.get(j);
    if (first === undefined) return given;
    return TWIN_REPEATS * (columns[first]![row] === answer ? 1 : 0) + (1 - TWIN_REPEATS) * given;
  });
  return { truth, indicators, guess };
}

function drawMixed(rng: Rng): Sample {
  const n = 1000;
  const truth = Int32Array.from({ length: n }, () => pick([0.42, 0.36, 0.22], rng));
  const column = (name: string, scale: Indicator['scale'], of: (segment: number) => number): Indicator => ({
    name,
    scale,
    values: Float64Array.from(truth, of),
  });
  const normal = (means: readonly number[], sd: number) => (c: number) => means[c]! + sd * rng.normal();
  const choice = (favourite: readonly number[]) => (c: number) => (rng.next() < 0.55 ? favourite[c]! : rng.int(3));
  const yes = (shares: readonly number[]) => (c: number) => (rng.next() < shares[c]! ? 1 : 0);
  return {
    truth,
    guess: null,
    indicators: [
      column('num1', 'numeric', normal([0, 1.4, 0], 1)),
      column('num2', 'numeric', normal([50, 60, 50], 10)),
      column('num3', 'numeric', normal([1, 1, 1.18], 0.1)),
      column('num4', 'numeric', normal([31000, 30000, 29000], 1000)),
      column('num5', 'numeric', normal([5, 5, 8], 3)),
      column('cat1', 'nominal', choice([0, 1, 2])),
      column('cat2', 'nominal', choice([1, 2, 0])),
      column('cat3', 'nominal', choice([0, 1, 2])),
      column('cat4', 'nominal', choice([1, 2, 0])),
      column('bin1', 'binary', yes([0.73, 0.27, 0.43])),
      column('bin2', 'binary', yes([0.34, 0.42, 0.82])),
    ],
  };
}

const quarter = [0.25, 0.25, 0.25, 0.25];
const third = [1 / 3, 1 / 3, 1 / 3];
const none = (count: number): number[] => Array.from({ length: count }, () => -1);

/**
 * Our own simulations of the kinds on which segmentation methods are compared, about as hard as those: on `overlap` and
 * `localdep` one who knows the planted parameters reaches an adjusted Rand index of .48 and .74.
 */
export const KINDS: readonly Kind[] = [
  ratings('sep', 4, { n: 1000, levels: 5, shares: quarter, high: blocks(4, 3), low: 2.35, lift: 2.1, noise: 0.8 }),
  ratings('overlap', 4, { n: 1000, levels: 5, shares: quarter, high: blocks(4, 3), low: 2.9, lift: 1.05, noise: 0.97 }),
  ratings('unequal', 4, {
    n: 1000,
    levels: 5,
    shares: [0.6, 0.25, 0.1, 0.05],
    high: blocks(4, 3),
    low: 2.5,
    lift: 1.8,
    noise: 0.86,
  }),
  ratings('scale5', 4, {
    n: 1000,
    levels: 5,
    shares: quarter,
    high: blocks(4, 4),
    low: 2.8,
    lift: 1.5,
    noise: 0.75,
    shift: 0.75,
    spread: 0.2,
  }),
  ratings('scale7', 3, {
    n: 1000,
    levels: 7,
    shares: [0.5, 0.3, 0.2],
    high: blocks(3, 5),
    low: 3.6,
    lift: 2,
    noise: 1.05,
    shift: 1.15,
    spread: 0.2,
  }),
  { name: 'binary', k: 4, draw: (rng) => drawBinary(1000, [0.36, 0.3, 0.19, 0.15], blocks(4, 4), [0.8, 0.2], [], rng) },
  { name: 'mixed', k: 3, draw: drawMixed },
  ratings('mar20', 4, {
    n: 1000,
    levels: 5,
    shares: quarter,
    high: blocks(4, 3),
    low: 2.5,
    lift: 1.8,
    noise: 0.86,
    missing: 0.2,
  }),
  ratings('noise', 3, {
    n: 1000,
    levels: 5,
    shares: third,
    high: [0, 1, 2, 0, 1, ...none(15)],
    low: 2.3,
    lift: 1.8,
    noise: 0.95,
  }),
  ratings('small60', 3, { n: 60, levels: 5, shares: third, high: blocks(3, 3), low: 2.35, lift: 1.9, noise: 0.85 }),
  {
    name: 'localdep',
    k: 3,
    draw: (rng) =>
      drawBinary(
        1500,
        third,
        blocks(3, 4),
        [0.825, 0.235],
        [
          [0, 1],
          [4, 5],
          [8, 9],
        ],
        rng,
      ),
  },
  ratings('null_indep', 1, { n: 1000, levels: 5, shares: [1], high: none(12), low: 3, lift: 0, noise: 1.05 }),
  ratings('null_factor', 1, {
    n: 1000,
    levels: 5,
    shares: [1],
    high: none(12),
    low: 3,
    lift: 0,
    noise: 0.95,
    loading: 0.6,
  }),
  ratings('null_style', 1, {
    n: 1000,
    levels: 5,
    shares: [1],
    high: none(12),
    low: 3,
    lift: 0,
    noise: 0.9,
    shift: 0.9,
    spread: 0.3,
  }),
];

/** The same sample for the same kind and seed. */
export const drawKind = (kind: Kind, seed: number): Sample => kind.draw(createRng(seed).fork('kind', kind.name));
