import { calibrate } from './calibration.js';
import { stratifiedFolds } from './folds.js';
import {
  fitLogistic,
  logOddsOf,
  sigmoid,
  softplus,
  type FeatureRows,
  type LogisticModel,
} from './logistic-regression.js';

/** What a person decided about one label. */
export interface LabelDecisions {
  /** Rows of the features that somebody decided on, in canonical order. */
  readonly rows: readonly number[];
  /** For each of `rows`: 1 the label holds, 0 it does not. */
  readonly targets: readonly number[];
  /** Log-odds believed before any decision, for every row of the features; the model learns what they miss. */
  readonly offset?: Float64Array;
}

export interface LearnedLabel {
  /** Calibrated probability that the label holds, for every row of the features, in [0, 1]. */
  readonly probabilities: Float64Array;
  /** For each decision, the probability by a model that did not see it; NaN where none was held out. */
  readonly heldOut: Float64Array;
}

interface Held {
  /** Places in `rows` and `targets`. */
  readonly places: readonly number[];
  readonly logOdds: readonly number[];
  /** The model of the last fold, which saw most of the decisions. */
  readonly model: LogisticModel;
}

/** From this many decisions on, one held-out fifth says enough, the penalty hardly matters, and few steps come near. */
const MANY = 600;
const STEPS_OF_MANY = 9;
/** From the model of four fifths to that of all. */
const STEPS_TO_ALL = 3;
/** A word of one passage among many says little, and there are more such words than others. */
const FEWEST_OF_MANY = 3;
const FOLDS = 5;
const PENALTIES = [0.1, 0.5, 2] as const;
const PENALTY_OF_MANY = 0.3;

/**
 * Learns labels from decisions, each by a logistic model of its own.
 *
 * The penalty is the one under which held-out decisions are most likely, over all labels together. One calibration is
 * shared by all labels, since a rare one has too few decisions for its own. A label that always or never holds so far
 * gets its offset, or its smoothed share, for every text. The same decisions give the same bits.
 */
export function learnLabels(features: FeatureRows, labels: readonly LabelDecisions[]): LearnedLabel[] {
  const most = Math.max(0, ...labels.map(({ rows }) => rows.length));
  const trials = (most > MANY ? [PENALTY_OF_MANY] : PENALTIES).map((l2) => {
    const held = labels.map((label) => (isOneSided(label) ? null : holdOut(features, label, l2)));
    return { l2, held, loss: labels.reduce((sum, label, i) => sum + logLoss(held[i], label), 0) };
  });
  const { l2, held } = trials.reduce((least, trial) => (trial.loss < least.loss ? trial : least));
  const { slope, shift } = calibrate(
    held.flatMap((own) => own?.logOdds ?? []),
    held.flatMap((own, i) => own?.places.map((place) => labels[i]!.targets[place]!) ?? []),
  );
  const probability = (z: number): number => sigmoid(slope * z + shift);
  return labels.map((label, i) => {
    const own = held[i];
    if (!own) return withoutContrast(features, label);
    const model = fit(features, label, l2, own.model);
    const heldOut = new Float64Array(label.rows.length).fill(Number.NaN);
    own.places.forEach((place, h) => (heldOut[place] = probability(own.logOdds[h]!)));
    return {
      probabilities: Float64Array.from({ length: features.sparse.rows }, (_, row) =>
        probability(believedBy(model, features, label, row)),
      ),
      heldOut,
    };
  });
}

/** Nothing was held back of a label that always, or never, holds so far. */
export const isOneSided = ({ targets }: LabelDecisions): boolean => new Set(targets).size < 2;

function fit(
  features: FeatureRows,
  { rows, targets, offset }: LabelDecisions,
  l2: number,
  near?: LogisticModel,
): LogisticModel {
  const isMany = rows.length > MANY;
  return fitLogistic(features, rows, targets, {
    l2,
    ...(offset ? { offset } : {}),
    ...(isMany ? { fewestRows: FEWEST_OF_MANY, iterations: near ? STEPS_TO_ALL : STEPS_OF_MANY } : {}),
    ...(isMany && near ? { near } : {}),
  });
}

const believedBy = (model: LogisticModel, features: FeatureRows, { offset }: LabelDecisions, row: number): number =>
  (offset?.[row] ?? 0) + logOddsOf(model, features, row);

function holdOut(features: FeatureRows, label: LabelDecisions, l2: number): Held {
  const foldOf = stratifiedFolds(label.targets, FOLDS);
  const places: number[] = [];
  const logOdds: number[] = [];
  let model!: LogisticModel;
  for (let fold = 0; fold < (label.rows.length > MANY ? 1 : FOLDS); fold += 1) {
    const inside = [...foldOf.keys()].filter((place) => foldOf[place] !== fold);
    const rows = inside.map((place) => label.rows[place]!);
    const targets = inside.map((place) => label.targets[place]!);
    model = fit(features, { ...label, rows, targets }, l2);
    for (const place of foldOf.keys()) {
      if (foldOf[place] !== fold) continue;
      places.push(place);
      logOdds.push(believedBy(model, features, label, label.rows[place]!));
    }
  }
  return { places, logOdds, model };
}

function logLoss(held: Held | null | undefined, { targets }: LabelDecisions): number {
  return (held?.places ?? []).reduce((sum, place, h) => {
    const z = held!.logOdds[h]!;
    return sum + softplus(z) - targets[place]! * z;
  }, 0);
}

function withoutContrast({ sparse }: FeatureRows, { rows, targets, offset }: LabelDecisions): LearnedLabel {
  const share = (targets.reduce((sum, target) => sum + target, 0) + 0.5) / (targets.length + 1);
  const believed = (row: number): number => (offset ? sigmoid(offset[row]!) : share);
  return {
    probabilities: Float64Array.from({ length: sparse.rows }, (_, row) => believed(row)),
    heldOut: Float64Array.from(rows, believed),
  };
}
