import { checkTasks, type BestWorstData } from './best-worst-task.js';

/** Scores of every respondent, `respondents × items`, row-major. */
export interface BestWorstScores {
  /** How often each item was shown, chosen as best, chosen as worst. */
  readonly shown: Float64Array;
  readonly best: Float64Array;
  readonly worst: Float64Array;
  /** (best − worst) / shown, −1 … 1; NaN for an item the respondent never saw. */
  readonly standardised: Float64Array;
  /** The standardised score less the respondent's mean over the items seen; sums to 0. */
  readonly zeroCentred: Float64Array;
  /** 0 … 100, sums to 100 over the items seen: how likely the item is the best of a set of the usual size. */
  readonly zeroToHundred: Float64Array;
}

/**
 * Utilities as shares of preference that sum to 100.
 *
 * @param utilities - In logits, any origin; NaN is left out.
 * @param setSize - Items per question.
 *
 * Source: Sawtooth Software (2020), The MaxDiff System technical paper, "probability scale": e^u / (e^u + a − 1) of the
 * zero-centred utilities, rescaled to sum to 100. Checked against: the formula worked by hand (best-worst-scores.spec.ts).
 */
export function rescaleToHundred(utilities: Float64Array, setSize: number): Float64Array {
  const known = utilities.filter((utility) => !Number.isNaN(utility));
  const mean = known.reduce((sum, utility) => sum + utility, 0) / known.length;
  const raw = utilities.map((utility) => Math.exp(utility - mean) / (Math.exp(utility - mean) + setSize - 1));
  const total = raw.reduce((sum, value) => (Number.isNaN(value) ? sum : sum + value), 0);
  return raw.map((value) => (100 * value) / total);
}

/** Mean number of items per question. */
export const usualSetSize = ({ tasks }: BestWorstData): number =>
  tasks.length === 0 ? 2 : tasks.reduce((sum, { shown }) => sum + shown.length, 0) / tasks.length;

/**
 * Count scores of best–worst questions for every respondent. A question without an answer counts for nothing; where only
 * one of the two choices was made, that one counts.
 *
 * @throws InvalidError as `checkTasks` does.
 *
 * Source: Finn & Louviere (1992), J. Public Policy & Marketing 11:12-25; Louviere, Flynn & Marley (2015), Best-Worst
 * Scaling, chapter 2 (counts); the logits behind the 0–100 scores by Lipovetsky & Conklin (2014), J. Choice Modelling
 * 10, ln((1 + p) / (1 − p)) of p = (best − worst) / (shown + 1), the one keeping it finite.
 * Checked against: R support.BWS on its rice data (test/golden/best-worst-rice.json).
 */
export function bestWorstScores(data: BestWorstData): BestWorstScores {
  checkTasks(data);
  const { items, respondents, tasks } = data;
  const size = respondents * items;
  const [shown, best, worst] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  for (const task of tasks) {
    if (task.best === null && task.worst === null) continue;
    const start = task.respondent * items;
    for (const item of task.shown) shown[start + item] = shown[start + item]! + 1;
    if (task.best !== null) best[start + task.best] = best[start + task.best]! + 1;
    if (task.worst !== null) worst[start + task.worst] = worst[start + task.worst]! + 1;
  }
  const standardised = shown.map((times, cell) => (times > 0 ? (best[cell]! - worst[cell]!) / times : Number.NaN));
  const zeroCentred = new Float64Array(size);
  const zeroToHundred = new Float64Array(size);
  const setSize = usualSetSize(data);
  for (let row = 0; row < respondents; row += 1) {
    const own = standardised.subarray(row * items, (row + 1) * items);
    const seen = own.filter((score) => !Number.isNaN(score));
    const mean = seen.reduce((sum, score) => sum + score, 0) / seen.length;
    const logits = own.map((score, item) => {
      const times = shown[row * items + item]!;
      const p = (score * times) / (times + 1);
      return Math.log((1 + p) / (1 - p));
    });
    zeroCentred.set(
      own.map((score) => score - mean),
      row * items,
    );
    zeroToHundred.set(rescaleToHundred(logits, setSize), row * items);
  }
  return { shown, best, worst, standardised, zeroCentred, zeroToHundred };
}
