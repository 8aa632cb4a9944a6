import { createRng, type Rng } from '@needfinder/numeric';
import { measureSample, measureStructure } from '../continuum/continuum-test.js';
import { fitCopula } from '../continuum/copula.js';
import { createEstimator } from '../create-estimator.js';
import { massesOf, uncertaintyOf } from '../criteria.js';
import type { Estimator, PatternFit, SummarisedFit } from '../estimator.js';
import { latentClassEstimator } from '../em/latent-class-estimator.js';
import { mergePairs } from '../local-dependence.js';
import { thinPeople, type PatternMatrix, type ThinnedMatrix } from '../patterns.js';
import { relabelFit } from '../relabel.js';
import { replicateOnHalves } from '../replication.js';
import { resamplePair, type ResampledFit } from '../stability.js';
import { fitStyleModel } from '../style-model/fit-style-model.js';
import { testRelatednessBeyondStyle } from '../style-only.js';
import type { SegmentationInput, Style } from '../types.js';
import type { Ground, Outcome, Part } from './part.js';
import type { PreparedRun } from './prepare-run.js';

/** People among whom structure is tested; more would only make the test slower. */
const TESTED_PEOPLE = 3000;
/** Answer patterns up to which all people are resampled; of more, a sample of as many people is. */
const RESAMPLED_PEOPLE = 5000;
/** People among whom scale use is modelled. */
const STYLED_PEOPLE = 1000;

/** Memberships of more patterns are not carried from thread to thread: their model gives them again in no time. */
const MOST_ROWS_CARRIED = 10_000;

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at);

/** One run's data, and its one way to do a part: the same part gives the same outcome on any workbench. */
export class Workbench {
  readonly input: SegmentationInput;
  readonly matrix: PatternMatrix;
  /** The matrix, or a sample of its people where there are many. */
  readonly tested: PatternMatrix;
  readonly block: readonly number[];
  readonly styles: readonly Style[];
  /** What is resampled: the matrix, or a sample of its people. */
  readonly resampled: ThinnedMatrix;
  /** What scale use is modelled on: the matrix, or a sample of its people. */
  readonly styled: ThinnedMatrix;
  readonly #rng: Rng;
  readonly #estimators = new Map<string, Estimator>();

  constructor({ input, matrix, block }: PreparedRun) {
    this.input = input;
    this.matrix = matrix;
    this.block = block;
    this.tested = thinPeople(this.matrix, TESTED_PEOPLE).matrix;
    this.resampled =
      this.matrix.rows > RESAMPLED_PEOPLE
        ? thinPeople(this.matrix, RESAMPLED_PEOPLE)
        : { matrix: this.matrix, rows: null };
    this.styled = thinPeople(this.matrix, STYLED_PEOPLE);
    this.styles = this.block.length > 0 ? ['raw', 'centred'] : ['raw'];
    this.#rng = createRng(input.options.seed);
  }

  estimator(ground: Ground, matrix = this.matrix): Estimator {
    const key = JSON.stringify([ground, matrix.rows]);
    const known = this.#estimators.get(key);
    if (known) return known;
    const { indicators, options } = this.input;
    const { method, style, merged } = ground;
    const created = (): Estimator => {
      if (merged.length === 0) {
        return createEstimator(method, indicators, matrix, style, this.block, options);
      }
      const relieved = mergePairs(indicators, matrix, merged);
      return latentClassEstimator(relieved.indicators, relieved.matrix, style, [], options.restarts);
    };
    const estimator = created();
    this.#estimators.set(key, estimator);
    return estimator;
  }

  /** Posteriors of a fit on a ground, also where they were left behind. */
  memberships(ground: Ground, fit: PatternFit): Float64Array {
    return fit.posteriors.length > 0 ? fit.posteriors : this.estimator(ground).memberships(fit);
  }

  /** A fit as its resamples need it. Its model is in terms of all people, so a sample of them starts afresh. */
  resampledFit({ k, labels, model }: PatternFit): ResampledFit {
    const { rows } = this.resampled;
    return rows === null ? { k, labels, model } : { k, labels: rows.map((row) => labels[row]!), model: null };
  }

  perform(part: Part): Outcome {
    const { matrix, tested, block, styles } = this;
    const { indicators } = this.input;
    const rng = this.#rng;
    switch (part.type) {
      case 'fit': {
        const { ground, k, effort } = part;
        const stream = rng.fork('fit', ground.method, ground.style, k);
        const fit = relabelFit(matrix, this.estimator(ground).fit(k, stream, effort));
        const summarised: SummarisedFit = {
          ...fit,
          masses: massesOf(fit.posteriors, matrix.weights, k),
          uncertainty: uncertaintyOf(fit.posteriors, matrix.weights, k),
        };
        const isLeftBehind = effort === 'quick' || (fit.model !== null && matrix.rows > MOST_ROWS_CARRIED);
        return isLeftBehind ? { ...summarised, posteriors: new Float64Array() } : summarised;
      }
      case 'copula':
        return fitCopula(tested, rng.fork('copula'));
      case 'structure':
        return measureStructure(indicators, tested, styles, block, rng.fork('structure'));
      case 'continuum':
        return range(part.from, part.to).map((sample) =>
          measureSample(part.copula, indicators, tested, styles, block, rng.fork('continuum', sample)),
        );
      case 'relatedness':
        return block.length === indicators.length ? testRelatednessBeyondStyle(tested, block, rng.fork('style')) : null;
      case 'style-model':
        return fitStyleModel(indicators, this.styled.matrix, block, part.k, rng.fork('style-model', part.k));
      case 'consensus': {
        const ground: Ground = { method: 'consensus', style: part.style, merged: [] };
        return this.estimator(ground, this.resampled.matrix).fit(part.k, rng.fork('consensus', part.k), 'quick');
      }
      case 'halves':
        return range(0, part.splits).map((split) =>
          replicateOnHalves(
            this.resampled.matrix,
            this.estimator(part.ground, this.resampled.matrix),
            part.fit,
            rng.fork('halves', part.fit.k, split),
          ),
        );
      case 'resample':
        return range(part.from, part.to).map((pair) =>
          resamplePair(
            this.resampled.matrix,
            this.estimator(part.ground, this.resampled.matrix),
            part.fit,
            rng.fork('resample', part.fit.k, pair),
          ),
        );
    }
  }
}
