import { stratifiedFolds } from './folds.js';
import { fitLogistic, logOddsOf, type FeatureRows, type LogisticModel } from './logistic-regression.js';

/** What a person decided about one label. */
export interface LabelDecisions {
  /** Rows of the features that somebody decided on, in canonical order. */
  readonly rows: readonly number[];
  /** For each of `rows`: 1 the label holds, 0 it does not. */
  readonly targets: readonly number[];
  /** Log-odds believed before any decision, for every row of the features; the model learns what they miss. */
  readonly offset?: Float64Array;
}

/** What models said of decisions that they did not see. */
export interface Held {
  /** Places in `rows` and `targets`. */
  readonly places: readonly number[];
  readonly logOdds: readonly number[];
  /** The model of the last fold, which saw most of the decisions. */
  readonly model: LogisticModel;
}

/** From this many decisions on, the penalty hardly matters, and few steps come near. */
export const MANY = 600;
/** Up to so many decisions, so many fifths are held back in turn; of more, one says enough. */
const FIFTHS_HELD_BACK = [
  [300, 5],
  [MANY, 2],
] as const;
const STEPS_OF_MANY = 9;
/** From the model of four fifths to that of all. */
const STEPS_TO_ALL = 3;
const FOLDS = 5;

/** Nothing is held back of a label that always, or never, holds so far. */
export const isOneSided = ({ targets }: LabelDecisions): boolean => new Set(targets).size < 2;

/** @param near - A model of most of the decisions; the search of many begins there. */
export function fitLabel(
  features: FeatureRows,
  { rows, targets, offset }: LabelDecisions,
  l2: number,
  near?: LogisticModel,
): LogisticModel {
  const isMany = rows.length > MANY;
  return fitLogistic(features, rows, targets, {
    l2,
    ...(offset ? { offset } : {}),
    ...(isMany ? { iterations: near ? STEPS_TO_ALL : STEPS_OF_MANY } : {}),
    ...(isMany && near ? { near } : {}),
  });
}

/** Holds back each fifth of the decisions in turn, and fewer fifths of more decisions. */
export function heldOutOf(features: FeatureRows, label: LabelDecisions, l2: number): Held {
  const foldOf = stratifiedFolds(label.targets, FOLDS);
  const places: number[] = [];
  const logOdds: number[] = [];
  const [, heldBack] = FIFTHS_HELD_BACK.find(([most]) => label.rows.length <= most) ?? [Infinity, 1];
  let model!: LogisticModel;
  for (let fold = 0; fold < heldBack; fold += 1) {
    const inside = [...foldOf.keys()].filter((place) => foldOf[place] !== fold);
    const rows = inside.map((place) => label.rows[place]!);
    const targets = inside.map((place) => label.targets[place]!);
    model = fitLabel(features, { ...label, rows, targets }, l2);
    for (const place of foldOf.keys()) {
      if (foldOf[place] !== fold) continue;
      const row = label.rows[place]!;
      places.push(place);
      logOdds.push((label.offset?.[row] ?? 0) + logOddsOf(model, features, row));
    }
  }
  return { places, logOdds, model };
}
