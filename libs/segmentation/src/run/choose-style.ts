import type { StyleTest } from '../continuum/continuum-test.js';
import type { Style } from '../types.js';
import type { Workbench } from './workbench.js';

/** Share of the separation that must be style before the automatic path sets the style aside. */
const STYLE_HEAVY = 0.5;
/** How much further from a continuum the centred ratings must be than the raw ones for the same. */
const CLEARLY_FURTHER = 2;

/**
 * The style of the data that the segments are cut in.
 *
 * @param styleShare - Share of the separation that is the person's mean rating, 0 … 1; null without a common scale.
 */
export function chooseStyle(
  { input, block }: Workbench,
  tests: readonly StyleTest[],
  styleShare: number | null,
): Style {
  const { style, method } = input.options;
  if (block.length === 0) return 'raw';
  if (style !== 'auto') return style;
  // A method that was asked for by name takes the data as given.
  if (method !== 'auto') return 'raw';
  if ((styleShare ?? 0) > STYLE_HEAVY) return 'centred';
  const excess = (of: Style): number => tests.find((test) => test.style === of)?.excess ?? 0;
  return excess('centred') > CLEARLY_FURTHER * Math.max(excess('raw'), 2) ? 'centred' : 'raw';
}
