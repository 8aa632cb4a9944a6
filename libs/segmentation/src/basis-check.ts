import { formatNumber } from '@needfinder/domain';
import { collapsePatterns, type PatternMatrix } from './patterns.js';
import { findRatingBlock } from './rating-block.js';
import { styleShareOfRatings } from './style-share.js';
import type { BasisCheck, Indicator, Warning } from './types.js';
import { checkMatrix } from './validate.js';

/** Dolnicar, Gruen, Leisch & Schmidt (2014): people needed per item. */
const PEOPLE_PER_ITEM = 70;
const NOTABLE_STYLE_SHARE = 0.5;

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

const describeItems = (indicators: readonly Indicator[]): BasisCheck['items'] =>
  indicators.map(({ name, scale, values }) => {
    let missing = 0;
    let low = Infinity;
    let high = -Infinity;
    for (const value of values) {
      if (Number.isNaN(value)) missing += 1;
      else {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    return { name, scale, missingShare: missing / values.length, constant: low === high };
  });

const namesOfConstant = (items: BasisCheck['items']): string[] =>
  items.filter(({ constant }) => constant).map(({ name }) => name);

const countWithoutData = ({ patternOf }: PatternMatrix): number =>
  patternOf.reduce((count, pattern) => count + (pattern < 0 ? 1 : 0), 0);

function emptinessWarnings(constantItems: readonly string[], rowsWithoutData: number, n: number): Warning[] {
  const warnings: Warning[] = [];
  if (constantItems.length > 0) {
    warnings.push({
      code: 'constant-item',
      text: `Everybody gives the same answer to ${quoted(constantItems)}: it cannot tell people apart.`,
    });
  }
  if (rowsWithoutData > 0) {
    warnings.push({
      code: 'row-without-data',
      text: `${formatNumber(rowsWithoutData, 0)} of ${formatNumber(n, 0)} people answered none of these items and belong to no segment.`,
    });
  }
  return warnings;
}

/** Items and people that can say nothing about segments. */
export const warnOfEmptiness = (indicators: readonly Indicator[], matrix: PatternMatrix): Warning[] =>
  emptinessWarnings(namesOfConstant(describeItems(indicators)), countWithoutData(matrix), matrix.patternOf.length);

/**
 * What to know about a basis before anything is fitted to it.
 *
 * @param indicators - At least one; equal lengths n.
 * @param weights - Length n, ≥ 0. With weights the sample size is Kish's effective one.
 * @throws InvalidError as `fitSegmentation` does.
 *
 * Source: Dolnicar, Gruen, Leisch & Schmidt (2014), J. Travel Research 53:296-306 (sample size); Kish (1965).
 */
export function checkBasis(indicators: readonly Indicator[], weights?: Float64Array): BasisCheck {
  checkMatrix(indicators, weights);
  const n = indicators[0]!.values.length;
  const items = describeItems(indicators);
  const constantItems = namesOfConstant(items);
  const matrix = collapsePatterns(indicators, weights);
  const rowsWithoutData = countWithoutData(matrix);
  const block = findRatingBlock(indicators);
  const styleShare = block.length > 0 ? styleShareOfRatings(matrix, block) : null;
  const have = effectiveSampleSize(n, weights);
  const needed = PEOPLE_PER_ITEM * indicators.length;
  const warnings = emptinessWarnings(constantItems, rowsWithoutData, n);
  if (have < needed) warnings.push(sampleWarning(have, needed, indicators.length));
  if (styleShare !== null && styleShare > NOTABLE_STYLE_SHARE) {
    warnings.push({
      code: 'response-style',
      text: `${Math.round(100 * styleShare)} % of the variance of the ratings is how high a person rates everything.`,
    });
  }
  return {
    n,
    items,
    constantItems,
    rowsWithoutData,
    styleShare,
    sampleSize: { needed, have, ok: have >= needed },
    warnings,
  };
}

/** (Σw)² / Σw², rounded: how many equally weighted people the sample is worth. */
export function effectiveSampleSize(n: number, weights?: Float64Array): number {
  if (!weights) return n;
  let sum = 0;
  let squares = 0;
  for (const weight of weights) {
    sum += weight;
    squares += weight * weight;
  }
  return Math.round((sum * sum) / squares);
}

export const sampleWarning = (have: number, needed: number, items: number): Warning => ({
  code: 'sample-too-small',
  text: `${formatNumber(have, 0)} people for ${items} items; the rule of ${PEOPLE_PER_ITEM} people per item asks for ${formatNumber(needed, 0)}.`,
});

/** Kept beside the check so that a run warns by the same rule. */
export const peopleNeeded = (items: number): number => PEOPLE_PER_ITEM * items;
