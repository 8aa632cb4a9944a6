import {
  isDecided,
  LOOKS,
  testContinuum,
  type ContinuumStatistics,
  type StyleTest,
} from '../continuum/continuum-test.js';
import type { Style } from '../types.js';
import type { FirstLook } from './first-look.js';
import type { Part } from './part.js';
import { pieces, type Steps, type Stretch } from './steps.js';

/** Draws samples of the continuum until they decide. */
export function* compareWithContinuum(
  styles: readonly Style[],
  { structure, copula }: Pick<FirstLook, 'structure' | 'copula'>,
  [from, to]: Stretch,
): Steps<StyleTest[]> {
  const samples: ContinuumStatistics[] = [];
  let tests: StyleTest[] = [];
  for (const look of LOOKS) {
    const parts = pieces(samples.length, look).map((piece): Part => ({ type: 'continuum', copula, ...piece }));
    const last = LOOKS[LOOKS.length - 1]!;
    const at = (done: number): number => from + ((to - from) * done) / last;
    const drawn = (yield { parts, from: at(samples.length), to: at(look) }) as readonly ContinuumStatistics[][];
    samples.push(...drawn.flat());
    tests = testContinuum(styles, structure, samples);
    if (isDecided(tests, samples.length)) break;
  }
  return tests;
}
