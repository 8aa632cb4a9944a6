import { formatNumber } from '@needfinder/domain';
import { effectiveSampleSize, peopleNeeded, sampleWarning, warnOfEmptiness } from './basis-check.js';
import type { BivariateResidual } from './bivariate-residuals.js';
import type { PatternMatrix } from './patterns.js';
import type { Indicator, Solution, Warning } from './types.js';
import { plain } from './verdict.js';

const SMALL_SHARE = 0.05;
const FEW_PEOPLE = 30;
const UNSTABLE = 0.6;
const FEW_HITS = 0.2;
const STYLE_HEAVY = 0.5;
const LARGE_RESIDUAL = 3.84;
const MANY_RESIDUALS = 0.05;
const DISAGREEMENT = 0.5;
const UNCERTAIN = 0.7;

export interface WarningInput {
  readonly indicators: readonly Indicator[];
  readonly matrix: PatternMatrix;
  readonly weights: Float64Array | undefined;
  readonly chosen: Solution;
  readonly styleShare: number | null;
  readonly residuals: readonly BivariateResidual[];
  /** Number of segments by criterion, in words for the reader. */
  readonly preferred: readonly { readonly criterion: string; readonly k: number }[];
}

const list = (parts: readonly string[]): string => parts.join(', ');
const percent = (share: number): string => `${Math.round(100 * share)} %`;

function segmentWarnings(chosen: Solution): Warning[] {
  const warnings: Warning[] = [];
  if (chosen.k === 1) return warnings;
  chosen.segments.forEach((segment, c) => {
    const people = Math.round(chosen.sizes[c]!);
    if (segment.share < SMALL_SHARE || people < FEW_PEOPLE) {
      warnings.push({
        code: 'segment-too-small',
        text: `Segment ${c + 1} is small: ${formatNumber(people, 0)} people, ${percent(segment.share)}.`,
      });
    }
    const weakest = Math.min(segment.slsw ?? 1, segment.jaccard ?? 1);
    if (weakest < UNSTABLE) {
      warnings.push({
        code: 'segment-unstable',
        text: `Segment ${c + 1} does not come back reliably in other samples (overlap ${plain(weakest)}, wanted ${plain(UNSTABLE)}).`,
      });
    }
  });
  return warnings;
}

function uncertainMembers(chosen: Solution): number {
  let uncertain = 0;
  chosen.labels.forEach((label, row) => {
    if (label >= 0 && chosen.posteriors[row * chosen.k + label]! < UNCERTAIN) uncertain += 1;
  });
  return uncertain;
}

function dependenceWarning(indicators: readonly Indicator[], residuals: readonly BivariateResidual[]): Warning | null {
  const large = residuals.filter(({ value }) => value > LARGE_RESIDUAL);
  if (large.length <= MANY_RESIDUALS * residuals.length) return null;
  const worst = large
    .slice(0, 3)
    .map(({ first, second }) => `"${indicators[first]!.name}" with "${indicators[second]!.name}"`);
  return {
    code: 'local-dependence',
    text: `${large.length} of ${residuals.length} pairs of items go together beyond what the segments explain, most of all ${list(worst)}.`,
  };
}

/** Everything about a run that a careful reader would want to be told before using it. */
export function collectWarnings(input: WarningInput): Warning[] {
  const { indicators, matrix, weights, chosen, styleShare, residuals, preferred } = input;
  const n = chosen.labels.length;
  const warnings = warnOfEmptiness(indicators, matrix);
  const have = effectiveSampleSize(n, weights);
  const needed = peopleNeeded(indicators.length);
  if (have < needed) warnings.push(sampleWarning(have, needed, indicators.length));
  warnings.push(...segmentWarnings(chosen));
  if (chosen.k > 1 && chosen.hitRate < FEW_HITS) {
    warnings.push({
      code: 'low-hit-rate',
      text: `Only ${percent(chosen.hitRate)} of the starts reached the best solution; more starts may find a better one.`,
    });
  }
  if (!chosen.converged) {
    warnings.push({
      code: 'not-converged',
      text: `The fit with ${chosen.k} segments had not settled when it was stopped.`,
    });
  }
  if (styleShare !== null && styleShare > STYLE_HEAVY) {
    warnings.push({
      code: 'response-style',
      text: `${percent(styleShare)} of what separates the segments on the raw ratings is how high a person rates everything.`,
    });
  }
  if (chosen.k > 1 && chosen.agreementRawCentred !== null && chosen.agreementRawCentred < DISAGREEMENT) {
    warnings.push({
      code: 'raw-centred-disagree',
      text: `Raw ratings and ratings relative to the person's mean give different segments (agreement ${plain(chosen.agreementRawCentred)}).`,
    });
  }
  if (new Set(preferred.map(({ k }) => k)).size > 1) {
    warnings.push({
      code: 'criteria-disagree',
      text: `The criteria prefer different numbers of segments: ${list(preferred.map(({ criterion, k }) => `${criterion} ${k}`))}.`,
    });
  }
  const dependence = dependenceWarning(indicators, residuals);
  if (dependence) warnings.push(dependence);
  const uncertain = uncertainMembers(chosen);
  if (uncertain > 0) {
    warnings.push({
      code: 'uncertain-members',
      text: `${formatNumber(uncertain, 0)} of ${formatNumber(n, 0)} people belong to their segment with a probability under ${plain(UNCERTAIN)}.`,
    });
  }
  return warnings;
}
