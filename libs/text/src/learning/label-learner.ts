import { calibrate, type Calibration } from './calibration.js';
import { columnsOf } from './decided-columns.js';
import { spanOf, type DecidedTexts } from './decided-span.js';
import { isOneSided, MANY, fitLabel, heldOutOf, type Held, type LabelDecisions } from './held-out.js';
import { type FeatureRows, logOddsOf, sigmoid, softplus } from './logistic-regression.js';

export interface LearnedLabel {
  /** Calibrated probability that the label holds, for every row of the features, in [0, 1]. */
  readonly probabilities: Float64Array;
  /** For each decision, the probability by a model that did not see it; NaN where none was held out. */
  readonly heldOut: Float64Array;
}

/** Ascending; the search begins in the middle. */
const PENALTIES: readonly number[] = [0.1, 0.3, 1, 3, 10];
const PENALTY_OF_MANY = 0.3;
/** Of many passages; a word of one or two says little, and there are more such words than others. */
const FEWEST_OF_MANY = 3;

/** One way of learning all labels, and how well it does on what it did not see. */
interface Trial {
  readonly space: Space;
  readonly l2: number;
  readonly held: readonly (Held | null)[];
  readonly calibration: Calibration;
  /** Of the calibrated probabilities of held-out decisions, over all labels together. */
  readonly loss: number;
}

/** Where models are fitted. */
interface Space extends DecidedTexts {
  readonly view: FeatureRows;
}

/**
 * Learns labels from decisions, each by a logistic model of its own.
 *
 * The view and the penalty are those under which held-out decisions are most likely once they are calibrated, over all
 * labels together. One calibration is shared by all labels, since a rare one has too few decisions for its own. A label
 * that always or never holds so far gets its offset, or its smoothed share, for every text. The same decisions give the
 * same bits.
 *
 * @param views - The same texts seen in different ways, at least one; only the first is learned from many decisions.
 */
export function learnLabels(views: readonly FeatureRows[], labels: readonly LabelDecisions[]): LearnedLabel[] {
  const isMany = labels.some(({ rows }) => rows.length > MANY);
  const decided = [...new Set(labels.flatMap(({ rows }) => rows))].sort((a, b) => a - b);
  const fitted = labels.map((label) => among(decided, label));
  const { space, l2, held, calibration } = isMany
    ? trialOf({ view: views[0]!, ...columnsOf(views[0]!, decided, FEWEST_OF_MANY) }, fitted, PENALTY_OF_MANY)
    : likeliest(
        views.map((view) => ({ view, ...spanOf(view, decided) })),
        fitted,
      );
  const probability = (z: number): number => sigmoid(calibration.slope * z + calibration.shift);
  return labels.map((label, i) => {
    const own = held[i];
    if (!own) return withoutContrast(space.view, label);
    const model = space.inColumns(fitLabel(space.features, fitted[i]!, l2, own.model));
    const heldOut = new Float64Array(label.rows.length).fill(Number.NaN);
    own.places.forEach((place, h) => (heldOut[place] = probability(own.logOdds[h]!)));
    const probabilities = Float64Array.from({ length: space.view.sparse.rows }, (_, row) =>
      probability((label.offset?.[row] ?? 0) + logOddsOf(model, space.view, row)),
    );
    return { probabilities, heldOut };
  });
}

/** The decisions by their places among the decided rows. */
function among(decided: readonly number[], { rows, targets, offset }: LabelDecisions): LabelDecisions {
  const placeOf = new Map(decided.map((row, place) => [row, place]));
  const places = rows.map((row) => placeOf.get(row)!);
  return { rows: places, targets, ...(offset ? { offset: Float64Array.from(decided, (row) => offset[row]!) } : {}) };
}

/** The view first, then stronger or weaker penalties for as long as they do better. */
function likeliest(spaces: readonly Space[], labels: readonly LabelDecisions[]): Trial {
  const middle = (PENALTIES.length - 1) / 2;
  const begun = spaces.map((space) => trialOf(space, labels, PENALTIES[middle]!));
  let best = begun.reduce((least, trial) => (trial.loss < least.loss ? trial : least));
  for (const path of [PENALTIES.slice(middle + 1), PENALTIES.slice(0, middle).toReversed()]) {
    for (const l2 of path) {
      const trial = trialOf(best.space, labels, l2);
      if (trial.loss >= best.loss) break;
      best = trial;
    }
    if (best.l2 !== PENALTIES[middle]) break;
  }
  return best;
}

function trialOf(space: Space, labels: readonly LabelDecisions[], l2: number): Trial {
  const held = labels.map((label) => (isOneSided(label) ? null : heldOutOf(space.features, label, l2)));
  const logOdds = held.flatMap((own) => own?.logOdds ?? []);
  const targets = held.flatMap((own, i) => own?.places.map((place) => labels[i]!.targets[place]!) ?? []);
  const calibration = calibrate(logOdds, targets);
  const loss = logOdds.reduce((sum, raw, i) => {
    const z = calibration.slope * raw + calibration.shift;
    return sum + softplus(z) - targets[i]! * z;
  }, 0);
  return { space, l2, held, calibration, loss };
}

function withoutContrast({ sparse }: FeatureRows, { rows, targets, offset }: LabelDecisions): LearnedLabel {
  const share = (targets.reduce((sum, target) => sum + target, 0) + 0.5) / (targets.length + 1);
  const believed = (row: number): number => (offset ? sigmoid(offset[row]!) : share);
  return {
    probabilities: Float64Array.from({ length: sparse.rows }, (_, row) => believed(row)),
    heldOut: Float64Array.from(rows, believed),
  };
}
