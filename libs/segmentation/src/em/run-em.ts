import { expect } from './expectation.js';
import { maximise, type ClassTotals, type LatentClassModel } from './model.js';
import type { LatentClassProblem } from './problem.js';

export interface LatentClassFit {
  readonly model: LatentClassModel;
  /** In standard units; see `LatentClassProblem.unitCorrection`. */
  readonly logLikelihood: number;
  readonly converged: boolean;
}

/** When a run of EM ends. */
export interface StopRule {
  /** Passes over the data at most. */
  readonly steps: number;
  /** Log-likelihood still to be gained, by extrapolation, that is let go. */
  readonly tolerance: number;
  /** A run that by extrapolation stays below this is given up; −Infinity = never. */
  readonly target: number;
}

/** Moves the parameters uphill, given the class totals. */
export type Maximiser = (problem: LatentClassProblem, model: LatentClassModel, totals: ClassTotals) => void;

/** Passes before the geometric shrinking of the gains is believed. */
const SETTLING_STEPS = 15;
/** The extrapolation is coarse: three times what it promises is granted before a run is given up. */
const GENEROSITY = 3;
/** A run may wait on a plateau: only one this far below the target is given up at all. */
const HOPELESS = 4;
const FIRST_STRETCH = 4;
const STRETCH_GROWTH = 4;
const LONGEST_STRETCH = 4096;
/** A run that leaves a saddle is quiet at first: so many times in a row is an end. */
const QUIET_ENOUGH = 3;
/** A stretched total may come out negative; a class keeps at least this much of everything. */
const SMALLEST_TOTAL = 1e-10;

const partsOf = (totals: ClassTotals): readonly Float64Array[] => [
  totals.mass,
  totals.counts,
  totals.numericMass,
  totals.numericSum,
  totals.numericSquares,
];

const copyInto = (target: ClassTotals, source: ClassTotals): void => {
  const from = partsOf(source);
  partsOf(target).forEach((part, i) => part.set(from[i]!));
};

const emptyLike = (totals: ClassTotals): ClassTotals => ({
  mass: new Float64Array(totals.mass.length),
  counts: new Float64Array(totals.counts.length),
  numericMass: new Float64Array(totals.numericMass.length),
  numericSum: new Float64Array(totals.numericSum.length),
  numericSquares: new Float64Array(totals.numericSquares.length),
});

/** Squared lengths of the last step and of its change. */
function stepLengths(
  zero: ClassTotals,
  one: ClassTotals,
  two: ClassTotals,
): { first: number; second: number; change: number } {
  const [ones, twos] = [partsOf(one), partsOf(two)];
  let first = 0;
  let second = 0;
  let change = 0;
  partsOf(zero).forEach((part, i) => {
    const a = ones[i]!;
    const b = twos[i]!;
    for (let cell = 0; cell < part.length; cell += 1) {
      const r = a[cell]! - part[cell]!;
      const s = b[cell]! - a[cell]!;
      first += r * r;
      second += s * s;
      change += (s - r) * (s - r);
    }
  });
  return { first, second, change };
}

/** Sets `zero` to zero + 2 α r + α² v, where r is its first step and v the change of the step. */
function stretch(zero: ClassTotals, one: ClassTotals, two: ClassTotals, alpha: number): void {
  const [ones, twos] = [partsOf(one), partsOf(two)];
  partsOf(zero).forEach((part, i) => {
    const a = ones[i]!;
    const b = twos[i]!;
    // Sums of numeric items may be negative, everything else counts people.
    const signed = part === zero.numericSum;
    for (let cell = 0; cell < part.length; cell += 1) {
      const r = a[cell]! - part[cell]!;
      const v = b[cell]! - a[cell]! - r;
      const moved = part[cell]! + 2 * alpha * r + alpha * alpha * v;
      part[cell] = signed ? moved : Math.max(moved, SMALLEST_TOTAL);
    }
  });
  // What was lifted to the floor must not make more people of them.
  const people = one.mass.reduce((sum, mass) => sum + mass, 0);
  const now = zero.mass.reduce((sum, mass) => sum + mass, 0);
  for (let c = 0; c < zero.mass.length; c += 1) zero.mass[c] = zero.mass[c]! * (people / now);
}

/**
 * EM from the given class totals until what is left to gain is under the tolerance or cannot reach the target.
 *
 * Every third pass starts from totals stretched along the last two steps; a stretch that lowers the likelihood is taken
 * back. What is left is extrapolated from the last gain and from how much shorter the steps become.
 *
 * @param totals - The start; overwritten with the totals of the last pass.
 * @param improve - The maximisation step, for models that tie classes to each other.
 *
 * Source: Dempster, Laird & Rubin (1977); Varadhan & Roland (2008), Scand. J. Stat. 35:335-353, scheme S3 (the stretch),
 * here on the sufficient statistics, so that every constraint holds; Böhning et al. (1994), Ann. Inst. Stat. Math.
 * 46:373-388 (what is left). Checked against: plain EM (em.spec.ts).
 */
export function runEm(
  problem: LatentClassProblem,
  model: LatentClassModel,
  totals: ClassTotals,
  { steps, tolerance, target }: StopRule,
  improve: Maximiser = maximise,
): LatentClassFit {
  const one = emptyLike(totals);
  const two = emptyLike(totals);
  let longest = FIRST_STRETCH;
  let logLikelihood = -Infinity;
  let quiet = 0;
  let pass = 0;
  while (pass < steps) {
    improve(problem, model, totals);
    const before = expect(problem, model, one, null);
    improve(problem, model, one);
    logLikelihood = expect(problem, model, two, null);
    pass += 2;
    const gain = logLikelihood - before;
    const { first, second, change } = stepLengths(totals, one, two);
    const rate = first > 0 ? second / first : 0;
    const left = second === 0 ? 0 : rate < 1 ? Math.max(0, gain) / (1 - rate) : Infinity;
    quiet = left < tolerance ? quiet + 1 : 0;
    if (second === 0 || quiet === QUIET_ENOUGH) {
      copyInto(totals, two);
      return { model, logLikelihood, converged: true };
    }
    if (pass > SETTLING_STEPS && logLikelihood + GENEROSITY * left + HOPELESS < target) break;
    const wanted = change > 0 ? Math.sqrt(first / change) : 1;
    const alpha = Math.min(wanted, longest);
    if (alpha <= 1 || pass >= steps) {
      copyInto(totals, two);
      continue;
    }
    stretch(totals, one, two, alpha);
    improve(problem, model, totals);
    const stretched = expect(problem, model, one, null);
    pass += 1;
    if (stretched >= logLikelihood) {
      copyInto(totals, one);
      logLikelihood = stretched;
      if (alpha === longest) longest = Math.min(longest * STRETCH_GROWTH, LONGEST_STRETCH);
    } else {
      copyInto(totals, two);
      longest = Math.max(FIRST_STRETCH, alpha / STRETCH_GROWTH);
      // The model is still that of the stretch; without another pass it must not be what is given back.
      if (pass >= steps) {
        improve(problem, model, totals);
        logLikelihood = expect(problem, model, two, null);
      }
    }
  }
  return { model, logLikelihood, converged: false };
}
