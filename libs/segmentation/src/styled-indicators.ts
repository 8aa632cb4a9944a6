import { centreWithinPerson, findRatingBlock } from './rating-block.js';
import type { Indicator, Style } from './types.js';

/**
 * The indicators as a model of that style saw them: with `centred`, ratings of the block are numbers, each the distance
 * from the same person's mean rating.
 */
export function styledIndicators(indicators: readonly Indicator[], style: Style): Indicator[] {
  const block = style === 'centred' ? findRatingBlock(indicators) : [];
  if (block.length === 0) return [...indicators];
  const rows = indicators[0]!.values.length;
  const items = indicators.length;
  const values = new Float64Array(rows * items);
  indicators.forEach((indicator, item) => {
    for (let row = 0; row < rows; row += 1) values[row * items + item] = indicator.values[row]!;
  });
  const centred = centreWithinPerson(values, rows, items, block);
  return indicators.map((indicator, item): Indicator => {
    if (!block.includes(item)) return indicator;
    const own = Float64Array.from({ length: rows }, (_, row) => centred[row * items + item]!);
    return { name: indicator.name, scale: 'numeric', values: own };
  });
}
