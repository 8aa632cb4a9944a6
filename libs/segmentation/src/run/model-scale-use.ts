import { hasStyleModel, type StyleModelFit } from '../style-model/fit-style-model.js';
import { preferredStyleModel } from '../style-model/report-style-model.js';
import type { Steps, Stretch } from './steps.js';
import type { Workbench } from './workbench.js';

/** Numbers of classes looked at together, while the largest so far is the best. */
const TOGETHER = 3;

/**
 * Fits classes beside scale use, from one class on until more are no better; null where the method was asked for by name
 * or the ratings are not ordinal.
 */
export function* modelScaleUse(
  { input: { indicators, options }, block }: Workbench,
  [from, to]: Stretch,
): Steps<readonly StyleModelFit[] | null> {
  if (options.method !== 'auto' || !hasStyleModel(indicators, block)) return null;
  const fits: StyleModelFit[] = [];
  while (fits.length < options.kMax) {
    const next = Array.from(
      { length: Math.min(TOGETHER, options.kMax - fits.length) },
      (_, at) => fits.length + at + 1,
    );
    const done = (count: number): number => from + ((to - from) * count) / options.kMax;
    // The largest first: they take longest, and what waits for them is idle.
    const outcomes = yield {
      parts: next.toReversed().map((k) => ({ type: 'style-model', k })),
      from: done(fits.length),
      to: done(fits.length + next.length),
    };
    fits.push(...(outcomes as readonly StyleModelFit[]).toReversed());
    if (preferredStyleModel(fits).k < fits.length) break;
  }
  return fits;
}
