import { sigmoid } from './logistic-regression.js';

/** probability = sigmoid(slope · log-odds + shift). */
export interface Calibration {
  readonly slope: number;
  readonly shift: number;
}

/** How many observations the belief "the log-odds are right as they are" is worth. */
const TRUST = 2;
const ROUNDS = 30;

/**
 * Turns log-odds of held-out texts into probabilities that keep their word: of passages at 70 %, 70 % are accepted.
 *
 * @param logOdds - Of texts that the model was not fitted to, length n ≥ 0.
 * @param targets - 0 or 1, length n.
 * @returns The identity when n is 0; slope ≥ 0.
 *
 * Source: Platt (1999), Probabilistic outputs for support vector machines, with the smoothed targets of its section
 * 2.2, by Newton's method as Lin, Lin & Weng (2007), Machine Learning 68:267-276; shrunk to the identity (own choice),
 * because a theme may have three positives.
 */
export function calibrate(logOdds: readonly number[], targets: readonly number[]): Calibration {
  if (logOdds.length === 0) return { slope: 1, shift: 0 };
  const positives = targets.reduce((sum, target) => sum + target, 0);
  const high = (positives + 1) / (positives + 2);
  const low = 1 / (logOdds.length - positives + 2);
  let slope = 1;
  let shift = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    let [gSlope, gShift] = [TRUST * (slope - 1), TRUST * shift];
    let [hSlope, hShift, hBoth] = [TRUST, TRUST, 0];
    logOdds.forEach((z, i) => {
      const p = sigmoid(slope * z + shift);
      const error = p - (targets[i] === 1 ? high : low);
      const spread = p * (1 - p);
      gSlope += error * z;
      gShift += error;
      hSlope += spread * z * z;
      hShift += spread;
      hBoth += spread * z;
    });
    const determinant = hSlope * hShift - hBoth * hBoth;
    const stepSlope = (hShift * gSlope - hBoth * gShift) / determinant;
    const stepShift = (hSlope * gShift - hBoth * gSlope) / determinant;
    // A full Newton step may overshoot where the curve is flat.
    const damping = 1 / Math.max(1, Math.abs(stepSlope), Math.abs(stepShift) / 2);
    slope -= damping * stepSlope;
    shift -= damping * stepShift;
    if (Math.abs(stepSlope) + Math.abs(stepShift) < 1e-9) break;
  }
  return { slope: Math.max(0, slope), shift };
}
